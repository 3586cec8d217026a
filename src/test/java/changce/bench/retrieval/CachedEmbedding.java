package changce.bench.retrieval;

import changce.embedding.TextEmbedding;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Vectors kept on disk by text and model: a corpus is embedded once, whatever is measured on it.
 * Waits as long as the file {@code changce.bench.pause} exists.
 */
final class CachedEmbedding implements TextEmbedding {

  private static final int BATCH = 32;

  private final TextEmbedding embedding;
  private final Map<String, float[]> known = new HashMap<>();
  private final DataOutputStream kept;

  CachedEmbedding(TextEmbedding embedding, Path folder) {
    this.embedding = embedding;
    Path file = folder.resolve(embedding.model().replaceAll("[^A-Za-z0-9.-]", "_") + ".vectors");
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        read(file);
      }
      kept =
          new DataOutputStream(
              new BufferedOutputStream(
                  Files.newOutputStream(
                      file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String model() {
    return embedding.model();
  }

  @Override
  public int dimension() {
    return embedding.dimension();
  }

  /** A question: always embedded, so that its time can be measured. */
  @Override
  public float[] embed(String text) {
    return embedding.embed(text);
  }

  @Override
  public synchronized List<float[]> embedAll(List<String> texts) {
    Map<String, String> missing = new LinkedHashMap<>();
    texts.forEach(text -> missing.put(key(text), text));
    missing.keySet().removeAll(known.keySet());
    List<String> keys = List.copyOf(missing.keySet());
    for (int start = 0; start < keys.size(); start += BATCH) {
      waitWhilePaused();
      List<String> batch = keys.subList(start, Math.min(start + BATCH, keys.size()));
      keep(batch, embedding.embedAll(batch.stream().map(missing::get).toList()));
    }
    return texts.stream().map(text -> known.get(key(text))).toList();
  }

  boolean holds(String text) {
    return known.containsKey(key(text));
  }

  private void keep(List<String> keys, List<float[]> vectors) {
    try {
      for (int i = 0; i < keys.size(); i++) {
        known.put(keys.get(i), vectors.get(i));
        kept.write(HexFormat.of().parseHex(keys.get(i)));
        for (float value : vectors.get(i)) {
          kept.writeFloat(value);
        }
      }
      kept.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a kill has cut off at the end is embedded again. */
  private void read(Path file) throws IOException {
    int record = 32 + Float.BYTES * dimension();
    long whole = Files.size(file) / record;
    try (DataInputStream in =
        new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (long i = 0; i < whole; i++) {
        String key = HexFormat.of().formatHex(in.readNBytes(32));
        float[] vector = new float[dimension()];
        java.nio.ByteBuffer.wrap(in.readNBytes(Float.BYTES * vector.length))
            .asFloatBuffer()
            .get(vector);
        known.put(key, vector);
      }
    } catch (EOFException e) {
      throw new IOException(file + " was changed while it was read", e);
    }
    if (Files.size(file) != whole * record) {
      try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
        channel.truncate(whole * record);
      }
    }
  }

  /** The model sees no capitals, no widths, and no blanks around Chinese characters. */
  private static String key(String text) {
    String read =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .strip()
            .replaceAll("\\s+", " ")
            .replaceAll("(?<![a-z0-9])\\s+|\\s+(?![a-z0-9])", "");
    return Sha256.of(read);
  }

  private static void waitWhilePaused() {
    String pause = System.getProperty("changce.bench.pause");
    try {
      while (pause != null && Files.exists(Path.of(pause))) {
        Thread.sleep(500);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while paused", e);
    }
  }

  static List<List<String>> batches(List<String> texts, int size) {
    List<List<String>> batches = new ArrayList<>();
    for (int start = 0; start < texts.size(); start += size) {
      batches.add(texts.subList(start, Math.min(start + size, texts.size())));
    }
    return batches;
  }
}
