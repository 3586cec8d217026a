package changce.wechat;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key a secret of at least 32 characters: visitors are known by their openid under it, and
 *     links to answers are made with it
 * @param pageUrl where the public reaches this service, e.g. {@code https://policy.example.cn}
 * @param api of the platform
 * @param accounts by the name in the callback's address
 * @param patience how long after its receipt a delivery is answered at the latest; the platform
 *     gives up after 5 s, its network included
 * @param lateAtStart how late a node counts for its first seconds, when it does everything for the
 *     first time
 * @param lateAtMost what is believed of a delivery that was late, 0 to give each the same time
 * @param replyBytes of UTF-8 that a text may hold
 * @param freshness how far a callback's timestamp may be from now
 * @param silence after which a visitor's next question begins a new conversation
 * @param linkLife of the link to a full answer, from when it was last given
 * @param waitingEach questions of one visitor that may wait for their turn
 * @param eachMinute messages of one visitor in a minute; more are passed over in silence
 * @param waitingAll questions of all visitors that may wait
 * @param atOnce answers that this node gives in this channel at the same time
 * @param lease how long a node that has died is waited for
 * @param keep how long messages are kept to tell repeated deliveries by; at least a day
 */
@ConfigurationProperties("changce.wechat")
record WeChatSettings(
    @Nullable String key,
    @DefaultValue("http://localhost:8080") String pageUrl,
    @DefaultValue("https://api.weixin.qq.com") String api,
    @DefaultValue Map<String, AccountSettings> accounts,
    @DefaultValue("4200ms") Duration patience,
    @DefaultValue("3s") Duration lateAtStart,
    @DefaultValue("2s") Duration lateAtMost,
    @DefaultValue("2000") int replyBytes,
    @DefaultValue("5m") Duration freshness,
    @DefaultValue("6h") Duration silence,
    @DefaultValue("30m") Duration linkLife,
    @DefaultValue("10") int waitingEach,
    @DefaultValue("60") int eachMinute,
    @DefaultValue("2000") int waitingAll,
    @DefaultValue("500") int atOnce,
    @DefaultValue("8s") Duration lease,
    @DefaultValue("7d") Duration keep) {

  private static final int SHORTEST_KEY = 32;

  WeChatSettings {
    if (!accounts.isEmpty() && (key == null || key.length() < SHORTEST_KEY)) {
      throw new IllegalArgumentException("changce.wechat.key 至少要 32 个字符");
    }
    if (patience.compareTo(Duration.ofMillis(4500)) > 0) {
      throw new IllegalArgumentException("changce.wechat.patience 最多 4500ms：微信 5 秒就断开");
    }
    if (lateAtStart.isNegative() || lateAtMost.isNegative()) {
      throw new IllegalArgumentException(
          "changce.wechat.late-at-start 和 late-at-most 不能是负数：回复会晚于微信的 5 秒");
    }
    if (replyBytes < 1000 || replyBytes > 2048) {
      throw new IllegalArgumentException("changce.wechat.reply-bytes 应在 1000 到 2048 之间");
    }
    if (keep.compareTo(Duration.ofDays(2)) < 0) {
      throw new IllegalArgumentException("changce.wechat.keep 至少两天");
    }
    pageUrl = pageUrl.endsWith("/") ? pageUrl.substring(0, pageUrl.length() - 1) : pageUrl;
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "WeChatSettings" + accounts.keySet();
  }

  /**
   * As registered with the platform.
   *
   * @param originalId {@code gh_…}, to which its messages are addressed
   * @param token of 3 to 32 letters or digits, our own choice
   * @param previousEncodingAesKey while the platform may still use it
   * @param verified may send later, by the customer-service API
   * @param mode plain is for a test account only
   * @param test a sandbox account
   * @param hold what an account that cannot send later does with a delivery that is not the last
   * @param off out of service, with what visitors are told
   */
  record AccountSettings(
      String originalId,
      String appId,
      String appSecret,
      String token,
      @Nullable String encodingAesKey,
      @Nullable String previousEncodingAesKey,
      @DefaultValue("false") boolean verified,
      @DefaultValue("safe") Mode mode,
      @DefaultValue("false") boolean test,
      @DefaultValue("open") Hold hold,
      @Nullable String greeting,
      @Nullable Off off) {

    AccountSettings {
      if (originalId == null || !originalId.matches("[A-Za-z0-9_-]{1,64}")) {
        throw new IllegalArgumentException("original-id 应为公众号的原始 ID（gh_ 开头）");
      }
      if (!token.matches("[A-Za-z0-9]{3,32}")) {
        throw new IllegalArgumentException("token 应为 3 到 32 位字母或数字");
      }
      if (mode == Mode.PLAIN && !test) {
        throw new IllegalArgumentException("明文模式只能用于测试号（test: true）：明文签名不覆盖消息内容，可以伪造");
      }
      if (mode == Mode.SAFE && encodingAesKey == null) {
        throw new IllegalArgumentException("安全模式需要 encoding-aes-key");
      }
    }

    /** Without secrets. */
    @Override
    public String toString() {
      return appId;
    }
  }

  enum Mode {
    SAFE,
    PLAIN
  }

  /** OPEN leaves the connection to the platform's own cut, ERROR answers 500. */
  enum Hold {
    OPEN,
    ERROR
  }

  /**
   * @param reason for the log and the console
   * @param notice for visitors
   */
  record Off(String reason, String notice) {}
}
