package changce.rules;

/** What an input is. */
public enum InputKind {
  MONEY,
  COUNT,
  PERCENT,
  DATE,
  CHOICE;

  boolean measured() {
    return this != CHOICE;
  }
}
