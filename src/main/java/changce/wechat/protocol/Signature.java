package changce.wechat.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The platform's signature: SHA-1 of the parts in the order of their bytes. */
public final class Signature {

  private Signature() {}

  public static String of(String... parts) {
    String joined =
        Arrays.stream(parts)
            .map(Signature::bytes)
            .sorted(Arrays::compareUnsigned)
            .map(part -> new String(part, StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes(joined)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes the same time wherever the first difference is. */
  public static boolean matches(@Nullable String given, String... parts) {
    return given != null && MessageDigest.isEqual(bytes(given), bytes(of(parts)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
