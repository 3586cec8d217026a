package changce.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mark that opens a clause at the start of a line: 第一章, 第十二条, 一、, （一）, 1. or a Markdown
 * heading.
 *
 * @param level outer marks are smaller
 * @param label what stands for the clause in a heading path
 * @param alone the line is nothing but the heading
 */
record Marker(int level, String label, boolean alone) {

  /** Below an article everything is part of it. */
  static final int ARTICLE = 20;

  private static final String NUMERAL = "[零〇一二三四五六七八九十百千\\d]+";
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_LABEL = 30;
  private static final int SHORTEST_NUMBERED_CLAUSE = 40;

  private static final Pattern MARKDOWN = Pattern.compile("^(#{1,6})\\s+(?<rest>.+)$");
  private static final Pattern PART =
      Pattern.compile("^第" + NUMERAL + "(?<kind>[编章节])(?<rest>.*)$");
  private static final Pattern LAW =
      Pattern.compile("^(?<mark>第" + NUMERAL + "条(?:之" + NUMERAL + ")?)(?<rest>.*)$");
  private static final Pattern FIRST = Pattern.compile("^(?<mark>[一二三四五六七八九十百]+、)(?<rest>.*)$");
  private static final Pattern SECOND =
      Pattern.compile("^(?<mark>[（(][一二三四五六七八九十百]+[)）])(?<rest>.*)$");
  private static final Pattern THIRD =
      Pattern.compile("^(?<mark>\\d{1,3}[.．、])(?<rest>(?!\\d).*)$");

  static @Nullable Marker of(String line) {
    Matcher markdown = MARKDOWN.matcher(line);
    if (markdown.matches()) {
      return new Marker(markdown.group(1).length(), markdown.group("rest").strip(), true);
    }
    Matcher part = PART.matcher(line);
    if (part.matches() && line.length() <= LONGEST_HEADING && !endsASentence(line)) {
      return new Marker(10 + "编章节".indexOf(part.group("kind")), line, true);
    }
    Matcher law = LAW.matcher(line);
    if (law.matches()) {
      return new Marker(ARTICLE, law.group("mark"), law.group("rest").isBlank());
    }
    Marker first = numbered(FIRST, 30, line);
    Marker second = first == null ? numbered(SECOND, 40, line) : first;
    return second == null ? shortItemsLeftOut(line) : second;
  }

  /** 1.营业执照复印件； is an item of a list, not a clause that could answer alone. */
  private static @Nullable Marker shortItemsLeftOut(String line) {
    return line.length() < SHORTEST_NUMBERED_CLAUSE && endsASentence(line) && !line.endsWith("：")
        ? null
        : numbered(THIRD, 50, line);
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
