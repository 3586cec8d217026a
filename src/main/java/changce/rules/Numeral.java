package changce.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: 1800来万, 两千三百万, 1.2个亿, 二十几, 七八. */
final class Numeral {

  /** Of a text with full width folded, lower case and no blanks between figures and units. */
  static final String PATTERN =
      "(?:\\d+(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[来多余几]?个?[十百千万亿wk]零?(?:\\d+(?=[百千万]))?|个?[来多余几]?个?[十百千万亿wk][零〇一二两三四五六七八九十百千]*)*(?:[来多余几](?=[个名位号人万亿]))?"
          + "|[零〇一二两俩三四五六七八九十百千几](?:[零〇一二两俩三四五六七八九十百千万亿几]|[来多余把](?=个?[百千万亿w])|[来多余](?=[个名位号人岁年])|个(?=亿|万)|(?<=[十百千万亿])\\d+(?:\\.\\d+)?(?=[十百千万亿])|(?<=[零〇])\\d+(?![\\d.]))*|数(?=[十百千万])[十百千万亿]+|个把亿|半个?[万亿]|半";

  private static final Pattern FIGURE_AND_SOME = Pattern.compile("(?<=\\d)几");
  private static final Pattern MARK = Pattern.compile("[来多余把]");
  private static final Pattern TWO_FIGURES =
      Pattern.compile("(?<![一二两三四五六七八九])([一二两三四五六七八九])([一二两三四五六七八九])(?![一二两三四五六七八九])");
  private static final Pattern LAST_FIGURE = Pattern.compile("(.*)([百千万亿])([一二两三四五六七八九])");
  private static final Map<Character, BigDecimal> SIZES =
      Map.of(
          '十', BigDecimal.TEN,
          '百', power(2),
          '千', power(3),
          'k', power(3),
          '万', power(4),
          'w', power(4),
          '亿', power(8));
  private static final String FIGURES = "零一二三四五六七八九";
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private Numeral() {}

  static Range range(String written) {
    String text =
        FIGURE_AND_SOME
            .matcher(written)
            .replaceAll("多")
            .replace(",", "")
            .replace("个", "")
            .replace('〇', '零')
            .replace('两', '二')
            .replace('俩', '二');
    Matcher mark = MARK.matcher(text);
    if (mark.find()) {
      return marked(text.substring(0, mark.start()), mark.group(), text.substring(mark.end()));
    }
    if (text.indexOf('几') >= 0 || text.indexOf('数') >= 0) {
      String any = text.replace('数', '几');
      boolean leads = any.startsWith("几");
      return rounded(any.replace('几', leads ? '二' : '一'), any.replace('几', '九'));
    }
    Matcher two = TWO_FIGURES.matcher(text);
    return two.find()
        ? rounded(two.replaceFirst("$1"), two.replaceFirst("$2"))
        : Range.exactly(value(text));
  }

  /** Up to the next round figure: 二三十 is below forty. */
  private static Range rounded(String low, String high) {
    return Range.upTo(value(low), value(high).add(place(value(high))));
  }

  private static Range marked(String before, String mark, String size) {
    BigDecimal scale = size.isEmpty() ? BigDecimal.ONE : value("1" + size);
    BigDecimal said = before.isEmpty() ? BigDecimal.ONE : value(before);
    return switch (mark) {
      case "来" -> about(said).times(scale);
      case "把" ->
          Range.within(said.multiply(new BigDecimal("0.7")), said.multiply(new BigDecimal("1.5")))
              .times(scale);
      default -> Range.upTo(said, said.add(place(said))).times(scale);
    };
  }

  /** A tenth to either side, and never less than that: near a limit it must be asked again. */
  static Range about(BigDecimal value) {
    BigDecimal slack = value.multiply(TENTH).abs();
    return Range.within(value.subtract(slack), value.add(slack));
  }

  /** The size of the last figure that is not nought: 100 of 1800. */
  static BigDecimal place(BigDecimal value) {
    return value.stripTrailingZeros().ulp();
  }

  private static BigDecimal value(String text) {
    Matcher last = LAST_FIGURE.matcher(text);
    return last.matches() ? sum(text).add(spoken(last)) : sum(text);
  }

  /** 三万五 is 35,000: what was added as 5 counts for a tenth of the unit before it. */
  private static BigDecimal spoken(Matcher last) {
    BigDecimal figure = BigDecimal.valueOf(FIGURES.indexOf(last.group(3)));
    BigDecimal size = SIZES.getOrDefault(last.group(2).charAt(0), BigDecimal.ONE);
    return figure.multiply(size).multiply(TENTH).subtract(figure);
  }

  private static BigDecimal sum(String text) {
    Sum sum = new Sum();
    text.chars().forEach(c -> sum.add((char) c));
    return sum.total();
  }

  /** Reads a number from left to right: figures, then the unit they count, such as 3千 of 2亿3千万. */
  private static final class Sum {

    private final StringBuilder figures = new StringBuilder();
    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;

    void add(char c) {
      BigDecimal size = SIZES.get(c);
      if (size == null) {
        figure(c);
      } else if (size.compareTo(power(4)) < 0) {
        section = section.add(counted(BigDecimal.ONE).multiply(size));
      } else {
        close(size);
      }
    }

    private void figure(char c) {
      int spoken = FIGURES.indexOf(c);
      if (spoken != 0) {
        figures.append(spoken > 0 ? String.valueOf(spoken) : String.valueOf(c));
      }
    }

    private void close(BigDecimal size) {
      BigDecimal counted =
          section.add(counted(section.signum() == 0 ? BigDecimal.ONE : BigDecimal.ZERO));
      whole =
          size.compareTo(power(4)) == 0
              ? whole.add(counted.multiply(size))
              : whole.add(counted).multiply(size);
      section = BigDecimal.ZERO;
    }

    private BigDecimal counted(BigDecimal unsaid) {
      String said = figures.toString();
      figures.setLength(0);
      return said.isEmpty() ? unsaid : said.equals("半") ? HALF : new BigDecimal(said);
    }

    BigDecimal total() {
      return whole.add(section).add(counted(BigDecimal.ZERO));
    }
  }

  private static BigDecimal power(int zeros) {
    return BigDecimal.ONE.movePointRight(zeros);
  }
}
