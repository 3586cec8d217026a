package changce.answering.check;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an amount is paid per: 每月, 每人, /平方米.
 *
 * @param beside stands right at the amount, so it must not be lost
 * @param near said anywhere in the same segment
 */
record Rates(Set<String> beside, Set<String> near) {

  private static final String PER =
      "(月|年度|年|学年|季度|日|天|人|户|家|名|个|次|平方米|平方公里|立方米|公里|公顷|亩|吨|公斤|项|套|台)";

  /** 年总额 is what is paid per year; 两年总额 and 2026年总额 are not. */
  private static final String TOTAL_OF_A =
      "(?<![\\d〇零一二三四五六七八九十两几多半全当本上下去今前次])(年度?)的?(?=总额|总计|合计|共计|累计)";

  private static final Pattern RATE =
      Pattern.compile("(?:每|按|/)(?:个)?" + PER + "|" + PER + "均|" + TOTAL_OF_A);
  private static final int LEFT = 6;
  private static final int RIGHT = 4;
  private static final Set<String> OF_TIME = Set.of("月", "年", "学年", "季度", "日");

  static Rates around(Statement statement, Figure figure) {
    String plain = statement.plain();
    String left = plain.substring(Math.max(0, figure.start() - LEFT), figure.start());
    String right = plain.substring(figure.end(), Math.min(plain.length(), figure.end() + RIGHT));
    return new Rates(
        in(
            left.replaceAll("(?s).*[,;。:、|\n]", "")
                + " "
                + right.replaceAll("(?s)[,;。:、|\n(].*", "")),
        in(statement.segmentOf(figure)));
  }

  /** A sentence may not pay per year what is paid per month, nor once what is paid each month. */
  boolean follows(Rates cited) {
    boolean added = beside.stream().anyMatch(rate -> !cited.near.contains(rate));
    boolean lost =
        cited.beside.stream().filter(OF_TIME::contains).anyMatch(rate -> !near.contains(rate));
    return !added && !lost;
  }

  private static Set<String> in(String text) {
    Set<String> rates = new HashSet<>();
    Matcher found = RATE.matcher(text);
    while (found.find()) {
      String per =
          Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull).findFirst().orElseThrow();
      rates.add(per.equals("年度") ? "年" : per.equals("天") ? "日" : per);
    }
    return rates;
  }
}
