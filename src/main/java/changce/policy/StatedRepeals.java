package changce.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole documents that a text ends without any condition: 《…》（…〔2023〕7号）同时废止。 Of an article, on
 * a condition, or in other words it is left to people.
 */
final class StatedRepeals {

  /** Raised when texts give other repeals than before, so that they are noted again. */
  static final int VERSION = 1;

  private static final String WORDS = "(?:[^《》\\n]|《[^《》\\n]*》)+";
  private static final String NUMBER =
      "[\\u4e00-\\u9fa5]{2,14}\\s*[〔\\[（(【﹝［]\\s*\\d{4}\\s*[〕\\]）)】﹞］]\\s*第?\\s*\\d+\\s*号";
  private static final String ASIDE = "(?:[^（()）\\n]|[（(]\\d{4}[)）]){1,80}";
  private static final String ONE =
      "(?:《" + WORDS + "》(?:\\s*[（(]" + ASIDE + "[)）])?|" + NUMBER + "(?:文件)?)";
  private static final Pattern DOCUMENT =
      Pattern.compile("《(" + WORDS + ")》(?:\\s*[（(](" + ASIDE + ")[)）])?|(" + NUMBER + ")");

  /** 同时, 自2026年7月1日起, 自本办法施行之日起, 即行. */
  private static final String WHEN =
      "(?:同时|即行|自行|一并|均|相应|予以|随之|即|自?"
          + WrittenDate.DATE
          + "起|自本[\\u4e00-\\u9fa5]{2,4}(?:施行|实施|印发|公布|发布)之日起)";

  private static final Pattern REPEAL =
      Pattern.compile(
          "("
              + ONE
              + "(?:(?:、|和|及|与|以及)\\s*"
              + ONE
              + ")*)\\s*[，,]?\\s*(?:"
              + WHEN
              + "\\s*[，,]?\\s*)*(?:废止|停止执行|停止施行|不再执行)(?=[。；;，,\\n]|$)");

  /** 《甲办法》第五条、拟废止, 届满后废止, 与本办法不一致的…: no end without a condition. */
  private static final Pattern HEDGED = Pattern.compile("拟|如果|如有|若|尚未|除[^了]|建议|期满|届满|不一致|相抵触|继续");

  private static final Pattern PART = Pattern.compile("第[一二三四五六七八九十百零\\d]+[章节条款项]|除外|部分");

  private StatedRepeals() {}

  static List<StatedRepeal> in(String text) {
    String narrow = ReadDocument.narrowDigits(text);
    List<StatedRepeal> repeals = new ArrayList<>();
    Matcher repeal = REPEAL.matcher(narrow);
    while (repeal.find()) {
      if (!HEDGED.matcher(sentenceBefore(narrow, repeal.start())).find()) {
        add(repeal.group(1), day(repeal), repeals);
      }
    }
    return repeals;
  }

  private static @Nullable LocalDate day(Matcher repeal) {
    return WrittenDate.at(repeal, 2).orElse(null);
  }

  private static String sentenceBefore(String text, int end) {
    int start = end;
    while (start > 0 && "。；;\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end);
  }

  private static void add(String list, @Nullable LocalDate from, List<StatedRepeal> repeals) {
    Matcher document = DOCUMENT.matcher(list);
    while (document.find()) {
      String aside = document.group(2) == null ? "" : document.group(2);
      String number = document.group(3) == null ? aside : document.group(3);
      if (!PART.matcher(aside).find()) {
        repeals.add(new StatedRepeal(document.group(1), number(number), from));
      }
    }
  }

  private static @Nullable String number(String within) {
    Matcher number = Pattern.compile(NUMBER).matcher(within);
    return number.find() ? number.group().replaceFirst("^(?:原|此前|以前)", "") : null;
  }
}
