package changce.web;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that all nodes sign with: configured, or made by the first node and kept in the database.
 */
@Component
class ServiceSecret implements InitializingBean {

  private static final String NAME = "visitor";
  private static final int SHORTEST = 32;

  private final WebSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;
  private SecretKeySpec key = new SecretKeySpec(new byte[] {0}, "HmacSHA256");

  ServiceSecret(WebSettings settings, JdbcClient jdbc, Clock clock) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    String configured = settings.key();
    if (configured != null && configured.length() < SHORTEST) {
      throw new IllegalStateException("changce.widget.key 太短，至少要 32 个字符。");
    }
    String secret = configured == null ? kept().orElseGet(this::made) : configured;
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** Of what the text is used for and the text: never the same for two uses. */
  byte[] sign(String use, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal((use + "\n" + text).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<String> kept() {
    return jdbc.sql("select secret from service_secret where name = :name")
        .param("name", NAME)
        .query(String.class)
        .optional();
  }

  private String made() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String secret = Base64.getEncoder().encodeToString(random);
    try {
      jdbc.sql("insert into service_secret (name, secret, made_at) values (:name, :secret, :now)")
          .param("name", NAME)
          .param("secret", secret)
          .param("now", OffsetDateTime.now(clock))
          .update();
      return secret;
    } catch (DuplicateKeyException e) {
      // Another node, started at the same time, was first.
      return kept().orElseThrow();
    }
  }
}
