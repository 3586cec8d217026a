package changce.policy;

/**
 * What is to be looked at in a file that was read.
 *
 * @param serious nothing of it is answered before somebody has looked
 * @param problem names the file and the page, row or line
 */
public record Finding(boolean serious, PolicyProblem problem) {

  static Finding serious(String file, String reason) {
    return new Finding(true, new PolicyProblem(file, 0, reason));
  }

  static Finding light(String file, String reason) {
    return new Finding(false, new PolicyProblem(file, 0, reason));
  }

  @Override
  public String toString() {
    return problem.toString();
  }
}
