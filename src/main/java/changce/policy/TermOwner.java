package changce.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose the term is that a text speaks of. Chinese leaves a subject out that stands before, so it
 * is looked for in the words before the term and then backwards, piece by piece: the first one
 * found owns the term. 营业执照由市局核发，有效期三年 is the licence's, 本办法自公布之日起施行，有效期三年 the document's.
 */
enum TermOwner {
  DOCUMENT,
  ANOTHER,
  UNSAID;

  /** What an official document calls itself: the kinds that the rules for such papers know. */
  private static final String KIND =
      "(?:通知|公告|通告|意见|办法|规定|条例|细则|规则|方案|措施|政策|文件|决定|决议|命令|批复|函|规划|计划|纲要|规程|规范|标准|制度|目录|清单|指南|指引|条款)";

  private static final String NAME = "[^，。；：《》自从由经以的]{0,10}?";
  private static final String SELF = "(?:本|以上|上述)" + NAME + KIND;
  private static final String BEGINS = "(?:施行|实施|执行|生效|试行)";
  private static final String FROM_THEN =
      "(?:自|从|于)[^，《]{2,24}?(?:起|日|后|月)(?:[^，《的]{0,6}?" + BEGINS + ")?";
  private static final String SAID =
      "(?:的)?(?:并|且|暂|均|正式|继续|其)*(?:"
          + FROM_THEN
          + "|(?:施行|实施|生效)日期[：:].*|(?:有效|执行|试行|实施)?期?限?(?:延长|延续|顺延)|"
          + BEGINS
          + ")?(?:并|且)*";

  private static final Pattern THIS_ALONE = Pattern.compile(SELF + SAID);
  private static final Pattern BEGINNING =
      Pattern.compile("(?:" + FROM_THEN + "|(?:施行|实施|生效)日期[：:].*)");
  private static final Pattern ITS_BEGINNING = Pattern.compile(".*(?:" + BEGINS + "|日期[：:].*)");
  private static final Pattern THIS_SPOKEN_OF =
      Pattern.compile(
          "(?:"
              + SELF
              + "(?:（|自|从|于|由|经|仅|适用|有效|试行|(?:施行|实施|执行)(?![前后期])|未尽|如|若|与|同|$).*"
              + "|.*以"
              + SELF
              + "为准)");
  private static final Pattern NO_SUBJECT =
      Pattern.compile(
          "(?:并|且|其|其中|暂|均|一般|原则上)*(?:执行|实施|试行|(?:有效|试行|执行|实施)期限?.*|由.*(?:解释|负责|实施|执行|组织)|经.*(?:同意|批准|通过|研究)"
              + "|.*(?:废止|失效|停止执行|从其规定)|至.*止?)?");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^[#*\\s\\u00a0]*(?:第[一二三四五六七八九十百零〇\\d]+[条章款项节]|[（(]?[一二三四五六七八九十\\d]+[)）、.．])*"
              + "(?:附则)?(?:【[^】]*】)?");
  private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]*[)）]|《[^《》]*》(?=《)");
  private static final Pattern QUOTED = Pattern.compile("《?([^《》]+)》?(.*)");

  /**
   * @param text without blanks
   * @param at where the words of the term begin
   */
  static TermOwner of(String title, String text, int at) {
    int line = lineStart(text, at);
    String before = ASIDE.matcher(text.substring(line, at)).replaceAll("");
    before = NUMBERING.matcher(before.replace("\n", "")).replaceFirst("");
    TermOwner owner = in(title, before);
    return owner == UNSAID && before.isEmpty() && line > 0
        ? ofLineBefore(title, text, line)
        : owner;
  }

  /** A line that ends in a comma goes on in the next. */
  private static int lineStart(String text, int at) {
    int end = text.lastIndexOf('\n', at - 1);
    while (end > 0 && "，,、".indexOf(text.charAt(end - 1)) >= 0) {
      end = text.lastIndexOf('\n', end - 1);
    }
    return end + 1;
  }

  /** 施行日期：… above 有效期：… */
  private static TermOwner ofLineBefore(String title, String text, int line) {
    String above = text.substring(lineStart(text, line - 1), line - 1);
    String said = NUMBERING.matcher(above).replaceFirst("").replaceFirst("。$", "");
    return in(title, said + "，");
  }

  private static TermOwner in(String title, String before) {
    String[] pieces = before.split("(?<=[，,；;。：:（(])(?<!日期[：:])", -1);
    boolean begins = false;
    for (int i = pieces.length - 1; i >= 0; i--) {
      if (begins && pieces[i].endsWith("。")) {
        break;
      }
      String piece = pieces[i].replaceFirst("[，,；;。：:（(]$", "");
      TermOwner owner = ofPiece(title, piece, i == pieces.length - 1);
      if (owner != UNSAID) {
        return owner;
      }
      begins |= BEGINNING.matcher(piece).matches() && ITS_BEGINNING.matcher(piece).matches();
    }
    return begins ? DOCUMENT : UNSAID;
  }

  private static TermOwner ofPiece(String title, String piece, boolean nearest) {
    if (THIS_ALONE.matcher(piece).matches() || named(title, piece)) {
      return DOCUMENT;
    }
    if (NO_SUBJECT.matcher(piece).matches() || BEGINNING.matcher(piece).matches()) {
      return UNSAID;
    }
    return !nearest && THIS_SPOKEN_OF.matcher(piece).matches() ? DOCUMENT : ANOTHER;
  }

  /** By its title, or the end of it: 《…办法》自…起施行, 政策有效期. */
  private static boolean named(String title, String piece) {
    Matcher name = QUOTED.matcher(piece.replaceFirst(SAID + "$", ""));
    String plain = ASIDE.matcher(title).replaceAll("");
    return name.matches()
        && name.group(2).isEmpty()
        && name.group(1).matches("(?:政策|文件|.*" + KIND + ")")
        && (name.group(1).matches("政策|文件") || plain.contains(name.group(1)));
  }
}
