package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import changce.embedding.BuiltVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltVectorsTests {

  private static final HashEmbedding MODEL = new HashEmbedding("test", 64);
  private static final String RENT = PolicyFile.sha256("租房补贴");
  private static final String AGE = PolicyFile.sha256("年龄");

  @TempDir Path folder;

  @Test
  void whatWasKeptAtTheBuildIsFound() {
    vectors(true).keep(Map.of(RENT, MODEL.embed("租房补贴")));
    vectors(true).keep(Map.of(AGE, MODEL.embed("年龄")));
    Map<String, float[]> found = vectors(false).byHash(List.of(RENT, AGE, PolicyFile.sha256("别的")));
    assertThat(found).containsOnlyKeys(RENT, AGE);
    assertThat(found.get(AGE)).containsExactly(MODEL.embed("年龄"));
  }

  @Test
  void servingAddsNothing() {
    vectors(false).keep(Map.of(RENT, MODEL.embed("租房补贴")));
    assertThat(file()).doesNotExist();
    assertThat(vectors(false).byHash(List.of(RENT))).isEmpty();
  }

  @Test
  void vectorsOfAnotherModelAreNotTaken() {
    vectors(true).keep(Map.of(RENT, MODEL.embed("租房补贴")));
    assertThat(
            new BuiltVectors(file(), false, new HashEmbedding("other", 64)).byHash(List.of(RENT)))
        .isEmpty();
    assertThat(new BuiltVectors(file(), false, new HashEmbedding("test", 96)).byHash(List.of(RENT)))
        .isEmpty();
  }

  @Test
  void anotherModelLeavesTheFileAsItIs() throws IOException {
    vectors(true).keep(Map.of(RENT, MODEL.embed("租房补贴")));
    HashEmbedding other = new HashEmbedding("other", 96);
    new BuiltVectors(file(), true, other).keep(Map.of(AGE, other.embed("年龄")));
    vectors(true).keep(Map.of(AGE, MODEL.embed("年龄")));
    Map<String, float[]> found = vectors(false).byHash(List.of(RENT, AGE));
    assertThat(found.get(RENT)).containsExactly(MODEL.embed("租房补贴"));
    assertThat(found.get(AGE)).containsExactly(MODEL.embed("年龄"));
  }

  @Test
  void whatIsNotWholeIsPassedOver() throws IOException {
    vectors(true).keep(Map.of(RENT, MODEL.embed("租房补贴")));
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, 90), StandardOpenOption.APPEND);
    assertThat(vectors(false).byHash(List.of(RENT, AGE))).containsOnlyKeys(RENT);
    Files.write(file(), Arrays.copyOf(whole, 5));
    assertThat(vectors(false).byHash(List.of(RENT))).isEmpty();
  }

  @Test
  void addingAfterADeathInTheMiddleKeepsEveryVectorRight() throws IOException {
    vectors(true).keep(Map.of(RENT, MODEL.embed("租房补贴")));
    Files.write(file(), new byte[90], StandardOpenOption.APPEND);
    vectors(true).keep(Map.of(AGE, MODEL.embed("年龄")));
    Map<String, float[]> found = vectors(false).byHash(List.of(RENT, AGE));
    assertThat(found).containsOnlyKeys(RENT, AGE);
    assertThat(found.get(AGE)).containsExactly(MODEL.embed("年龄"));
  }

  @Test
  void damagedVectorIsNeverTaken() throws IOException {
    vectors(true).keep(Map.of(RENT, MODEL.embed("租房补贴")));
    vectors(true).keep(Map.of(AGE, MODEL.embed("年龄")));
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length - 40] ^= 0x10;
    Files.write(file(), bytes);
    assertThat(vectors(false).byHash(List.of(RENT, AGE))).containsOnlyKeys(RENT);
  }

  @Test
  void writersAtOnceLoseNothing() {
    List<String> texts = IntStream.range(0, 200).mapToObj(number -> "第" + number + "条").toList();
    texts.parallelStream()
        .forEach(text -> vectors(true).keep(Map.of(PolicyFile.sha256(text), MODEL.embed(text))));
    Map<String, float[]> found =
        vectors(false).byHash(texts.stream().map(PolicyFile::sha256).toList());
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(found.get(PolicyFile.sha256(text))).containsExactly(MODEL.embed(text)));
  }

  private Path file() {
    return folder.resolve("vectors");
  }

  private BuiltVectors vectors(boolean keeps) {
    return new BuiltVectors(file(), keeps, MODEL);
  }
}
