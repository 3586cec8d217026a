package changce.policy.text;

/** Raised letters: the exponent of a power or of a unit, or the mark of a note. */
final class DocRaised {

  private DocRaised() {}

  static String written(CharSequence before, String raised, DocCautions cautions) {
    if (!raised.strip().matches("[\\d\\[\\]【】〔〕,，①-⑳]*\\d[\\d\\[\\]【】〔〕,，]*|[-−]\\d+")) {
      return raised;
    }
    String own = before.toString();
    if (own.matches("(?s).*(?:^|[^\\d.])10")) {
      return "^" + raised.strip();
    }
    if (own.matches("(?s).*(?:[A-Za-z㎡]|(?<!平方|立方)米)") && raised.matches("[23]")) {
      return raised.equals("2") ? "²" : "³";
    }
    cautions.raised(raised.strip());
    return "";
  }
}
