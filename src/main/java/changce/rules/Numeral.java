package changce.rules;

import changce.writing.Numerals;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * About how much people mean: 1800来万, 两千三百万, 1.2个亿, 二十几, 七八, 三万五. What is exact in it is read by
 * {@link Numerals}.
 */
final class Numeral {

  /** Of a text with full width folded, lower case and no blanks between figures and units. */
  static final String PATTERN =
      "(?:\\d+(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[来多余几]?个?[十百千万亿wk]零?(?:\\d+(?=[百千万]))?|个?[来多余几]?个?[十百千万亿wk][零〇一二两三四五六七八九十百千]*)*(?:(?<=[万亿])[1-9](?=$|[，。；！？,;!?、\\s元块的吧吗呢啵不了左]))?(?:[来多余几](?=[个名位号人万亿]))?"
          + "|(?!几多)[零〇一二两俩三四五六七八九十百千几](?:[零〇一二两俩三四五六七八九十百千万亿几]|[来多余把](?=个?[百千万亿w])|[来多余](?=[个名位号人岁年])|个(?=亿|万)|(?<=[十百千万亿])\\d+(?:\\.\\d+)?(?=[十百千万亿])|(?<=[零〇])\\d+(?![\\d.]))*|数(?=[十百千万])[十百千万亿]+|个把亿|半个?[万亿]|半";

  private static final Pattern FIGURE_AND_SOME = Pattern.compile("(?<=\\d)几");
  private static final Pattern MARK = Pattern.compile("[来多余把]");
  private static final Pattern TWO_FIGURES =
      Pattern.compile("(?<![一二两三四五六七八九])([一二两三四五六七八九])([一二两三四五六七八九])(?![一二两三四五六七八九])");
  private static final Pattern LAST_FIGURE = Pattern.compile("(.*)([百千万亿])([一二两三四五六七八九1-9])");
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
    if (text.indexOf('几') >= 0 || text.indexOf('数') >= 0) {
      String any = MARK.matcher(text.replace('数', '几')).replaceAll("");
      boolean leads = any.startsWith("几");
      return rounded(any.replace('几', leads ? '二' : '一'), any.replace('几', '九'));
    }
    Matcher mark = MARK.matcher(text);
    if (mark.find()) {
      return marked(text.substring(0, mark.start()), mark.group(), text.substring(mark.end()));
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

  /**
   * A tenth to either side, but not up to the next figure that is as round: nobody calls 2000 万
   * about 1900. Near a limit it must be asked again.
   */
  static Range about(BigDecimal value) {
    BigDecimal tenth = value.multiply(TENTH).abs();
    BigDecimal place = place(value);
    return place.compareTo(tenth) < 0
        ? new Range(value.subtract(place), true, value.add(place), true)
        : Range.within(value.subtract(tenth), value.add(tenth));
  }

  /** The size of the last figure that is not nought: 100 of 1800. */
  static BigDecimal place(BigDecimal value) {
    return value.stripTrailingZeros().ulp();
  }

  private static BigDecimal value(String text) {
    Matcher last = LAST_FIGURE.matcher(text);
    return last.matches() ? exact(text).add(spoken(last)) : exact(text);
  }

  /** 三万五 and 3万5 are 35,000: what was added as 5 counts for a tenth of the unit before it. */
  private static BigDecimal spoken(Matcher last) {
    BigDecimal figure = exact(last.group(3));
    return figure.multiply(exact("一" + last.group(2))).multiply(TENTH).subtract(figure);
  }

  /** As one would write it: w and k are typed for 万 and 千. */
  private static BigDecimal exact(String text) {
    return Numerals.value(text.replace('w', '万').replace('k', '千'));
  }
}
