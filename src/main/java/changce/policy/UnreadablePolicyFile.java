package changce.policy;

/** A file of the library that cannot be taken. */
final class UnreadablePolicyFile extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient PolicyProblem problem;

  UnreadablePolicyFile(PolicyProblem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /**
   * @param file by its name
   */
  UnreadablePolicyFile(String file, String reason) {
    this(new PolicyProblem(file, 0, reason));
  }

  PolicyProblem problem() {
    return problem;
  }
}
