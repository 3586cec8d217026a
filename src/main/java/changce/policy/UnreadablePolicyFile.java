package changce.policy;

import changce.policy.text.Reason;

/** A file of the library that cannot be taken. */
final class UnreadablePolicyFile extends Exception {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final transient Reason reason;

  /**
   * @param file by its name
   * @param line from 1; 0 when the whole file is meant
   */
  UnreadablePolicyFile(String file, int line, Reason reason) {
    super(new PolicyProblem(file, line, reason.toString()).toString());
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  UnreadablePolicyFile(String file, Reason reason) {
    this(file, 0, reason);
  }

  PolicyProblem problem() {
    return new PolicyProblem(file, line, reason.toString());
  }

  /** With the file and the line. */
  Reason reason() {
    return line == 0
        ? Reason.of("of-file", file, reason)
        : Reason.of("at-line", file, line, reason);
  }
}
