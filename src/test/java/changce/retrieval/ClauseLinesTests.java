package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import changce.embedding.BuiltVectors;
import changce.embedding.LineVectors;
import changce.embedding.TextEmbedding;
import changce.retrieval.ClauseLines.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that clauses answer, found by what they mean. */
class ClauseLinesTests {

  @TempDir Path folder;

  @Test
  void ofEachClauseTheNearestLineCounts() throws IOException {
    write("rules.yml", "两条路:\n- 先注销吗\n- 店怎么转\n材料:\n- 要带什么\n");

    assertThat(lines(new Sides()).nearest(new float[] {1, 0}))
        .hasEntrySatisfying(
            new Clause("rules", "两条路"), near -> assertThat(near).isEqualTo(1, within(1e-6)))
        .hasEntrySatisfying(
            new Clause("rules", "材料"), near -> assertThat(near).isEqualTo(0, within(1e-6)));
  }

  @Test
  void whatIsWrittenOtherwiseIsRefusedByTheNameOfItsFile() throws IOException {
    write("rules.yml", "- 先注销吗\n");
    assertThatThrownBy(() -> lines(new Sides()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rules.yml");

    write("rules.yml", "两条路: 先注销吗\n");
    assertThatThrownBy(() -> lines(new Sides()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("两条路");
  }

  @Test
  void anEmbeddingThatIsDownCostsTheLinesNotTheService() throws IOException {
    write("rules.yml", "两条路:\n- 先注销吗\n");

    assertThat(lines(new Down()).nearest(new float[] {1, 0})).isEmpty();
  }

  @Test
  void withoutAFolderThereAreNoLines() {
    assertThat(
            ClauseLines.of(folder.resolve("none"), false, vectors(new Sides()), true)
                .nearest(new float[] {1, 0}))
        .isEmpty();
  }

  private void write(String name, String yaml) throws IOException {
    Files.writeString(folder.resolve(name), yaml);
  }

  private ClauseLines lines(TextEmbedding embedding) {
    return ClauseLines.of(folder, false, vectors(embedding), true);
  }

  private LineVectors vectors(TextEmbedding embedding) {
    return new LineVectors(
        embedding, new BuiltVectors(folder.resolve("vectors"), false, embedding));
  }

  /** 注销 lies on one side, all else on the other. */
  private static class Sides implements TextEmbedding {

    @Override
    public String model() {
      return "sides";
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public float[] embed(String text) {
      return text.contains("注销") ? new float[] {1, 0} : new float[] {0, 1};
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
      return texts.stream().map(this::embed).toList();
    }
  }

  private static final class Down extends Sides {

    @Override
    public float[] embed(String text) {
      throw new IllegalStateException("down");
    }
  }
}
