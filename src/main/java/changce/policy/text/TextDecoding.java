package changce.policy.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text by trying: what is valid UTF-8 is nothing else, and what is not is GB18030 where
 * Chinese comes out.
 */
final class TextDecoding {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final double LEAST_CHINESE = 0.7;
  private static final char LOST = '\ufffd';
  private static final int MOST_LOST = 3;

  /** Letters that were read, for each that was lost. */
  private static final int LEAST_READ = 20;

  private static final int AROUND = 8;

  /** Pages that were copied carry them within figures: 2 and 0万元 would be two. */
  private static final Pattern WITHOUT_WIDTH =
      Pattern.compile("[\\u200B\\u200C\\u2060\\uFEFF\\u00AD]");

  private TextDecoding() {}

  static String decoded(Path file) throws IOException, UnreadableText {
    return decoded(Files.readAllBytes(file));
  }

  static String decoded(byte[] bytes) throws UnreadableText {
    String unicode = unicode(bytes);
    String text = unicode == null ? gb18030(bytes) : unicode;
    if (text == null) {
      throw new UnreadableText(Reason.of("unknown-encoding"));
    }
    refuseBinary(text);
    return WITHOUT_WIDTH.matcher(text).replaceAll("");
  }

  private static @Nullable String unicode(byte[] bytes) {
    String marked = withMark(bytes);
    String whole = marked == null ? decoded(bytes, StandardCharsets.UTF_8) : marked;
    return whole == null ? nearlyAll(bytes, StandardCharsets.UTF_8) : whole;
  }

  private static @Nullable String gb18030(byte[] bytes) {
    String whole = decoded(bytes, GB18030);
    String text = whole == null ? nearlyAll(bytes, GB18030) : whole;
    return text != null && chinese(text) ? text : null;
  }

  private static @Nullable String withMark(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
      return decoded(bytes, StandardCharsets.UTF_16);
    }
    return bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
        ? decoded(bytes, StandardCharsets.UTF_16)
        : null;
  }

  private static @Nullable String decoded(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** A byte or two lost on the way do not make a text another encoding; in their place stands �. */
  private static @Nullable String nearlyAll(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    long lost = text.chars().filter(c -> c == LOST).count();
    long foreign = text.chars().filter(c -> c > 127).count();
    return lost <= MOST_LOST && foreign >= lost * LEAST_READ ? text : null;
  }

  /** Where letters were lost, in words; empty when none were. */
  static Optional<String> lostIn(String text) {
    int first = text.indexOf(LOST);
    if (first < 0) {
      return Optional.empty();
    }
    long line = text.substring(0, first).chars().filter(c -> c == '\n').count() + 1;
    String around =
        text.substring(Math.max(0, first - AROUND), Math.min(text.length(), first + AROUND));
    return Optional.of(
        "有 %d 处字节读不出，正文里写作 �，第一处在第 %d 行“%s”"
            .formatted(text.chars().filter(c -> c == LOST).count(), line, around.strip()));
  }

  private static boolean chinese(String text) {
    long foreign = text.chars().filter(c -> c > 127).count();
    long chinese =
        text.chars()
            .filter(
                c -> (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3000 && c <= 0x303f) || c >= 0xff00)
            .count();
    return chinese >= foreign * LEAST_CHINESE;
  }

  private static void refuseBinary(String text) throws UnreadableText {
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableText(Reason.of("nul"));
    }
    if (text.chars().anyMatch(c -> c < 32 && "\t\n\r\f\u000b".indexOf(c) < 0)) {
      throw new UnreadableText(Reason.of("unknown"));
    }
  }
}
