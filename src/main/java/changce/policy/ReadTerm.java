package changce.policy;

import changce.writing.Numerals;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a text says that it begins and ends.
 *
 * @param from null when it does not say, or says "from publication" and gives no date of that
 * @param to last day
 */
record ReadTerm(@Nullable LocalDate from, @Nullable LocalDate to, boolean trial) {

  private static final String NUMBER = "([\\d一二两三四五六七八九十]+)";
  private static final String BEGINS = "(?:正式)?(?<!停止)(?<!不再)(?:施行|实施|执行|生效|试行)";

  private static final Pattern SPAN =
      Pattern.compile(
          "(?:自|从|有效期|期限)[为：:\\s自从]{0,3}"
              + WrittenDate.DATE
              + "(?:起)?\\s*(?:施行|实施|执行)?\\s*[，,]?\\s*(?:有效期)?(?:截?至|到|—|-|－|～)\\s*"
              + WrittenDate.DATE);
  private static final Pattern OF_SOMETHING_ELSE = Pattern.compile("申报|申请|受理|报名|征集|公示|评审");
  private static final Pattern FROM_DAY =
      Pattern.compile("(?:自|从|于)\\s*" + WrittenDate.DATE + "\\s*(?:起)?[^。；，《]{0,6}?" + BEGINS);
  private static final Pattern FROM_PUBLICATION =
      Pattern.compile(
          "自?(?:公布|发布|印发|颁布|下发|签发)之日(?:起)?(?:满?" + NUMBER + "[个]?(日|天|月)后?)?[^。；，]{0,4}?" + BEGINS);
  private static final Pattern LABELLED =
      Pattern.compile("(?:施行|实施|生效)日期[:：]\\s*" + WrittenDate.DATE);
  private static final Pattern UNTIL =
      Pattern.compile("(?:有效期|有效期限|试行期|执行期限|实施期限|期限)?[为暂定]*(?:截至|截止到?|至|到)\\s*" + WrittenDate.DATE);
  private static final Pattern LASTS =
      Pattern.compile(
          "(?:有效期限?|试行期限?|暂行期限?|实施期限?|执行期限?|执行期|试行|有效)(?:为|暂定为?|是|：|:|\\s)*"
              + NUMBER
              + "\\s*(年|个月|个年度)");

  private static final Pattern TRIAL =
      Pattern.compile("试行期限?((?:为|暂定为?|是|[：:])*" + NUMBER + "(?:年|个月))?|(?<=[，。])试行" + NUMBER);
  private static final Pattern ENDED = Pattern.compile("(?:废止|失效|停止执行)[^《]*(?:《[^》]*》[、和及]?)+");

  /**
   * @param published the day of publication where it is known
   */
  static ReadTerm of(String title, String text, @Nullable LocalDate published) {
    String plain = text.replaceAll("[ \\t\\u00a0\\u3000]+", "");
    boolean trial = namesATrial(title) || isOnTrial(title, plain);
    Matcher span = SPAN.matcher(plain);
    while (span.find()) {
      if (isAnothers(title, plain, span)
          || OF_SOMETHING_ELSE.matcher(sentence(plain, span)).find()) {
        continue;
      }
      return new ReadTerm(
          WrittenDate.at(span, 1).orElse(null), WrittenDate.at(span, 4).orElse(null), trial);
    }
    LocalDate from = from(title, plain, published);
    return new ReadTerm(from, to(title, plain, from == null ? published : from), trial);
  }

  /** 关于废止《…办法（试行）》的通知 is none itself. */
  private static boolean namesATrial(String title) {
    return ENDED.matcher(title).replaceAll("").contains("试行");
  }

  /** A text may speak of the trial of machines or staff as well. */
  private static boolean isOnTrial(String title, String text) {
    Matcher trial = TRIAL.matcher(text);
    while (trial.find()) {
      TermOwner owner = TermOwner.of(title, text, trial.start());
      if (owner == TermOwner.DOCUMENT || (owner == TermOwner.UNSAID && trial.group(1) != null)) {
        return true;
      }
    }
    return false;
  }

  /** 自…至… may say on what days a policy is; 执照有效期自…至… is about a licence. */
  private static boolean isAnothers(String title, String text, Matcher span) {
    return span.group().matches("(?s)(?:有效期|期限).*")
        && TermOwner.of(title, text, span.start()) == TermOwner.ANOTHER;
  }

  private static @Nullable LocalDate from(
      String title, String text, @Nullable LocalDate published) {
    LocalDate others = null;
    for (Pattern pattern : List.of(FROM_DAY, LABELLED)) {
      Matcher day = pattern.matcher(text);
      while (day.find()) {
        LocalDate date = WrittenDate.at(day, 1).orElse(null);
        if (date != null && TermOwner.of(title, text, day.start()) != TermOwner.ANOTHER) {
          return date;
        }
        others = others == null ? date : others;
      }
    }
    if (others != null) {
      return others;
    }
    Matcher publication = FROM_PUBLICATION.matcher(text);
    return published == null || !publication.find() ? null : later(published, publication);
  }

  private static LocalDate later(LocalDate published, Matcher publication) {
    if (publication.group(1) == null) {
      return published;
    }
    int number = Numerals.whole(publication.group(1)).orElse(0);
    return publication.group(2).equals("月")
        ? published.plusMonths(number)
        : published.plusDays(number);
  }

  private static @Nullable LocalDate to(String title, String text, @Nullable LocalDate begins) {
    Matcher until = UNTIL.matcher(text);
    while (until.find()) {
      if (speaksOfItsTerm(text, until)
          && TermOwner.of(title, text, until.start()) != TermOwner.ANOTHER) {
        return WrittenDate.at(until, 1).orElse(null);
      }
    }
    Matcher lasts = LASTS.matcher(text);
    while (begins != null && lasts.find()) {
      if (TermOwner.of(title, text, lasts.start()) == TermOwner.DOCUMENT) {
        return begins.plus(length(lasts)).minusDays(1);
      }
    }
    return null;
  }

  /** 至2027年12月31日 alone may end anything: a term speaks of itself near by. */
  private static boolean speaksOfItsTerm(String text, Matcher until) {
    return sentence(text, until)
        .matches(
            "(?s).*(?:有效期|试行期|执行期限|实施期限|(?:本[^，。]{1,6}|自[^，。]{4,16})(?:起)?(?:施行|实施|执行|有效)|[，,](?:截至|至)[^，。]+止?$).*");
  }

  private static String sentence(String text, Matcher found) {
    int start =
        Math.max(text.lastIndexOf('。', found.start()), text.lastIndexOf('\n', found.start()));
    int end = text.indexOf('。', found.end());
    return text.substring(start + 1, end < 0 ? text.length() : end);
  }

  private static Period length(Matcher lasts) {
    int number = Numerals.whole(lasts.group(1)).orElse(0);
    return lasts.group(2).equals("个月") ? Period.ofMonths(number) : Period.ofYears(number);
  }
}
