package changce.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CodesTests {

  /** The secret of RFC 6238, appendix B: 12345678901234567890. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @Test
  void areThoseOfTheStandard() {
    assertThat(Codes.code(SECRET, 59 / 30)).isEqualTo("287082");
    assertThat(Codes.code(SECRET, 1111111109L / 30)).isEqualTo("081804");
    assertThat(Codes.code(SECRET, 1234567890L / 30)).isEqualTo("005924");
    assertThat(Codes.code(SECRET, 20000000000L / 30)).isEqualTo("353130");
  }

  @Test
  void mayBeHalfAMinuteEarlyOrLate() {
    Codes codes = new Codes(Clock.fixed(Instant.ofEpochSecond(1111111109), ZoneOffset.UTC));
    long now = 1111111109L / 30;
    assertThat(codes.stepOf(SECRET, "081 804")).contains(now);
    assertThat(codes.stepOf(SECRET, Codes.code(SECRET, now - 1))).contains(now - 1);
    assertThat(codes.stepOf(SECRET, Codes.code(SECRET, now + 1))).contains(now + 1);
    assertThat(codes.stepOf(SECRET, Codes.code(SECRET, now + 2))).isEmpty();
    assertThat(codes.stepOf(SECRET, "")).isEmpty();
  }

  @Test
  void secretsHold160RandomBits() {
    assertThat(Codes.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Codes.newSecret());
  }
}
