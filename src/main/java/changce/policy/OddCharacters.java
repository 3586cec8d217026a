package changce.policy;

import changce.policy.text.PolicyText;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that no office writes: what a lost byte, a font without its letters or a wrong
 * encoding leaves behind. One in a name is a blemish; beside a figure it may have been a digit.
 */
final class OddCharacters {

  private static final double MOST = 0.01;

  /** A page is garbled although the others are not: one font of the file has no letters. */
  private static final double MOST_OF_A_PART = 0.05;

  private static final int PART = 1000;
  private static final int LEAST_OF_A_PART = 5;

  private static final Set<UnicodeScript> WRITTEN =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.BOPOMOFO);

  /** UTF-8 read as GBK and back, and memory that was never written, as every office knows them. */
  private static final Pattern GARBLED = Pattern.compile("锟斤拷|烫烫烫|屯屯屯|Ã[\u0080-\u00bf]");

  /** 〓 stands for a formula, symbol or field that a reader could not read. */
  private static final String ODD = "[\ufffd\ue000-\uf8ff〓]";

  private static final Pattern BESIDE_A_FIGURE =
      Pattern.compile("[\\d０-９.．]\\s?" + ODD + "|" + ODD + "\\s?[\\d０-９万亿元%％‰]");

  private final PolicyText content;
  private final String text;

  OddCharacters(PolicyText content) {
    this.content = content;
    this.text = content.text();
  }

  int count() {
    return count(text);
  }

  static String share(int odd, int of) {
    return odd == 0 ? "0%" : String.format(Locale.ROOT, "%.2f%%", 100.0 * odd / Math.max(of, 1));
  }

  /** In words, why no amount of the text can be trusted; empty when there is no reason. */
  Optional<String> serious() {
    Matcher figure = BESIDE_A_FIGURE.matcher(text);
    if (figure.find()) {
      return Optional.of(place(figure.start()) + "：数字旁边有读不出的字符，数额可能不全");
    }
    Matcher garbled = GARBLED.matcher(text);
    if (garbled.find()) {
      return Optional.of(place(garbled.start()) + "：文字是乱码");
    }
    int missing = text.indexOf('〓');
    if (missing >= 0) {
      return Optional.of(place(missing) + "：有没有读出的公式、符号或域");
    }
    return garbledPart();
  }

  private Optional<String> garbledPart() {
    for (int start = 0; start < text.length(); start += PART) {
      String part = text.substring(start, Math.min(text.length(), start + PART));
      int odd = count(part);
      if (odd >= LEAST_OF_A_PART && odd >= part.length() * MOST_OF_A_PART) {
        return Optional.of(
            "%s：这一段有 %d 个异常字符（%s），文字可能是乱码"
                .formatted(place(start + firstIn(part)), odd, share(odd, part.length())));
      }
    }
    int all = count();
    return all < LEAST_OF_A_PART || all < text.length() * MOST
        ? Optional.empty()
        : Optional.of("异常字符占 %s，文字可能是乱码".formatted(share(all, text.length())));
  }

  /** Where the first one stands; empty when there is none. */
  Optional<String> told() {
    int first = firstIn(text);
    return first < 0
        ? Optional.empty()
        : Optional.of("%s：有异常字符，共 %d 个".formatted(place(first), count()));
  }

  private String place(int at) {
    return TextPlace.of(content, at);
  }

  private static int count(String text) {
    return (int) text.codePoints().filter(OddCharacters::isOdd).count();
  }

  /** -1 when there is none. */
  private static int firstIn(String text) {
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      if (isOdd(text.codePointAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isOdd(int letter) {
    int type = Character.getType(letter);
    return letter == 0xfffd
        || letter == '〓'
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.SURROGATE
        || (letter >= 0x80 && letter < 0xa0)
        || !WRITTEN.contains(UnicodeScript.of(letter));
  }
}
