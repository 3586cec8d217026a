package changce.answering.check;

import java.util.Set;

/**
 * A figure of a plain text, in a form in which equal figures are equal.
 *
 * @param value the number without trailing zeros, a date from the year down with - between, or the
 *     text itself
 * @param unit 元, 月, 日, 工作日, 岁, 人, 家, 项…; empty where the kind has none
 * @param start in the plain text
 * @param end one past its last character
 */
record Figure(Kind kind, String value, String unit, int start, int end, String text) {

  enum Kind {
    TITLE,
    LINK,
    DOCUMENT,
    TELEPHONE,
    DATE,
    ORDINAL,
    QUANTITY,
    NUMBER
  }

  private static final Set<String> TIED_TO_A_CLASS =
      Set.of("元", "%", "月", "日", "工作日", "岁", "人", "家", "平方米");

  /** The same sort of thing, so that one may be mistaken for the other. */
  boolean rivals(Figure other) {
    return kind == other.kind && unit.equals(other.unit) && !value.equals(other.value);
  }

  /** Belongs to somebody or something that the words beside it name. */
  boolean tied() {
    return kind == Kind.QUANTITY && TIED_TO_A_CLASS.contains(unit);
  }

  boolean sameAs(Figure other) {
    return kind == other.kind && value.equals(other.value) && unit.equals(other.unit);
  }

  /** Must stand in the sentence that is meant, not just anywhere in the clause. */
  boolean placed() {
    return kind != Kind.TITLE && kind != Kind.NUMBER;
  }

  boolean limitable() {
    return kind == Kind.QUANTITY || kind == Kind.DATE || kind == Kind.NUMBER;
  }

  /** What this says, the cited figure says as well; it may say more: a day of the same year. */
  boolean standsIn(Figure cited) {
    return switch (kind) {
      case TITLE -> cited.kind == Kind.TITLE && cited.value.contains(value);
      case DOCUMENT -> cited.kind == Kind.DOCUMENT && sameDocument(value, cited.value);
      case DATE -> cited.kind == Kind.DATE && sameDate(cited.value);
      case NUMBER -> value.equals(cited.value) && cited.kind != Kind.DOCUMENT;
      default -> kind == cited.kind && value.equals(cited.value) && sameUnit(cited);
    };
  }

  /** 2000万 without 元 is 2000万元; a table may give its unit once, in its head. */
  private boolean sameUnit(Figure cited) {
    return unit.equals(cited.unit) || cited.unit.isEmpty() || unit.isEmpty();
  }

  private boolean sameDate(String cited) {
    return cited.equals(value)
        || cited.startsWith(value + "-")
        || (value.startsWith("-") && cited.endsWith(value.substring(1)))
        || (value.startsWith("-") && cited.contains(value.substring(1) + "-"));
  }

  /** What stands before 〔2022〕29号 may have other words before it on either side. */
  private static boolean sameDocument(String one, String other) {
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(one.length() - 1 - common) == other.charAt(other.length() - 1 - common)) {
      common++;
    }
    int number = one.length() - one.indexOf('〔');
    return common == one.length()
        || common == other.length()
        || (common >= number + 3 && common >= other.length() - other.indexOf('〔') + 3);
  }
}
