package changce.policy.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text by trying: what is valid UTF-8 is nothing else, and what is not is GB18030 where
 * Chinese comes out.
 */
final class TextDecoding {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final double LEAST_CHINESE = 0.7;

  private TextDecoding() {}

  static String decoded(Path file) throws IOException, UnreadableText {
    byte[] bytes = Files.readAllBytes(file);
    String text = withMark(bytes);
    if (text == null) {
      text = decoded(bytes, StandardCharsets.UTF_8);
    }
    if (text == null) {
      text = decoded(bytes, GB18030);
      if (text == null || !chinese(text)) {
        throw new UnreadableText("不认识的文件格式，或者不是 UTF-8、GB18030 编码的文本");
      }
    }
    refuseBinary(text);
    return text;
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
      throw new UnreadableText("含有空字符（NUL），不是文本文件");
    }
    if (text.chars().anyMatch(c -> c < 32 && "\t\n\r\f\u000b".indexOf(c) < 0)) {
      throw new UnreadableText("不认识的文件格式");
    }
  }
}
