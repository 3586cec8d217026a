package changce.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places and stories here stand in no example. */
class PlaceReaderTests {

  private static final PlaceReader READER = PlaceReader.learned(Path.of("knowledge/examples"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "我是吉林大学毕业的硕士能领租房补贴吗, 吉林, PART_OF_NAME",
    "从合肥回来的博士买房有补贴吗, 合肥, CIRCUMSTANCE",
    "总公司在天津，长沙的分公司算上规吗, 天津, CIRCUMSTANCE",
    "合肥的人才补贴有多少, 合肥, APPLIES",
    "天津小升规奖励多少钱, 天津, APPLIES"
  })
  void tellsWhatAPlaceIsNamedFor(String text, String place, PlaceRole role) {
    int from = text.indexOf(place);
    PlaceRole read = READER.role(text, from, from + place.length());
    // A school and where somebody studied come to the same: neither is asked about.
    assertThat(read == PlaceRole.APPLIES).isEqualTo(role == PlaceRole.APPLIES);
  }

  @Test
  void exampleWithoutItsPlaceIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("places.yml"),
        "applies:\n  - 合肥的补贴\ncircumstance:\n  - 从【合肥】来\npart_of_name:\n  - 【合肥】路\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> PlaceReader.learned(folder))
        .withMessageContaining("【】")
        .withMessageContaining("合肥的补贴");
  }

  @Test
  void folderThatIsNotThereIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PlaceReader.learned(folder.resolve("none")))
        .withMessageContaining("places.yml");
  }
}
