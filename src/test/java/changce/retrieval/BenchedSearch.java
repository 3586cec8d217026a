package changce.retrieval;

import changce.embedding.TextEmbedding;
import changce.policy.Meaning;
import changce.policy.PolicyLibrary;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** What a benchmark needs of the search beyond what everyone may use. */
public final class BenchedSearch {

  private BenchedSearch() {}

  /** At once, not within a second. */
  public static void refresh(ConfigurableApplicationContext context) {
    context.getBean(LexicalIndex.class).refresh();
  }

  public static Meaning meaning(ConfigurableApplicationContext context, float[] asked) {
    return context.getBean(WordingShift.class).of(asked);
  }

  /** The search with another wording shift. */
  public static PassageSearch shifted(ConfigurableApplicationContext context, float[][] rows) {
    return new PassageSearch(
        context.getBean(PolicyLibrary.class),
        context.getBean(TextEmbedding.class),
        context.getBean(LexicalIndex.class),
        context.getBean(Glossary.class),
        context.getBean(Regions.class),
        new WordingShift(rows),
        context.getBean(KnownQuestions.class),
        context.getBean(SignalWeights.class),
        Reranker.NONE);
  }

  /** As {@link WordingShift} reads it: the dimension, then each row as its scale and bytes. */
  public static void write(Path folder, String model, float[][] rows) throws IOException {
    Path file = folder.resolve(WordingShift.resource(model));
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(rows.length);
      for (float[] row : rows) {
        float largest = 0;
        for (float value : row) {
          largest = Math.max(largest, Math.abs(value));
        }
        float scale = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
        out.writeFloat(scale);
        for (float value : row) {
          out.writeByte(Math.round(value / scale));
        }
      }
    }
  }
}
