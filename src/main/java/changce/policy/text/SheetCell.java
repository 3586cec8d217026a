package changce.policy.text;

/**
 * What a place of a sheet says. Places that are merged hold the same cell.
 *
 * @param wide how many columns it covers
 * @param high how many rows
 */
record SheetCell(String text, int wide, int high) {

  static SheetCell of(String text) {
    return new SheetCell(text.strip(), 1, 1);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
