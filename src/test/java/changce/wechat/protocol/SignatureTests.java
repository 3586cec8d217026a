package changce.wechat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform's own samples. */
class SignatureTests {

  @ParameterizedTest
  @CsvSource({
    "1714036504, 1514711492, f464b24fc39322e44b38aa78f5edd27bd1441696",
    "1714037059, 486452656, 899cf89e464efb63f54ddac96b0a0a235f53aa78",
    "1714112445, 415670741, 6c5c811b55cc85e0e1b54100749188c20beb3f5d",
  })
  void isTheOfficialOne(String timestamp, String nonce, String signature) {
    assertThat(Signature.of("AAAAA", timestamp, nonce)).isEqualTo(signature);
    assertThat(Signature.matches(signature, "AAAAA", timestamp, nonce)).isTrue();
  }

  @Test
  void coversTheEncryptedMessage() {
    assertThat(Signature.of("AAAAA", "1714112445", "415670741", Vectors.ENCRYPTED))
        .isEqualTo("046e02f8204d34f8ba5fa3b1db94908f3df2e9b3");
    assertThat(Signature.of("AAAAA", "1713424427", "415670741", Vectors.ENCRYPTED_REPLY))
        .isEqualTo("1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1");
  }

  @Test
  void joinsInTheOrderOfBytes() {
    assertThat(Signature.of("345", "123")).isEqualTo("9f537aeb751ec72605f57f94a2f6dc3e3958e1dd");
  }

  @Test
  void refusesAWrongOneAndNone() {
    assertThat(Signature.matches(null, "AAAAA", "1714036504", "1514711492")).isFalse();
    assertThat(
            Signature.matches(
                "f464b24fc39322e44b38aa78f5edd27bd1441697", "AAAAA", "1714036504", "1514711492"))
        .isFalse();
    assertThat(Signature.matches("", "AAAAA", "1714036504", "1514711492")).isFalse();
  }
}
