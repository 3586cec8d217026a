package changce.answering.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words beside a figure make of it: a highest, a lowest, a beginning, an end. */
enum Limit {
  NONE,
  AT_MOST,
  AT_LEAST,
  /** 满, 达到: a lowest, said so lightly that it may be left out. */
  REACHED,
  MORE_THAN,
  LESS_THAN,
  FROM,
  UNTIL;

  private static final int BEFORE = 24;

  /** Words between that do not end what the limit word says: 最高可给予每户50万元. */
  private static final String FILLER = "(?:人民币|每(?:人|月|年|户|家|个|次|项|平方米)|[^,;:。、不最至超低高满足\\d]{0,16})";

  private static final Pattern BEFORE_IT =
      Pattern.compile(
          "(?:(?<most>不(?:得|可以|可|应当|应|能够|能|会)?(?:超过|高于|大于|多于|超出)|未超过|没有超过|最高|最多|至多|最长|上限|限额|顶格)"
              + "|(?<least>不(?:得|可|应|能)?(?:低于|少于|小于|短于)|至少|最低|最少|起码|下限)"
              + ")(?:\\([^()]{1,8}\\))?(?:为|是|达|:)?"
              + FILLER
              + "$"
              + "|(?:(?<less>不足|不满|不到|未满|未达到?|没有达到|低于|少于|小于)"
              + "|(?<reached>达到或超过|达到或者超过|达到|达|满)"
              + "|(?<more>超过|超出|高于|大于|多于|超))(?:了|人民币)?$"
              + "|(?<from>自|从|始于)(?:每年)?$"
              + "|(?<until>(?:截至|截止到?|直到|延续到|延至|至|到)(?:每年)?)$");

  /** 最低不超过 says nothing that could be checked. */
  private static final Pattern LOWEST = Pattern.compile("最[低短少]|至少");

  private static final Pattern BEHIND_IT =
      Pattern.compile(
          "^(?:\\((?:含|包括)[^()]{0,8}\\)|\\(不含[^()]{0,8}\\)|含)?(?:人民币)?(?:的)?(?:标准|规模|收入|资产|面积)?(?:\\(含\\)|及其?|或者?|和|\\(含[^()]{0,6}\\))?(?:"
              + "(?<most>以下|之下|以内|之内|封顶|为限|为上限|内(?!部|容|地|资|外|设|生|陆))"
              + "|(?<least>以上|之上|起步|打底|为下限|及更多)"
              + "|(?<from>起|开始|以后|之后|后(?!续|台|勤))"
              + "|(?<until>以前|之前|前(?!款|项|述|期|置|来)|为止|止|截止|到期|届满))");

  /** The limit on the figure, by the words of its own segment. */
  static Limit on(String plain, Figure figure) {
    Limit behind = behind(plain, figure);
    Limit before = before(plain, figure);
    boolean light = before == NONE || before == REACHED || before == FROM || before == UNTIL;
    return behind != NONE && light ? behind : before;
  }

  /** Whether a sentence with this limit says no more than a clause with the other. */
  boolean follows(Limit cited, Figure figure) {
    if (this == cited) {
      return true;
    }
    return figure.kind() == Figure.Kind.DATE ? this == NONE || cited == NONE : follows(cited);
  }

  private boolean follows(Limit cited) {
    return switch (this) {
      case NONE -> cited == REACHED || cited == FROM || cited == UNTIL;
      case AT_LEAST -> cited == REACHED || cited == FROM;
      case REACHED -> cited == AT_LEAST || cited == NONE;
      case AT_MOST -> cited == UNTIL;
      case FROM -> cited == AT_LEAST;
      case UNTIL -> cited == AT_MOST;
      case MORE_THAN, LESS_THAN -> false;
    };
  }

  boolean opposes(Limit cited) {
    return (this == FROM && cited == UNTIL) || (this == UNTIL && cited == FROM);
  }

  private static Limit before(String plain, Figure figure) {
    String window = plain.substring(Math.max(0, figure.start() - BEFORE), figure.start());
    String segment = window.substring(afterStop(window));
    Matcher words = BEFORE_IT.matcher(segment);
    if (!words.find()) {
      return NONE;
    }
    Limit limit = named(words, true);
    return limit == AT_MOST && LOWEST.matcher(segment).find() ? NONE : limit;
  }

  private static Limit behind(String plain, Figure figure) {
    Matcher words = BEHIND_IT.matcher(plain.substring(figure.end()));
    return words.find() ? named(words, false) : NONE;
  }

  private static int afterStop(String window) {
    int at = window.length();
    while (at > 0 && ",;。、!?|\n".indexOf(window.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  private static Limit named(Matcher words, boolean before) {
    if (words.group("most") != null) {
      return AT_MOST;
    }
    if (words.group("least") != null) {
      return AT_LEAST;
    }
    if (words.group("from") != null) {
      return FROM;
    }
    if (words.group("until") != null) {
      return UNTIL;
    }
    if (before && words.group("less") != null) {
      return LESS_THAN;
    }
    if (before && words.group("reached") != null) {
      return words.group("reached").length() > 2 ? AT_LEAST : REACHED;
    }
    return before && words.group("more") != null ? MORE_THAN : NONE;
  }
}
