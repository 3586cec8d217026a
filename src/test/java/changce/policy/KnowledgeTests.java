package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's own policies: they are quoted sentence by sentence, so each must hold alone. */
class KnowledgeTests {

  private static final Path KNOWLEDGE = Path.of("knowledge");

  /** Said in public without anything that supports it, or of other places. */
  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "国办函〔2025〕3号|首批.{0,6}97项|97项|财税〔2012〕82号|公告2023年第49号|零门槛|民营经济25条"
              + "|1000至5000元|由长沙市科技局受理|试行5年|关于推进个体工商户转型升级为企业的若干意见"
              + "|湘易办.{0,6}2022年上线|11—12月年度申报|长沙政策超市");

  private static final Set<String> TELEPHONES = Set.of("12345", "12333", "0731-88666740");
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<![\\d.])(?:0731-?\\d{7,8}|[48]\\d{7}|1[23]\\d{3})(?![\\d.万元户家套号年])");

  private static final Pattern LEANS_ON_ANOTHER =
      Pattern.compile("^(?:这[些项份个类种条是]?|该|其中?|上述|以上|此|另外|同时|但是?|而且|因此|举例|例如|比如|前款|它|具体).*");

  private final PolicyFiles.Reading reading =
      PolicyFiles.read(
          KNOWLEDGE.resolve("policies"), KnownRegions.read(KNOWLEDGE.resolve("regions.yml")));

  @Test
  void everyFileIsTakenAndNothingIsDoubtful() {
    assertThat(reading.unreadable()).isEmpty();
    assertThat(LibraryCheck.of(List.of(), reading)).isEmpty();
    assertThat(seriousFindings()).isEmpty();
    assertThat(reading.readable()).hasSizeGreaterThan(90);
  }

  private List<Finding> seriousFindings() {
    KnownRegions regions = KnownRegions.read(KNOWLEDGE.resolve("regions.yml"));
    ReadingCheck check = new ReadingCheck(regions, List.of(), LocalDate.of(2026, 11, 28));
    return reading.readable().entrySet().stream()
        .map(
            file ->
                check.of(
                    Objects.requireNonNull(reading.files().get(file.getKey())), file.getValue()))
        .flatMap(report -> report.findings().stream())
        .filter(Finding::serious)
        .toList();
  }

  @Test
  void whatWasNotFoundIsNowhereStated() throws IOException {
    assertThat(statedAnywhere(NOT_FOUND)).isEmpty();
  }

  @Test
  void onlyCheckedTelephonesAreGiven() throws IOException {
    Set<String> given = statedAnywhere(TELEPHONE);
    assertThat(given).isEqualTo(TELEPHONES);
  }

  @Test
  void everySentenceOfADigestStandsAlone() {
    List<String> leaning = new ArrayList<>();
    for (PolicyFile file : digests()) {
      for (Clause clause : file.clauses()) {
        Stream.of(clause.text().split("(?<=[。！？])", -1))
            .map(String::strip)
            .filter(sentence -> LEANS_ON_ANOTHER.matcher(sentence).matches())
            .forEach(sentence -> leaning.add(file.policy().slug() + "：" + sentence));
      }
    }
    assertThat(leaning).isEmpty();
  }

  @Test
  void amountsOfADigestAreNeverWithoutTheirPlaceOrDocument() {
    List<String> bare = new ArrayList<>();
    for (PolicyFile file : digests()) {
      for (Clause clause : file.clauses()) {
        Stream.of(clause.text().split("(?<=[。！？])", -1))
            .filter(sentence -> sentence.matches("(?s).*\\d(?:\\.\\d+)?[万亿]?元.*"))
            .filter(
                sentence ->
                    !sentence.matches("(?s).*(?:〔\\d{4}〕|《|20\\d{2}年|[省市区县]|全国|国家|据|旧标准).*"))
            .forEach(sentence -> bare.add(file.policy().slug() + "：" + sentence));
      }
    }
    assertThat(bare).isEmpty();
  }

  private List<PolicyFile> digests() {
    return reading.readable().values().stream()
        .filter(file -> file.policy().kind() == Policy.Kind.DIGEST)
        .toList();
  }

  /** In policies, rules and words. */
  private static Set<String> statedAnywhere(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (String folder : List.of("policies", "rules")) {
      try (Stream<Path> files = Files.list(KNOWLEDGE.resolve(folder))) {
        for (Path file : files.toList()) {
          Matcher matcher = pattern.matcher(said(file));
          while (matcher.find()) {
            found.add(matcher.group());
          }
        }
      }
    }
    return found;
  }

  /** Without links, whose numbers are no telephones. */
  private static String said(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replaceAll("https?://\\S+", "");
  }
}
