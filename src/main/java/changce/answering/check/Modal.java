package changce.answering.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that says what may, must, or must not be, or is not so, with what it governs.
 *
 * @param governs the characters behind it up to the next stop, at most {@link #REACH}
 */
record Modal(Force force, String governs, int start) {

  enum Force {
    MAY,
    MUST,
    MUST_NOT,
    NEED_NOT,
    NOT
  }

  private static final int REACH = 20;
  private static final int HEAD = 6;

  /** 不限年龄可以申领 denies the age and allows the rest: 不得申领 does not agree with it. */
  private static final Pattern OF_ANOTHER = Pattern.compile("可以|能|应|须");

  private static final Pattern WHEN_AND_WHERE =
      Pattern.compile("[!-~&&[^A-Z]]{4,}|\\d+年(?:\\d+月)?(?:\\d+日)?[前后内]?");

  private static final Pattern WORD =
      Pattern.compile(
          "(?<mustnot>不得|不可以|不能够|不能|不可(?!抗|逆)|不准|不许|不允许|不应当|不应该|不应(?!诉)|不宜|禁止|严禁|无权|切勿|不予|不给予)"
              + "|(?<neednot>不需要|不需|无需|无须|不必|不用|不要求|不强制|免于|免予|免(?=交|缴|收|提交|费办))"
              + "|(?<must>应当|应该|必须|务必|一定要|须(?!知)|应(?!用|急|届|对|邀|收|付|征|税|聘|缴|诉|届)|需要|需(?!求)|要(?=先|提交|在|按|向|到|由|经|有|符合|办理|满足|申请))"
              + "|(?<may>可以|能够|有权|允许|准许|可(?!能|靠|行|持续|控|见|观|再生|支配|比|转换)|能(?!力|源|耗|级|效|否|人|量))"
              + "|(?<not>无法|未能|不限(?:制)?(?!于|可以|能|应|须|$)|并非|并不|没有|未(?!来|成年|知|必|满|达|婚|超过|见|载明)|非(?!公有|营利|居|税|遗|法|常|全日|金融|独立)|不(?!同|动产|断|仅|少于|低于|高于|超过|大于|小于|多于|足|满|到|超出|良|服|久|一|但|论|管|含|妨|限|短于|会超过|变))");

  /** The words that it governs first: what it forbids or allows, not under which conditions. */
  String head() {
    return governs.substring(0, Math.min(HEAD, governs.length()));
  }

  static List<Modal> in(String plain) {
    List<Modal> modals = new ArrayList<>();
    Matcher words = WORD.matcher(plain);
    while (words.find()) {
      if (!insideLimit(plain, words)) {
        String governed = governed(plain, words.end());
        modals.add(
            new Modal(
                force(words),
                words.group().startsWith("不限") ? OF_ANOTHER.split(governed, 2)[0] : governed,
                words.start()));
      }
    }
    return modals;
  }

  boolean negative() {
    return force == Force.MUST_NOT || force == Force.NEED_NOT || force == Force.NOT;
  }

  /** 可以 and 应当 may be left unsaid or said lightly; what is forbidden or not so may not. */
  boolean agreesWith(Modal cited) {
    return force == cited.force
        || (force == Force.MUST_NOT && cited.force == Force.NOT)
        || (force == Force.NOT && cited.force == Force.MUST_NOT);
  }

  /** 不得超过50万元 limits a figure; it forbids nothing. */
  private static boolean insideLimit(String plain, Matcher word) {
    return plain.startsWith("超过", word.end())
        || plain.startsWith("低于", word.end())
        || plain.startsWith("少于", word.end())
        || plain.startsWith("高于", word.end())
        || plain.startsWith("多于", word.end());
  }

  /** Without dates and links: they say when and where, not what. */
  private static String governed(String plain, int from) {
    int end = from;
    while (end < plain.length() && ",;。!?:|\n".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    String governed = WHEN_AND_WHERE.matcher(plain.substring(from, end)).replaceAll("");
    return governed.substring(0, Math.min(REACH, governed.length()));
  }

  private static Force force(Matcher words) {
    if (words.group("mustnot") != null) {
      return Force.MUST_NOT;
    }
    if (words.group("neednot") != null) {
      return Force.NEED_NOT;
    }
    if (words.group("must") != null) {
      return Force.MUST;
    }
    return words.group("may") != null ? Force.MAY : Force.NOT;
  }
}
