package changce.rules;

/** What an input is. */
public enum Kind {
  MONEY,
  COUNT,
  PERCENT,
  DATE,
  CHOICE;

  boolean measured() {
    return this != CHOICE;
  }
}
