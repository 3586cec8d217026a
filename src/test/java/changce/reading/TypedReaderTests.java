package changce.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a library of a few sentences, each written often. */
class TypedReaderTests {

  private static final Path DIALECT = Path.of("knowledge/dialect.yml");
  private static final Path WRITTEN = Path.of("knowledge/as-written.yml");
  private static final TypedReader READER = TypedReader.of(DIALECT, WRITTEN);

  @BeforeAll
  static void knowTheLibrary() {
    List<String> sentences =
        List.of("租房补贴按月发放，申请材料交到窗口。", "长沙小升规的奖励标准。", "创业担保贷款的期限。", "货款应当按期支付。", "建筑企业的登记。建竹编厂。");
    READER.know(
        Set.of("补贴", "多少钱", "租房补贴", "小升规", "营业执照", "创业担保贷款", "长沙"),
        sentences.stream().flatMap(one -> Collections.nCopies(30, one).stream()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "租房补帖怎么领, 租房补贴怎么领",
    "申请材尿, 申请材料",
    "小升归讲励, 小升规奖励",
    "营业执造要换吗, 营业执照要换吗",
    "创业担保货款, 创业担保贷款",
    "創業担保货款, 创业担保贷款"
  })
  void whatSoundsOrLooksLikeATermIsReadAsIt(String typed, String meant) {
    assertThat(READER.read(typed).read()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "拖欠货款怎么办",
        "建竹编厂",
        "補貼怎麼領",
        "租房补贴怎么领",
        "场租补贴怎么领",
        "How much is the subsidy?",
        "",
        "补"
      })
  void whatIsWrittenSoSomewhereStays(String typed) {
    assertThat(READER.read(typed).read()).isEqualTo(typed);
    assertThat(READER.read(typed).readOtherwise()).isFalse();
  }

  @Test
  void whatMayBeTwoTermsStays() {
    TypedReader doubtful = TypedReader.of(DIALECT, WRITTEN);
    doubtful.know(Set.of("权力", "权利"), Collections.nCopies(30, "权力和权利。"));
    assertThat(doubtful.read("权厉怎么办").read()).isEqualTo("权厉怎么办");

    TypedReader sure = TypedReader.of(DIALECT, WRITTEN);
    sure.know(Set.of("权利"), Collections.nCopies(30, "权利。"));
    assertThat(sure.read("权厉怎么办").read()).isEqualTo("权利怎么办");
  }

  @ParameterizedTest
  @CsvSource({
    "租房butie怎么领, 租房补贴怎么领",
    "zhangsha补贴, 长沙补贴",
    "zufangbutie在哪领, 租房补贴在哪领",
    "用excel填表, 用excel填表"
  })
  void lettersThatSpellTermsAreRead(String typed, String meant) {
    assertThat(READER.read(typed).read()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"租房补补贴, 租房补贴", "换营执照, 换营业执照", "创业担贷款, 创业担保贷款"})
  void characterLeftOutOrTypedTwiceIsPutRight(String typed, String meant) {
    assertThat(READER.read(typed).read()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "有冒得补贴, 有没有补贴",
    "要么子材料, 要什么材料",
    "什么子公司可以报, 什么子公司可以报",
    "感冒得很, 感冒得很",
    "补贴好多钱, 补贴多少钱",
    "好多企业都领了, 好多企业都领了",
    "可以莫交材料吗, 可以不要交材料吗",
    "莫总的公司, 莫总的公司",
    "奖励有好多前可以拿, 奖励有多少钱可以拿"
  })
  void dialectIsReadWhereItIsMeant(String typed, String meant) {
    assertThat(READER.read(typed).read()).isEqualTo(meant);
  }

  @Test
  void saysWhatWasReadOnceEach() {
    assertThat(READER.read("有冒得补帖，租房补帖有冒得").words()).containsExactly("有没有", "补贴", "租房补贴");
  }

  @Test
  void readingIsReadAsItStands() {
    String read = READER.read("咯只小升归有冒得讲励").read();

    assertThat(read).isEqualTo("这个小升规有没有奖励");
    assertThat(READER.read(read).readOtherwise()).isFalse();
  }

  @Test
  void wordWithoutExamplesIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("dialect.yml");
    Files.writeString(file, "words: {么子: {means: 什么, said: [要【么子】]}}\nalike: []\n");

    assertThatIllegalStateException()
        .isThrownBy(() -> TypedReader.of(file, WRITTEN))
        .withMessageContaining("么子");
  }
}
