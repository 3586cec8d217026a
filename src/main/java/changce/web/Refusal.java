package changce.web;

import changce.conversation.EndedCase;
import changce.conversation.PendingQuestion;
import changce.conversation.TooManyQuestions;
import changce.conversation.UnknownConversation;
import changce.conversation.UnusableQuestion;
import changce.conversation.UnusableText;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused for who makes it, from where, or how often; the message says why.
 *
 * @see Problems
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Map<Class<? extends Throwable>, HttpStatus> STATUSES =
      Map.of(
          UnusableQuestion.class, HttpStatus.BAD_REQUEST,
          UnknownConversation.class, HttpStatus.NOT_FOUND,
          UnusableText.class, HttpStatus.BAD_REQUEST,
          PendingQuestion.class, HttpStatus.CONFLICT,
          EndedCase.class, HttpStatus.CONFLICT,
          TooManyQuestions.class, HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;
  private final @Nullable Duration again;
  private final @Nullable String english;

  private Refusal(HttpStatus status, String message) {
    this(status, message, null, null);
  }

  private Refusal(
      HttpStatus status, String message, @Nullable String english, @Nullable Duration again) {
    super(message);
    this.status = status;
    this.english = english;
    this.again = again;
  }

  static Refusal unknownSite(String site) {
    return new Refusal(HttpStatus.NOT_FOUND, "没有登记编号为“" + site + "”的网站，请检查嵌入代码里的 data-site。");
  }

  static Refusal wrongOrigin(String origin) {
    return new Refusal(
        HttpStatus.FORBIDDEN, "网站 " + origin + " 没有登记，不能使用本问答。请让管理员把它加到 sites.yml 的 origins 里。");
  }

  static Refusal noToken() {
    return new Refusal(HttpStatus.UNAUTHORIZED, "来访令牌无效或已过期，请重新取得。");
  }

  public static Refusal noKey() {
    return new Refusal(HttpStatus.UNAUTHORIZED, "接口密钥无效。请用 Authorization: Bearer 密钥，密钥由管理员配置。");
  }

  static Refusal tooOften(TooOften what) {
    return new Refusal(
        HttpStatus.TOO_MANY_REQUESTS,
        what.in(Locale.SIMPLIFIED_CHINESE),
        what.in(Locale.ENGLISH),
        Duration.ofSeconds(what.seconds()));
  }

  /** Why, in the visitor's language. */
  public static String said(Throwable refused, boolean english) {
    String said = english && refused instanceof Refusal refusal ? refusal.english : null;
    return said == null ? RefusalTexts.said(String.valueOf(refused.getMessage()), english) : said;
  }

  /** Of whatever refuses what a visitor sends; none of a failure. */
  public static Optional<HttpStatus> status(Throwable refused) {
    return Optional.ofNullable(
        refused instanceof Refusal refusal ? refusal.status() : STATUSES.get(refused.getClass()));
  }

  public HttpStatus status() {
    return status;
  }

  /** When it may be tried again; null when that would not help. */
  public @Nullable Duration again() {
    return again;
  }
}
