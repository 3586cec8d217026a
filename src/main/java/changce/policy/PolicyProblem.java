package changce.policy;

/**
 * What is wrong with a file of the library, or doubtful.
 *
 * @param line from 1; 0 when the whole file is meant
 */
public record PolicyProblem(String file, int line, String reason) {

  @Override
  public String toString() {
    return (line == 0 ? file : file + " 第 " + line + " 行") + "：" + reason;
  }
}
