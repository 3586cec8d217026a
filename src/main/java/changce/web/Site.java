package changce.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A website that may hold the widget.
 *
 * @param id public, stands in the page that embeds
 * @param origins where the widget may run, as a browser names them
 * @param greeting in place of the general one
 * @param questions suggested to begin with
 * @param questionsInEnglish the same to who reads English
 * @param perMinute questions that may be asked there, in place of the general limit
 */
public record Site(
    String id,
    Set<String> origins,
    @Nullable String greeting,
    List<String> questions,
    List<String> questionsInEnglish,
    @Nullable Integer perMinute) {

  /** The service's own page. */
  public static final String PAGE = "page";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int MOST_QUESTIONS = 6;

  public Site {
    require(ID.matcher(id).matches(), "编号只能用小写字母、数字和连字符，最长 40 个字符");
    require(
        questions.size() <= MOST_QUESTIONS && questionsInEnglish.size() <= MOST_QUESTIONS,
        "建议的问题最多 6 个");
    require(perMinute == null || perMinute > 0, "per-minute 须是正整数");
    require(id.equals(PAGE) == origins.isEmpty(), "须写 origins，只有 page 不写");
    origins.forEach(
        origin -> require(isOrigin(origin), "“" + origin + "”不是来源，应如 https://www.example.gov.cn"));
    origins = Set.copyOf(origins);
    questions = List.copyOf(questions);
    questionsInEnglish = List.copyOf(questionsInEnglish);
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static boolean isOrigin(String text) {
    try {
      URI uri = URI.create(text);
      String scheme = String.valueOf(uri.getScheme());
      return Set.of("http", "https").contains(scheme)
          && uri.getHost() != null
          && text.equals(text.toLowerCase(Locale.ROOT))
          && text.equals(scheme + "://" + uri.getRawAuthority())
          && uri.getRawUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
