package changce.writing;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form in which texts are compared. Widths, compatibility forms and traditional characters
 * are folded, but first whatever would then join a figure that it is no part of is parted from it.
 */
public final class Fold {

  private Fold() {}

  /**
   * Folds a text; upper case stays.
   *
   * <ul>
   *   <li>１０万元 is 10万元, ⼒ is 力, 個體工商戶 is 个体工商户
   *   <li>①100万元 is •100万元, so is ⒈100万元; at an item's start １．２０００万元 is •2000万元; but 第②项 is 第2项
   *   <li>每㎡80元 is 每平方米80元, 100m² is 100平方米, 5㎞ is 5公里
   *   <li>10⁴吨 is 10000吨; any other raised figure is a note's mark: 50万元² is 50万元•
   *   <li>½亩 is 0.5亩, 2½年 is 2.5年, ⅔以上 is 3分之2以上
   *   <li>贰佰叁拾万圆 is 二百三十万元, 二O一八年 is 二〇一八年
   *   <li>CO₂100吨 is CO2•100吨
   * </ul>
   *
   * @return the text with • where a mark stood that says nothing but parts what is beside it
   */
  public static String of(String text) {
    String parted = Foldable.needsParting(text) ? parted(text) : text;
    return FormalNumerals.plain(Simplified.of(Normalizer.normalize(parted, Normalizer.Form.NFKC)));
  }

  /** Folds a text, upper case too: ＨＴＴＰ and Http are http. */
  public static String lower(String text) {
    return of(text).toLowerCase(Locale.ROOT);
  }

  static String parted(String text) {
    return Compatibility.parted(
        VulgarFractions.written(Powers.written(Measures.written(ListMarks.parted(text)))));
  }
}
