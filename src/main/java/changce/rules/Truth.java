package changce.rules;

/** Whether a condition holds, as far as it can be told. */
enum Truth {
  YES,
  NO,
  /** The input was given, but not closely enough to tell. */
  UNSURE,
  /** The input was not given. */
  MISSING,
  /** The rule sets no such limit here: the condition is left out of its group. */
  NONE_SET;

  Truth negated() {
    return this == YES ? NO : this == NO ? YES : this;
  }

  boolean open() {
    return this == UNSURE || this == MISSING;
  }
}
