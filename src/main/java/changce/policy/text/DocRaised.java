package changce.policy.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Raised letters: the exponent of a power or of a unit, half of a fraction or a note's mark. */
final class DocRaised {

  private static final Pattern MARK =
      Pattern.compile("(?=.*[\\d①-⑳])(?:注|[\\s\\d①-⑳\\[\\]【】〔〕（）(),，、~～–-])*|[-−]\\d+|[*＊※]+");

  private DocRaised() {}

  /**
   * @param behind what follows on the line
   */
  static String written(CharSequence before, String raised, String behind, DocCautions cautions) {
    if (MixedNumber.isUpperHalf(raised, behind)) {
      return MixedNumber.upperHalf(before, raised);
    }
    Optional<String> power = RaisedPower.of(before, raised, cautions::hasNoted);
    if (power.isPresent()) {
      if (power.get().equals(DocSymbols.MISSING)) {
        cautions.power(raised.strip());
      }
      return power.get();
    }
    if (!MARK.matcher(raised.strip()).matches()) {
      return raised;
    }
    cautions.raised(raised.strip());
    return "";
  }
}
