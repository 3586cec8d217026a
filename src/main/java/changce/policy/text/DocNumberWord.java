package changce.policy.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a number as Word prints it in a list, in the formats that Chinese offices use. */
final class DocNumberWord {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final TreeMap<Integer, String> ROMAN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(1000, "M"),
              Map.entry(900, "CM"),
              Map.entry(500, "D"),
              Map.entry(400, "CD"),
              Map.entry(100, "C"),
              Map.entry(90, "XC"),
              Map.entry(50, "L"),
              Map.entry(40, "XL"),
              Map.entry(10, "X"),
              Map.entry(9, "IX"),
              Map.entry(5, "V"),
              Map.entry(4, "IV"),
              Map.entry(1, "I")));

  private DocNumberWord() {}

  /** Empty for a format that is not known. */
  static Optional<String> of(int number, String format) {
    return Optional.ofNullable(
        switch (format) {
          case "decimal", "decimalHalfWidth" -> String.valueOf(number);
          case "none", "bullet" -> "";
          case "decimalZero" -> "%02d".formatted(number);
          case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
          case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
          case "decimalEnclosedFullstop" -> number + ".";
          case "decimalEnclosedParen" -> "（" + number + "）";
          case "numberInDash" -> "- " + number + " -";
          case "upperRoman" -> roman(number);
          case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
          case "upperLetter" -> letter(number, 'A');
          case "lowerLetter" -> letter(number, 'a');
          default -> chinese(number, format);
        });
  }

  private static @Nullable String chinese(int number, String format) {
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "koreanCounting" ->
          counted(number, DIGITS, "十百千").replaceFirst("^一十", "十");
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
      case "chineseLegalSimplified" -> counted(number, LEGAL, "拾佰仟");
      case "ideographLegalTraditional", "japaneseLegal" ->
          counted(number, LEGAL_TRADITIONAL, "拾佰仟");
      case "ideographTraditional" -> letterOf(number, STEMS);
      case "ideographZodiac" -> letterOf(number, BRANCHES);
      case "ideographZodiacTraditional" -> stemAndBranch(number);
      case "ideographEnclosedCircle" -> letterOf(number, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉");
      default -> null;
    };
  }

  private static String counted(int number, String digits, String units) {
    if (number < 1 || number > 9999) {
      return number == 0 ? digits.substring(0, 1) : String.valueOf(number);
    }
    StringBuilder word = new StringBuilder();
    boolean gap = false;
    for (int place = 3; place >= 0; place--) {
      int digit = number / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        gap = !word.isEmpty();
        continue;
      }
      word.append(gap ? "零" : "").append(digits.charAt(digit));
      word.append(place == 0 ? "" : units.substring(place - 1, place));
      gap = false;
    }
    return word.toString();
  }

  private static String digits(int number) {
    StringBuilder word = new StringBuilder();
    String.valueOf(number).chars().forEach(digit -> word.append(DIGITS.charAt(digit - '0')));
    return word.toString();
  }

  private static String fullWidth(int number) {
    StringBuilder word = new StringBuilder();
    String.valueOf(number).chars().forEach(digit -> word.append((char) (digit - '0' + '０')));
    return word.toString();
  }

  static String circled(int number) {
    if (number < 1 || number > 50) {
      return number == 0 ? "⓪" : String.valueOf(number);
    }
    int first = number <= 20 ? '①' - 1 : number <= 35 ? '㉑' - 21 : '㊱' - 36;
    return Character.toString(first + number);
  }

  private static String letterOf(int number, String letters) {
    return number >= 1 && number <= letters.length()
        ? letters.substring(number - 1, number)
        : String.valueOf(number);
  }

  private static String stemAndBranch(int number) {
    return number >= 1 && number <= 60
        ? letterOf((number - 1) % 10 + 1, STEMS) + letterOf((number - 1) % 12 + 1, BRANCHES)
        : String.valueOf(number);
  }

  /** AA follows Z, BB follows AA. */
  private static String letter(int number, char first) {
    return number < 1 || number > 780
        ? String.valueOf(number)
        : Character.toString(first + (number - 1) % 26).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number;
    while (rest > 0 && number < 4000) {
      Map.Entry<Integer, String> part = ROMAN.floorEntry(rest);
      word.append(part.getValue());
      rest -= part.getKey();
    }
    return word.isEmpty() ? String.valueOf(number) : word.toString();
  }
}
