package changce.embedding;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  /** A lock of a file holds between processes, not between threads of one. */
  private static final Object MAKING = new Object();

  private final Path file;
  private final boolean keeps;
  private final byte[] head;
  private final int vectorBytes;
  private final int windowBytes;
  private @Nullable Map<String, Long> places;

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
    if (hashes.isEmpty()) {
      return new HashMap<>();
    }
    if (places == null) {
      places = places();
    }
    Map<String, Long> there = new HashMap<>();
    for (String hash : hashes) {
      Long place = places.get(hash);
      if (place != null) {
        there.put(hash, place);
      }
    }
    return there.isEmpty() ? new HashMap<>() : read(there);
  }

  /**
   * Those of the file, and the others as they are made. While they are kept, one process makes them
   * and another that wants the same waits: to make them twice takes twice as long.
   *
   * @param textByHash SHA-256 of each text, 64 characters, and the text
   * @param making one vector for each text, in the same order
   */
  Map<String, float[]> of(
      Map<String, String> textByHash, Function<List<String>, List<float[]>> making) {
    Map<String, float[]> known = byHash(textByHash.keySet());
    if (known.size() == textByHash.size()) {
      return known;
    }
    if (!keeps) {
      known.putAll(made(textByHash, known, making));
      return known;
    }
    synchronized (MAKING) {
      try (FileChannel turn =
          FileChannel.open(
              file.resolveSibling(file.getFileName() + ".making"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        turn.lock(); // until the channel is closed
        forgetPlaces();
        known = byHash(textByHash.keySet());
        Map<String, float[]> made = made(textByHash, known, making);
        keep(made);
        known.putAll(made);
        return known;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Map<String, float[]> made(
      Map<String, String> textByHash,
      Map<String, float[]> known,
      Function<List<String>, List<float[]>> making) {
    Map<String, String> missing = new LinkedHashMap<>(textByHash);
    missing.keySet().removeAll(known.keySet());
    Map<String, float[]> made = new LinkedHashMap<>();
    if (!missing.isEmpty()) {
      List<float[]> vectors = making.apply(List.copyOf(missing.values()));
      missing.keySet().forEach(hash -> made.put(hash, vectors.get(made.size())));
    }
    return made;
  }

  private synchronized void forgetPlaces() {
    places = null;
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

  private Map<String, float[]> read(Map<String, Long> places) {
    Map<String, float[]> vectors = new HashMap<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer vector = ByteBuffer.allocate(vectorBytes);
      for (Map.Entry<String, Long> one : places.entrySet()) {
        readAll(channel, vector.clear(), one.getValue() + HASH);
        vectors.put(one.getKey(), floats(vector.array()));
      }
    } catch (IOException e) {
      log.warn("{} cannot be read; its vectors are made anew", file, e);
    }
    return vectors;
  }

  /** Where each window begins: the vectors themselves would stay in memory for nothing. */
  private Map<String, Long> places() {
    Map<String, Long> places = new HashMap<>();
    if (Files.exists(file)) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        if (Arrays.equals(in.readNBytes(head.length), head)) {
          addPlaces(in, places);
        } else {
          log.info("{} holds vectors of another model", file);
        }
      } catch (IOException e) {
        log.warn("{} cannot be read; its vectors are made anew", file, e);
      }
    }
    return places;
  }

  private void addPlaces(InputStream in, Map<String, Long> places) throws IOException {
    long place = head.length;
    byte[] window = in.readNBytes(windowBytes);
    while (window.length == windowBytes) {
      if (ByteBuffer.wrap(window).getInt(HASH + vectorBytes) != checksum(window)) {
        log.warn("{} is damaged behind its first {} windows", file, places.size());
        return;
      }
      places.put(new String(window, 0, HASH, StandardCharsets.US_ASCII), place);
      place += windowBytes;
      window = in.readNBytes(windowBytes);
    }
  }

  private static void readAll(FileChannel channel, ByteBuffer into, long position)
      throws IOException {
    while (into.hasRemaining()) {
      if (channel.read(into, position + into.position()) < 0) {
        throw new EOFException();
      }
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
