package changce.policy.text;

import java.util.Optional;

/** Raised letters: the exponent of a power or of a unit, or the mark of a note. */
final class DocRaised {

  private DocRaised() {}

  static String written(CharSequence before, String raised, DocCautions cautions) {
    Optional<String> power = RaisedPower.of(before, raised, cautions::hasNoted);
    if (power.isPresent()) {
      if (power.get().equals(DocSymbols.MISSING)) {
        cautions.power(raised.strip());
      }
      return power.get();
    }
    if (!raised.strip().matches("[\\d\\[\\]【】〔〕,，①-⑳]*\\d[\\d\\[\\]【】〔〕,，]*|[-−]\\d+")) {
      return raised;
    }
    cautions.raised(raised.strip());
    return "";
  }
}
