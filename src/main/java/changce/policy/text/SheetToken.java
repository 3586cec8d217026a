package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a number format: words that are printed as they are, or the place of something.
 *
 * @param text what the format says there
 */
record SheetToken(Kind kind, String text) {

  enum Kind {
    WORDS,
    DIGIT,
    POINT,
    COMMA,
    PERCENT,
    DATE,
    ELAPSED,
    GENERAL,
    TEXT,
    CONDITION,
    CHINESE,
    END,
    NOTHING,
    STRANGE
  }

  /** Excel's own order: what is quoted or escaped means nothing. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?<quoted>[^\"]*)\"|[\\\\!](?<escaped>.)|(?<skipped>[_*].)|\\[(?<bracket>[^\\]]*)]"
              + "|(?<general>General|G/通用格式)|(?<date>AM/PM|上午/下午|y+|m+|d+|h+|s+|a{3,4}|e+(?![+-]))"
              + "|(?<digit>[0#?])|(?<mark>[.,%;@])|(?<plain>[^A-Za-z\"\\[])|(?<strange>.)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CONDITION = Pattern.compile("(?:<=|>=|<>|<|>|=)-?\\d+(?:\\.\\d+)?");
  private static final Pattern CURRENCY = Pattern.compile("\\$(?<sign>[^-]+)(?:-.*)?");
  private static final Pattern MEANINGLESS =
      Pattern.compile(
          "(?i)\\$-0{0,4}[0-9a-e][0-9a-f]{0,3}|black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\\d+|[黑蓝青绿红白黄]色|洋红|颜色 ?\\d+");

  static List<SheetToken> of(String code) {
    List<SheetToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(code);
    while (matcher.find()) {
      tokens.add(of(matcher));
    }
    return tokens;
  }

  private static SheetToken of(Matcher found) {
    for (String words : List.of("quoted", "escaped", "plain")) {
      if (found.group(words) != null) {
        return new SheetToken(Kind.WORDS, found.group(words));
      }
    }
    if (found.group("bracket") != null) {
      return bracket(found.group("bracket"));
    }
    return new SheetToken(kind(found), found.group());
  }

  private static Kind kind(Matcher found) {
    if (found.group("mark") != null) {
      return switch (found.group("mark")) {
        case "." -> Kind.POINT;
        case "," -> Kind.COMMA;
        case "%" -> Kind.PERCENT;
        case ";" -> Kind.END;
        default -> Kind.TEXT;
      };
    }
    if (found.group("digit") != null) {
      return Kind.DIGIT;
    }
    if (found.group("date") != null) {
      return Kind.DATE;
    }
    if (found.group("general") != null) {
      return Kind.GENERAL;
    }
    return found.group("skipped") != null ? Kind.NOTHING : Kind.STRANGE;
  }

  private static SheetToken bracket(String inside) {
    Matcher currency = CURRENCY.matcher(inside);
    if (currency.matches()) {
      return new SheetToken(Kind.WORDS, currency.group("sign"));
    }
    if (inside.matches("(?i)DBNum[1-3]")) {
      return new SheetToken(Kind.CHINESE, inside.substring(5));
    }
    if (inside.matches("(?i)h+|m+|s+")) {
      return new SheetToken(Kind.ELAPSED, inside);
    }
    if (CONDITION.matcher(inside).matches()) {
      return new SheetToken(Kind.CONDITION, inside);
    }
    return new SheetToken(
        MEANINGLESS.matcher(inside).matches() ? Kind.NOTHING : Kind.STRANGE, inside);
  }
}
