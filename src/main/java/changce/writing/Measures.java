package changce.writing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Units of measure in Latin letters, raised or squeezed into one character, as Chinese says them.
 */
final class Measures {

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("mm", "毫米"),
          Map.entry("cm", "厘米"),
          Map.entry("dm", "分米"),
          Map.entry("m", "米"),
          Map.entry("km", "公里"),
          Map.entry("mg", "毫克"),
          Map.entry("kg", "公斤"),
          Map.entry("ml", "毫升"),
          Map.entry("cc", "毫升"),
          Map.entry("kl", "千升"),
          Map.entry("kw", "千瓦"),
          Map.entry("mw", "兆瓦"),
          Map.entry("ha", "公顷"));

  private static final Pattern SQUEEZED = Pattern.compile("[\\x{3380}-\\x{33DF}]");

  /** m², m^2 and km³ anywhere; m2 only of a count, so that the money supply stays M2. */
  private static final Pattern RAISED =
      Pattern.compile(
          "(?<![A-Za-zＡ-Ｚａ-ｚ])(?:([kcdm]?[mｍM])(?:([²³])|\\^([23]))"
              + "|(?<=[0-9０-９百千万亿每/／])([kcd]?[mｍ]|(?<![/／])M)([23２３]))(?![A-Za-z0-9０-９])");

  private static final Pattern COUNTED =
      Pattern.compile("(?<=[0-9０-９百千万亿每/／])[^\\S\\n]*([Kk][Mm]|[Kk][Gg])(?![A-Za-z0-9])");

  private Measures() {}

  static String written(String text) {
    String one = SQUEEZED.matcher(text).replaceAll(found -> squeezed(found.group()));
    String two = RAISED.matcher(one).replaceAll(Measures::raised);
    return COUNTED.matcher(two).replaceAll(found -> unit(found.group(1)));
  }

  private static String squeezed(String character) {
    String folded = Normalizer.normalize(character, Normalizer.Form.NFKC);
    char last = folded.charAt(folded.length() - 1);
    String plain = last == '2' || last == '3' ? folded.substring(0, folded.length() - 1) : folded;
    return UNITS.containsKey(lower(plain)) ? power(last) + unit(plain) : character;
  }

  private static String raised(MatchResult found) {
    String length = found.group(1) == null ? found.group(4) : found.group(1);
    String raised =
        found.group(2) != null
            ? found.group(2)
            : found.group(3) != null ? found.group(3) : found.group(5);
    return power(raised.charAt(0)) + unit(length.replace('ｍ', 'm'));
  }

  private static String power(char raised) {
    return switch (raised) {
      case '2', '２', '²' -> "平方";
      case '3', '３', '³' -> "立方";
      default -> "";
    };
  }

  private static String unit(String letters) {
    return UNITS.getOrDefault(lower(letters), letters);
  }

  private static String lower(String letters) {
    return letters.toLowerCase(Locale.ROOT);
  }
}
