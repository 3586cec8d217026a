package changce.wechat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccessTokenTests {

  private final AccessToken token = new AccessToken(Clock.systemUTC());

  @Test
  void isDroppedWhenItFailed() {
    token.renew("first", Duration.ofHours(2));
    token.drop("first");
    assertThat(token.current()).isNull();
  }

  /** Two callers had the same one: the second must not throw away what the first has fetched. */
  @Test
  void staysWhenItIsTheOneBeforeThatFailed() {
    token.renew("first", Duration.ofHours(2));
    token.renew("second", Duration.ofHours(2));
    token.drop("first");
    assertThat(token.current()).isEqualTo("second");
  }

  @Test
  void ofALifeTooShortForTheOverlapIsStillUsed() {
    token.renew("short", Duration.ofMinutes(5));
    assertThat(token.current()).isEqualTo("short");
  }
}
