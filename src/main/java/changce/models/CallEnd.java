package changce.models;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a call to a chat model ended.
 *
 * @param word as it is recorded: {@code ok}, {@code timeout}, {@code http 429}
 * @param sign what it says about the endpoint
 * @param reason for the log
 * @param again how long the endpoint asks to be left alone before it is asked once more; null when
 *     asking once more does not help
 */
public record CallEnd(String word, Sign sign, String reason, @Nullable Duration again) {

  /** Of the endpoint's health: UNCLEAR when the fault may be the request's, or nobody's. */
  public enum Sign {
    WELL,
    ILL,
    UNCLEAR
  }

  public static final CallEnd OK = new CallEnd("ok", Sign.WELL, "", null);
  public static final CallEnd LENGTH = new CallEnd("length", Sign.WELL, "模型写到长度上限被截断", null);
  public static final CallEnd GIVEN_UP = givenUp("没有再等模型写完");
  static final CallEnd OVERTAKEN = new CallEnd("overtaken", Sign.UNCLEAR, "另一个模型先开口", null);
  static final CallEnd BREAKER_OPEN = new CallEnd("breaker open", Sign.UNCLEAR, "接连失败，暂不调用", null);
  static final CallEnd CUT = new CallEnd("connection cut", Sign.ILL, "连接中途断开", null);

  /** What the model writes is of no use; the endpoint is well. */
  public static CallEnd givenUp(String reason) {
    return new CallEnd("given up", Sign.WELL, reason, null);
  }

  public static CallEnd timeout(String reason) {
    return new CallEnd("timeout", Sign.ILL, reason, null);
  }

  static CallEnd http(int status, String reason, Duration again) {
    boolean passing = status == 429 || status >= 500;
    boolean unusable = passing || status == 401 || status == 403 || status == 404;
    return new CallEnd(
        "http " + status,
        unusable ? Sign.ILL : Sign.UNCLEAR,
        "HTTP %d：%s".formatted(status, reason),
        passing ? again : null);
  }

  public static CallEnd failed(String word, String reason) {
    return new CallEnd(word, Sign.ILL, reason, null);
  }

  /**
   * @param finish the model's reason for finishing, null when it gave none
   * @param done whether the stream said that it is whole
   */
  static CallEnd of(@Nullable String finish, boolean done) {
    if (finish == null) {
      return done ? OK : CUT;
    }
    return switch (finish) {
      case "stop", "eos", "tool_calls" -> OK;
      case "length" -> LENGTH;
      case "content_filter", "sensitive" ->
          new CallEnd("content filter", Sign.WELL, "模型的内容审查中止了回答：" + finish, null);
      default -> failed("aborted", "模型中止了回答：" + finish);
    };
  }
}
