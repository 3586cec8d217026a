package changce.wechat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query of a callback, as anybody may have written it. */
record CallbackQuery(
    @Nullable String signature,
    @Nullable String messageSignature,
    String timestamp,
    String nonce,
    boolean encrypted,
    String echo) {

  private static final int LONGEST = 200;

  static CallbackQuery of(MultiValueMap<String, String> query) {
    return new CallbackQuery(
        query.getFirst("signature"),
        query.getFirst("msg_signature"),
        text(query.getFirst("timestamp")),
        text(query.getFirst("nonce")),
        "aes".equals(query.getFirst("encrypt_type")),
        text(query.getFirst("echostr")));
  }

  /** The timestamp, when it is one. */
  Optional<Long> seconds() {
    return timestamp.matches("\\d{1,12}")
        ? Optional.of(Long.parseLong(timestamp))
        : Optional.empty();
  }

  private static String text(@Nullable String value) {
    return value == null || value.length() > LONGEST ? "" : value;
  }
}
