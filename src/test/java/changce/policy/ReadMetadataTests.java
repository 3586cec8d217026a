package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ReadMetadataTests {

  @ParameterizedTest(name = "{index}")
  @MethodSource("headers")
  void readsWhatHeadersAndClosingsSay(Map<String, Object> sample) {
    ReadMetadata read = ReadMetadata.of((String) sample.get("text"));
    assertThat(read.title()).isEqualTo(sample.get("title"));
    assertThat(read.number()).isEqualTo(sample.get("number"));
    assertThat(read.issuer()).isEqualTo(sample.get("issuer"));
    assertThat(read.issuedOn()).isEqualTo(day(sample.get("issued")));
    assertThat(read.effectiveFrom()).isEqualTo(day(sample.get("from")));
    assertThat(read.effectiveTo()).isEqualTo(day(sample.get("to")));
    assertThat(read.trial()).isEqualTo(sample.getOrDefault("trial", false));
    assertThat(read.repealed()).isEqualTo(sample.getOrDefault("repealed", List.of()));
  }

  @Test
  void thereAreFortySamples() throws Exception {
    assertThat(headers()).hasSize(40);
  }

  @Test
  void proposesRegionAndTopics() {
    ReadMetadata read = ReadMetadata.of("长沙市岳麓区小升规奖励办法\n岳政办发〔2025〕1号\n第一条 对首次入规的企业给予奖励。\n");
    assertThat(read.region()).isEqualTo("岳麓区");
    assertThat(read.topics()).containsExactly("小升规", "资金");
    assertThat(ReadMetadata.of("促进就业条例\n第一条 国家促进就业。\n").region()).isEqualTo("全国");
  }

  @ParameterizedTest
  @CsvSource({
    "本办法自2026年1月1日起施行，试行期二年。, true",
    "本办法自2026年1月1日起试行。试行期为二年。, true",
    "本办法试行期间由市人社局解释。, true",
    "本办法自2026年1月1日起，试行二年。, true",
    "员工的试用期不超过六个月。, false",
    "员工的试行期不超过六个月，试行期内照发补贴。, false",
    "首台套设备试行期为六个月的，每台补贴5万元。, false",
    "新设岗位经公示，试行期六个月后发给补贴。, false",
  })
  void onlyADocumentThatSaysSoOfItselfIsOnTrial(String clause, boolean trial) {
    assertThat(ReadMetadata.of("长沙市首台套补贴办法\n第一条 补贴企业。\n第二条 " + clause + "\n").trial())
        .isEqualTo(trial);
  }

  @Test
  void noticeThatEndsATrialIsNone() {
    assertThat(ReadMetadata.of("关于废止《长沙市首台套补贴办法（试行）》的通知\n即日起废止。\n").trial()).isFalse();
    assertThat(ReadMetadata.of("关于印发《长沙市首台套补贴办法（试行）》的通知\n现予印发。\n").trial()).isTrue();
  }

  @Test
  void dayThatTheCalendarDoesNotHaveIsNotRead() {
    ReadMetadata read = ReadMetadata.of("长沙市测试办法\n第一条 本办法自2023年2月30日起施行。\n");
    assertThat(read.effectiveFrom()).isNull();
  }

  @Test
  void longSentenceTakesNoLongerThanItsLength() {
    String words = "对首次入规的企业给予奖励，".repeat(30_000);
    ReadMetadata read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> ReadMetadata.of("长沙市测试办法\n第一条　" + words + "。《甲办法》同时废止。\n"));
    assertThat(read.repealed()).containsExactly("甲办法");
  }

  static Stream<Map<String, Object>> headers() throws Exception {
    try (InputStream samples =
        ReadMetadataTests.class.getResourceAsStream("/policy-files/headers.yml")) {
      List<Map<String, Object>> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(samples);
      return read.stream();
    }
  }

  private static @Nullable LocalDate day(@Nullable Object text) {
    return text == null ? null : LocalDate.parse(String.valueOf(text));
  }
}
