package changce.bench.retrieval;

import changce.embedding.InProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Fills the cache of vectors with texts, one JSON string a line. */
public final class EmbedTexts {

  private EmbedTexts() {}

  public static void main(String[] arguments) throws Exception {
    CachedEmbedding embedding = new CachedEmbedding(InProcess.embedding(), Path.of(arguments[0]));
    List<String> texts =
        Files.readAllLines(Path.of(arguments[1])).stream()
            .map(line -> JsonMapper.shared().readTree(line).asString())
            .toList();
    long start = System.nanoTime();
    int done = 0;
    for (List<String> batch : CachedEmbedding.batches(texts, 512)) {
      embedding.embedAll(batch);
      done += batch.size();
      System.out.printf("%d/%d %.0f s%n", done, texts.size(), (System.nanoTime() - start) / 1e9);
    }
    System.exit(0);
  }
}
