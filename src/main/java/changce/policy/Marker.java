package changce.policy;

import changce.writing.Numerals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mark that opens a clause at the start of a line: 第一章, 第十二条, 一、, （一）, 1., （1）, 附件2 or a
 * Markdown heading.
 *
 * @param level outer marks are smaller
 * @param label what stands for the clause in a heading path
 * @param alone the line is nothing but the heading
 * @param article number of the article that opens here, 0 when none does
 * @param inserted 第十条之一 or 第十之一条: one more under the same number
 * @param doubtful an article without a blank behind its mark: perhaps a sentence that speaks of one
 */
record Marker(
    int level, String label, boolean alone, int article, boolean inserted, boolean doubtful) {

  static final int ANNEX = 8;

  /** Below an article everything is part of it. */
  static final int ARTICLE = 20;

  private static final String NUMERAL = "[零〇一二三四五六七八九十廿卅卌百千\\d０-９]+";
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_LABEL = 30;
  private static final int SHORTEST_NUMBERED_CLAUSE = 40;

  private static final Pattern MARKDOWN = Pattern.compile("^(#{1,6})\\s+(?<rest>.+)$");
  private static final Pattern PART =
      Pattern.compile("^第" + NUMERAL + "(?<kind>[编章节])(?<rest>.*)$");
  private static final Pattern LAW =
      Pattern.compile(
          "^(?<mark>第\\s*(?<number>"
              + NUMERAL
              + ")\\s*(?:条(?<of>之"
              + NUMERAL
              + ")?|(?<within>之"
              + NUMERAL
              + ")\\s*条))(?<rest>.*)$");
  private static final Pattern SPEAKS_OF_ANOTHER =
      Pattern.compile(
          "^(?:第|规定|所称|所列|所规定|[、，,和与至及或的中]|[^，。；：]{0,20}(?:另有|有)[^，。；：]{0,6}(?:规定|要求|约定)的?[，,]).*");
  private static final Pattern ANNEX_LINE =
      Pattern.compile("^附\\s*[件表录]\\s*" + "(?:" + NUMERAL + ")?(?:[:：\\s]\\s*(?<rest>.*))?$");
  private static final Pattern FIRST = Pattern.compile("^(?<mark>[一二三四五六七八九十百]+、)(?<rest>.*)$");
  private static final Pattern SECOND =
      Pattern.compile("^(?<mark>[（(][一二三四五六七八九十百]+[)）])(?<rest>.*)$");
  private static final Pattern FOURTH =
      Pattern.compile("^(?<mark>[（(][\\d０-９]{1,2}[)）])(?<rest>.*)$");
  private static final Pattern THIRD =
      Pattern.compile("^(?<mark>[\\d０-９]{1,3}[.．、])(?<rest>(?![\\d０-９]).*)$");

  private Marker(int level, String label, boolean alone) {
    this(level, label, alone, 0, false, false);
  }

  static @Nullable Marker of(String line) {
    Matcher markdown = MARKDOWN.matcher(line);
    if (markdown.matches()) {
      String heading = markdown.group("rest").strip();
      Marker part = part(heading);
      return part == null ? new Marker(markdown.group(1).length(), heading, true) : part;
    }
    Marker part = part(line);
    Marker article = part == null ? article(line) : part;
    return article == null ? item(line) : article;
  }

  Marker called(String title) {
    return new Marker(level, label + " " + title, alone);
  }

  private static @Nullable Marker part(String line) {
    if (line.length() > LONGEST_HEADING || endsASentence(line)) {
      return null;
    }
    Matcher annex = ANNEX_LINE.matcher(line);
    if (annex.matches() && (annex.group("rest") == null || hasNumber(line))) {
      return listsAnnexes(annex.group("rest")) ? null : new Marker(ANNEX, line, true);
    }
    Matcher part = PART.matcher(line);
    return part.matches() ? new Marker(10 + "编章节".indexOf(part.group("kind")), line, true) : null;
  }

  /** 附件：1.申请表 is the list at the end of the text, 附件1：申请表 or 附件1 begins an annex. */
  private static boolean listsAnnexes(@Nullable String rest) {
    return rest != null && THIRD.matcher(rest).matches();
  }

  private static boolean hasNumber(String line) {
    return line.replaceAll("\\s", "").matches("^附[件表录]" + NUMERAL + ".*");
  }

  private static @Nullable Marker article(String line) {
    Matcher law = LAW.matcher(line);
    if (!law.matches()) {
      return null;
    }
    String rest = law.group("rest");
    boolean apart = rest.isBlank() || !rest.equals(rest.stripLeading());
    return !apart && SPEAKS_OF_ANOTHER.matcher(rest).matches()
        ? null
        : new Marker(
            ARTICLE,
            law.group("mark").replaceAll("\\s", ""),
            rest.isBlank(),
            Numerals.whole(spelled(law.group("number"))).orElse(0),
            law.group("of") != null || law.group("within") != null,
            !apart);
  }

  /** 廿一 is 二十一. */
  private static String spelled(String number) {
    return number.replace("廿", "二十").replace("卅", "三十").replace("卌", "四十");
  }

  private static @Nullable Marker item(String line) {
    Marker first = numbered(FIRST, 30, line);
    Marker second = first == null ? numbered(SECOND, 40, line) : first;
    return second == null ? shortItemsLeftOut(line) : second;
  }

  /** 1.营业执照复印件； is an item of a list, not a clause that could answer alone. */
  private static @Nullable Marker shortItemsLeftOut(String line) {
    return line.length() < SHORTEST_NUMBERED_CLAUSE && endsASentence(line) && !line.endsWith("：")
        ? null
        : shortItem(line);
  }

  /** Of an item of any length: 1.营业执照； after a longer one of its list does not belong to it. */
  static @Nullable Marker shortItem(String line) {
    Marker third = numbered(THIRD, 50, line);
    return third == null ? numbered(FOURTH, 60, line) : third;
  }

  /** Of an item of a list: any mark below the articles. */
  static @Nullable Marker ofItem(String line) {
    Marker marker = of(line);
    Marker item = marker == null ? shortItem(line) : marker;
    return item != null && item.level > ARTICLE ? item : null;
  }

  private static @Nullable Marker numbered(Pattern pattern, int level, String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    boolean alone = line.length() <= LONGEST_HEADING && !holdsASentence(line);
    return new Marker(
        level, alone ? line : matcher.group("mark") + opening(matcher.group("rest")), alone);
  }

  /** 强化政策保障。积极主动… -> 强化政策保障; a long first sentence is cut at its first comma. */
  private static String opening(String rest) {
    String sentence = rest.split("[。；：！？]", 2)[0].strip();
    if (sentence.length() <= LONGEST_LABEL) {
      return sentence;
    }
    String phrase = sentence.split("[,，]", 2)[0];
    return phrase.length() <= LONGEST_LABEL ? phrase + "…" : phrase.substring(0, 20) + "…";
  }

  private static boolean holdsASentence(String line) {
    return line.chars().anyMatch(c -> "。；：！？".indexOf(c) >= 0);
  }

  private static boolean endsASentence(String line) {
    return "。；：！？;".indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}
