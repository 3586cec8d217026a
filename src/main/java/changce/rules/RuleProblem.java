package changce.rules;

/**
 * What is wrong with the rules' data.
 *
 * @param line from 1; 0 when the whole file is meant
 */
public record RuleProblem(String file, int line, String reason) {

  @Override
  public String toString() {
    return line == 0 ? file + "：" + reason : file + " 第 " + line + " 行：" + reason;
  }
}
