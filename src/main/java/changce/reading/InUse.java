package changce.reading;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What was learned, by what it was learned from, for as long as anybody uses it: an example added
 * for one reader has no other learn again what it knows.
 */
final class InUse<T> {

  private final Map<String, WeakReference<T>> learned = new ConcurrentHashMap<>();

  /**
   * @param from what it is learned from: {@link #digest}
   * @param learning is run when nobody uses what was learned from the same
   */
  T get(String from, Supplier<T> learning) {
    learned.values().removeIf(one -> one.refersTo(null));
    WeakReference<T> known = learned.get(from);
    T there = known == null ? null : known.get();
    if (there == null) {
      there = learning.get();
      learned.put(from, new WeakReference<>(there));
    }
    return there;
  }

  /** SHA-256 in hexadecimal digits of all the parts and their order. */
  static String digest(Stream<byte[]> parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      parts.forEachOrdered(
          part -> {
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            sha256.update(part);
          });
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
