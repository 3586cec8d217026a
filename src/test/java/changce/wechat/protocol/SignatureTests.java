package changce.wechat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform's own samples. */
class SignatureTests {

  private static final Path SOURCES = Path.of("src/main/java/changce/wechat");

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

  /** The service signs no page for the JS-SDK; the digest of one part is the one that would. */
  @ParameterizedTest
  @CsvSource({
    "http://mp.weixin.qq.com?params=value, 0f9de62fce790f9a083d5c99e95740ceb90c27ed",
    "http://mp.weixin.qq.com, f4d90daf4b3bca3078ab155816175ba34c443a7b",
  })
  void ofOnePartIsTheDigestOfAPageForTheJsSdk(String url, String signature) {
    assertThat(
            Signature.of(
                "jsapi_ticket=sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
                    + "&noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457&url="
                    + url))
        .isEqualTo(signature);
  }

  @Test
  void ofPartsThatAreJoinedAlreadyIsTheirDigest() {
    assertThat(Signature.of("123&345")).isEqualTo("20b896ccbd5a72dde5dbe0878ff985e4069771c6");
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

  /** Else the time that a refusal takes would tell how much of a guess is right. */
  @Test
  void whatIsSecretIsComparedInTheSameTimeWhereverItDiffers() throws IOException {
    for (String comparing : List.of("Signature.java", "MessageCipher.java")) {
      assertThat(Files.readString(SOURCES.resolve("protocol").resolve(comparing)))
          .contains("MessageDigest.isEqual(")
          .doesNotContainPattern(
              "(?i)\\bequals(IgnoreCase)?\\(|contentEquals|compareTo|mismatch\\(");
    }
    assertThat(naming(Pattern.compile("Signature\\.of\\(")))
        .as("those who make one; all others ask whether one matches")
        .containsExactlyInAnyOrder(
            "Account.java", "protocol/PlatformSide.java", "protocol/ReplyXml.java");
    assertThat(naming(Pattern.compile("(?i)signature\\(?\\)?\\.equals|equals\\([^)]*signature")))
        .isEmpty();
  }

  private static List<String> naming(Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        if (pattern.matcher(Files.readString(file)).find()) {
          found.add(SOURCES.relativize(file).toString());
        }
      }
    }
    return found;
  }
}
