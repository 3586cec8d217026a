package changce.web;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tokens that say which site a visitor is on, for a short while: {@code
 * v1.SITE.VISITOR.END.SIGNATURE}. Nothing is stored, so any node can read them.
 */
@Component
public class VisitorTokens {

  private static final String VERSION = "v1";

  /** Nodes' clocks need not agree to the second. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  /** How long after its end a token still says who renews it. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final ServiceSecret secret;
  private final WebSettings settings;
  private final Clock clock;

  VisitorTokens(ServiceSecret secret, WebSettings settings, Clock clock) {
    this.secret = secret;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param seconds the token is good for, by the clock of whoever gets it
   */
  public record Issued(String token, long seconds) {}

  public Issued issue(Visitor visitor) {
    long end = clock.instant().plus(settings.tokenFor()).getEpochSecond();
    String signed = String.join(".", VERSION, visitor.site(), visitor.id().toString(), "" + end);
    return new Issued(signed + "." + signature(signed), settings.tokenFor().toSeconds());
  }

  /** Whose token it is, when it is ours and has not ended. */
  Optional<Visitor> visitor(String token) {
    return read(token, SKEW);
  }

  /** Who renews with it: the same visitor on the same site, or a new one. */
  public Visitor renewing(@Nullable String token, String site) {
    return Optional.ofNullable(token)
        .flatMap(old -> read(old, REMEMBERED))
        .filter(visitor -> visitor.site().equals(site))
        .orElseGet(() -> new Visitor(site, UUID.randomUUID()));
  }

  private Optional<Visitor> read(String token, Duration grace) {
    String[] parts = token.split("\\.", -1);
    int cut = token.lastIndexOf('.');
    if (parts.length != 5 || !parts[0].equals(VERSION) || !signedByUs(token, cut)) {
      return Optional.empty();
    }
    Instant end = Instant.ofEpochSecond(Long.parseLong(parts[3]));
    return end.plus(grace).isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(new Visitor(parts[1], UUID.fromString(parts[2])));
  }

  private boolean signedByUs(String token, int cut) {
    return MessageDigest.isEqual(
        signature(token.substring(0, cut)).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        token.substring(cut + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private String signature(String signed) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.sign("token", signed));
  }
}
