package changce.api;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keys of other front ends; with none, only this machine itself may use {@code /v1}
 */
@ConfigurationProperties("changce.api")
record ApiSettings(@DefaultValue List<ApiKey> keys) {

  private static final int SHORTEST = 20;

  /**
   * @param name whose it is, for the log and to count by
   * @param perMinute questions
   */
  record ApiKey(String name, String key, @DefaultValue("60") int perMinute) {

    ApiKey {
      if (!name.matches("[A-Za-z0-9-]{1,30}") || key.length() < SHORTEST || perMinute < 1) {
        throw new IllegalArgumentException(
            "changce.api.keys：名称只能用字母、数字和连字符（最长 30），密钥至少 20 个字符，per-minute 为正整数");
      }
    }
  }
}
