package changce.wechat.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCipherTests {

  private static final String SECOND_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

  private final MessageCipher cipher = new MessageCipher(List.of(Vectors.KEY), Vectors.APP_ID);

  @Test
  void opensTheOfficialMessage() {
    assertThat(cipher.open(Vectors.ENCRYPTED)).isEqualTo(Vectors.MESSAGE).hasSize(167);
  }

  @Test
  void sealsTheOfficialMessage() {
    assertThat(cipher.seal(Vectors.MESSAGE, "a8eedb185eb2fecf".getBytes(UTF_8)))
        .isEqualTo(Vectors.ENCRYPTED);
    assertThat(Base64.getDecoder().decode(Vectors.ENCRYPTED))
        .as("205 and a padding of 19")
        .hasSize(224);
  }

  @Test
  void sealsTheOfficialReply() {
    assertThat(cipher.seal("{\"demo_resp\":\"good luck\"}", "707722b803182950".getBytes(UTF_8)))
        .isEqualTo(Vectors.ENCRYPTED_REPLY);
  }

  @Test
  void takesAKeyWhoseLastCharacterHasSpareBits() {
    MessageCipher second = new MessageCipher(List.of(SECOND_KEY), "wxb11529c136998cb6");
    String encrypted =
        "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==";
    assertThat(second.seal("我是中文abcd123", "aaaabbbbccccdddd".getBytes(UTF_8))).isEqualTo(encrypted);
    assertThat(second.open(encrypted)).isEqualTo("我是中文abcd123");
  }

  @Test
  void opensByThePreviousKeyAndSealsByTheNewOne() {
    MessageCipher rotated = new MessageCipher(List.of(SECOND_KEY, Vectors.KEY), Vectors.APP_ID);
    assertThat(rotated.open(Vectors.ENCRYPTED)).isEqualTo(Vectors.MESSAGE);
    String sealed = rotated.seal("好");
    assertThat(new MessageCipher(List.of(SECOND_KEY), Vectors.APP_ID).open(sealed)).isEqualTo("好");
    assertForged(() -> cipher.open(sealed));
  }

  @Test
  void refusesAMessageForAnotherApp() {
    MessageCipher other = new MessageCipher(List.of(Vectors.KEY), "wxba5fad812f8e6fb8");
    assertForged(() -> other.open(Vectors.ENCRYPTED));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 31, 33})
  void refusesATruncatedCipherText(int off) {
    byte[] whole = Base64.getDecoder().decode(Vectors.ENCRYPTED);
    String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(whole, whole.length - off));
    assertForged(() -> cipher.open(cut));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "不是base64", "AAAA", "A B"})
  void refusesWhatIsNoCipherText(String text) {
    assertForged(() -> cipher.open(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 33, 127, -1})
  void refusesPaddingThatCannotBe(int padding) {
    byte[] plain = plain(5, 64);
    plain[63] = (byte) padding;
    assertForged(() -> cipher.open(encrypted(plain)));
  }

  /** What would be the app id, if the padding were believed, is ours. */
  @ParameterizedTest
  @ValueSource(ints = {33, 64, 127})
  void refusesTooMuchPaddingInFrontOfWhichTheAppIdStands(int padding) {
    byte[] plain = OddCipher.padded("{}", Vectors.APP_ID, padding);
    assertForged(() -> cipher.open(encrypted(plain)));
  }

  @Test
  void refusesNoPaddingBehindAnAppIdThatEndsLikeIt() {
    String appId = Vectors.APP_ID + "\0";
    MessageCipher odd = new MessageCipher(List.of(Vectors.KEY), appId);
    assertForged(() -> odd.open(encrypted(OddCipher.padded("{}", appId, 0))));
    assertThat(odd.open(encrypted(OddCipher.padded("{}", appId, 1)))).startsWith("{}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 32})
  void takesPaddingUpToAWholeBlock(int padding) {
    byte[] plain = OddCipher.padded("{}", Vectors.APP_ID, padding);
    assertThat(cipher.open(encrypted(plain)).strip()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, 13, 1000, Integer.MAX_VALUE})
  void refusesALengthThatPointsOutside(int length) {
    byte[] plain = plain(length, 64);
    plain[63] = 32;
    assertForged(() -> cipher.open(encrypted(plain)));
  }

  @Test
  void refusesAKeyThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageCipher(List.of("A".repeat(42)), Vectors.APP_ID))
        .withMessageContaining("43");
  }

  private static byte[] plain(int length, int size) {
    return ByteBuffer.allocate(size).position(16).putInt(length).array();
  }

  private static String encrypted(byte[] plain) {
    return OddCipher.encrypted(Vectors.KEY, plain);
  }

  private static void assertForged(org.assertj.core.api.ThrowableAssert.ThrowingCallable open) {
    assertThatExceptionOfType(Forged.class).isThrownBy(open);
  }
}
