package changce.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors that were made when the service was built, so that its first start need not make them.
 *
 * <p>The file begins with the model and its dimension on a line of their own. Each window follows
 * with the hash of its text (64 characters), its vector (floats, little endian) and a checksum of
 * both (CRC-32C, 4 bytes). Of another model it is passed over and left as it is; a window that is
 * not as it was written ends it. Several processes may add to it, and each may die while it does.
 */
public class BuiltVectors {

  private static final Logger log = LoggerFactory.getLogger(BuiltVectors.class);

  private static final int HASH = 64;

  private final Path file;
  private final boolean keeps;
  private final byte[] head;
  private final int vectorBytes;
  private final int windowBytes;
  private @Nullable Map<String, float[]> read;

  /**
   * @param keeps what has to be computed is added to the file: while the service is being built
   */
  public BuiltVectors(Path file, boolean keeps, TextEmbedding embedding) {
    this.file = file;
    this.keeps = keeps;
    this.head =
        (embedding.model() + " " + embedding.dimension() + "\n").getBytes(StandardCharsets.UTF_8);
    this.vectorBytes = embedding.dimension() * Float.BYTES;
    this.windowBytes = HASH + vectorBytes + Integer.BYTES;
  }

  /**
   * Those of the windows that the file holds.
   *
   * @param hashes SHA-256 of their texts, 64 characters each
   */
  public synchronized Map<String, float[]> byHash(Collection<String> hashes) {
    Map<String, float[]> found = new HashMap<>();
    if (!hashes.isEmpty()) {
      if (read == null) {
        read = read();
      }
      for (String hash : hashes) {
        float[] vector = read.get(hash);
        if (vector != null) {
          found.put(hash, vector);
        }
      }
    }
    return found;
  }

  /** Does nothing unless the service is being built. */
  public void keep(Map<String, float[]> byHash) {
    if (!keeps) {
      return;
    }
    ByteBuffer added = ByteBuffer.allocate(byHash.size() * windowBytes);
    byHash.forEach((hash, vector) -> added.put(window(hash, vector)));
    // A lock of the file holds between processes, not between threads of one.
    synchronized (BuiltVectors.class) {
      try (FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        channel.lock(); // until the channel is closed
        append(channel, added.flip());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Behind the last whole window: what a process left that died while it wrote is overwritten. */
  private void append(FileChannel channel, ByteBuffer added) throws IOException {
    if (channel.size() < head.length) {
      writeAll(channel, ByteBuffer.wrap(head), 0);
    } else if (!ByteBuffer.wrap(head).equals(front(channel))) {
      log.info("{} holds vectors of another model", file);
      return;
    }
    long windows = (channel.size() - head.length) / windowBytes;
    writeAll(channel, added, head.length + windows * windowBytes);
  }

  private ByteBuffer front(FileChannel channel) throws IOException {
    ByteBuffer front = ByteBuffer.allocate(head.length);
    while (front.hasRemaining() && channel.read(front, front.position()) >= 0) {
      // a read may give less than was asked for
    }
    return front.flip();
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes, long position)
      throws IOException {
    long start = position - bytes.position();
    while (bytes.hasRemaining()) {
      channel.write(bytes, start + bytes.position());
    }
  }

  private byte[] window(String hash, float[] vector) {
    ByteBuffer window = ByteBuffer.allocate(windowBytes);
    window.put(hash.getBytes(StandardCharsets.US_ASCII));
    window.put(bytes(vector));
    window.putInt(checksum(window.array()));
    return window.array();
  }

  private int checksum(byte[] window) {
    CRC32C checksum = new CRC32C();
    checksum.update(window, 0, HASH + vectorBytes);
    return (int) checksum.getValue();
  }

  private Map<String, float[]> read() {
    Map<String, float[]> vectors = new HashMap<>();
    if (Files.exists(file)) {
      try {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        if (bytes.remaining() >= head.length && ByteBuffer.wrap(head).equals(front(bytes))) {
          readWindows(bytes, vectors);
        } else {
          log.info("{} holds vectors of another model", file);
        }
      } catch (IOException e) {
        log.warn("{} cannot be read; its vectors are made anew", file, e);
      }
    }
    return vectors;
  }

  private ByteBuffer front(ByteBuffer bytes) {
    ByteBuffer front = bytes.slice(0, head.length);
    bytes.position(head.length);
    return front;
  }

  private void readWindows(ByteBuffer bytes, Map<String, float[]> vectors) {
    byte[] window = new byte[windowBytes];
    while (bytes.remaining() >= windowBytes) {
      bytes.get(window);
      ByteBuffer parts = ByteBuffer.wrap(window);
      if (parts.getInt(HASH + vectorBytes) != checksum(window)) {
        log.warn("{} is damaged behind its first {} windows", file, vectors.size());
        return;
      }
      byte[] vector = new byte[vectorBytes];
      parts.get(HASH, vector);
      vectors.put(new String(window, 0, HASH, StandardCharsets.US_ASCII), floats(vector));
    }
  }

  private static byte[] bytes(float[] vector) {
    ByteBuffer buffer =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  private static float[] floats(byte[] bytes) {
    float[] vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return vector;
  }
}
