package changce.policy.text;

import java.text.Normalizer;

/**
 * Writes the character for a radical. Fonts draw both alike, and PDFs name the one or the other: ⼈
 * and 人, ⻓ and 长.
 */
final class Radicals {

  private static final int FIRST = 0x2e80;
  private static final int KANGXI = 0x2f00;
  private static final int END = 0x2fe0;

  /** From U+2E80 on; Unicode folds the radicals of Kangxi by itself, but few of these. */
  private static final String SUPPLEMENT =
      "⺀冫⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟";

  private Radicals() {}

  /** The same number of characters. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if ((c >= FIRST && c < END) || (c >= 0xf900 && c <= 0xfaff)) {
        folded.setCharAt(i, folded(c));
      }
    }
    return folded.toString();
  }

  private static char folded(char radical) {
    if (radical >= FIRST && radical < KANGXI) {
      int at = SUPPLEMENT.indexOf(radical);
      return at < 0 ? radical : SUPPLEMENT.charAt(at + 1);
    }
    String plain = Normalizer.normalize(String.valueOf(radical), Normalizer.Form.NFKC);
    return plain.length() == 1 ? plain.charAt(0) : radical;
  }
}
