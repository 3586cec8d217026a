package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import changce.TestStore;
import changce.embedding.BuiltVectors;
import changce.policy.text.SampleFiles;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@Tag("store")
class PolicyLibraryTests {

  private static final StoreSettings OURS =
      new StoreSettings("changce", false, DataSize.ofMegabytes(1));

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private boolean keepsBuilt;
  private HikariDataSource dataSource = new HikariDataSource();
  private final HashEmbedding embedding = new HashEmbedding("test", 64);
  private final List<SynchronisationProgress> progress = new ArrayList<>();
  private final List<Object> events = new ArrayList<>();
  private Runnable told = () -> {};
  private PolicyLibrary library;
  private Path built = Path.of("");

  @BeforeEach
  void open() {
    built = elsewhere.resolve("vectors");
    dataSource = new HikariDataSource();
    dataSource.setJdbcUrl(TestStore.newUrl());
    dataSource.setMaximumPoolSize(4);
    library = open(embedding, false);
  }

  @AfterEach
  void close() {
    dataSource.close();
  }

  @Test
  void publishesEachFileWithItsClauses() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n\n## 材料\n\n交劳动合同。\n");
    SynchronisationReport report = library.synchronise();
    assertThat(report.added()).containsExactly("rent");
    assertThat(texts()).containsExactly("硕士两年2万元。", "交劳动合同。");
    Passage passage = library.published().get(0);
    assertThat(passage.policy().title()).isEqualTo("rent的办法");
    assertThat(passage.headingPath()).isEqualTo("标准");
  }

  @Test
  void whatWasEmbeddedAtTheBuildIsNotEmbeddedAtTheFirstStart() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n\n## 材料\n\n交劳动合同。\n");
    keepsBuilt = true;
    open(embedding, false).synchronise();
    keepsBuilt = false;
    dataSource.close();
    open();
    int before = embedding.embedded;
    write("age", "", "## 年龄\n\n不超过35岁。\n");
    assertThat(library.synchronise().added()).containsExactlyInAnyOrder("rent", "age");
    // A window and a sentence.
    assertThat(embedding.embedded - before).isEqualTo(2);
    assertThat(
            library
                .nearest(Meaning.of(embedding.embed("交劳动合同")), Applying.everywhere(TODAY), 1)
                .passages())
        .extracting(near -> near.cosine() > 0.5)
        .containsExactly(true);
  }

  @Test
  void unchangedFilesCostNothing() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    library.synchronise();
    long version = library.version();
    int embedded = embedding.embedded;
    assertThat(library.synchronise().unchanged()).isEqualTo(1);
    assertThat(library.version()).isEqualTo(version);
    assertThat(embedding.embedded).isEqualTo(embedded);
  }

  @Test
  void changedFileIsANewEditionAndOnlyItsNewWordsAreEmbedded() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n\n## 材料\n\n交劳动合同。\n");
    library.synchronise();
    write("rent", "", "## 标准\n\n硕士两年3万元。\n\n## 材料\n\n交劳动合同。\n");
    SynchronisationReport report = library.synchronise();
    assertThat(report.changed()).containsExactly("rent");
    assertThat(report.embedded()).isEqualTo(2);
    assertThat(texts()).containsExactly("硕士两年3万元。", "交劳动合同。");
    assertThat(nearest("硕士两年")).isEqualTo("硕士两年3万元。");
    assertThat(count("edition")).isEqualTo(2);
  }

  @Test
  void removedFileIsWithdrawn() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    library.synchronise();
    Files.delete(folder.resolve("rent.md"));
    assertThat(library.synchronise().withdrawn()).containsExactly("rent");
    assertThat(library.published()).isEmpty();
  }

  @Test
  void textThatComesBackIsItsOldEditionAgain() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    library.synchronise();
    List<PassageId> first = library.published().stream().map(Passage::id).toList();
    write("rent", "", "## 标准\n\n硕士两年3万元。\n");
    library.synchronise();
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    assertThat(library.synchronise().embedded()).isZero();
    assertThat(library.published()).extracting(Passage::id).isEqualTo(first);
    assertThat(count("edition")).isEqualTo(2);
  }

  @Test
  void killedSynchronisationGoesOnWithoutRepeatingWhatWasDone() throws IOException {
    write("a-first", "", "## 标准\n\n第一篇政策的内容。\n");
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      body.append("## 标准").append(i).append("\n\n第").append(i).append("条的内容。\n\n");
    }
    write("b-second", "", body.toString());
    embedding.failAfter = 150;
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(library::synchronise);
    assertThat(texts()).containsExactly("第一篇政策的内容。");
    int embedded = embedding.embedded;
    embedding.failAfter = Integer.MAX_VALUE;
    library.synchronise();
    assertThat(texts()).hasSize(201);
    // Of the batch that was being computed nothing was kept.
    assertThat(embedded - 2 - 128).isBetween(0, 63);
    assertThat(embedding.embedded).isEqualTo(embedded + 400 - 128);
    assertThat(count("computed_window")).isZero();
  }

  @Test
  void tellsHowFarItHasCome() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n\n## 材料\n\n交劳动合同。\n");
    write("other", "", "## 内容\n\n照常入库。\n");
    List<Optional<SynchronisationProgress>> seen = new ArrayList<>();
    told = () -> seen.add(library.synchronising());
    library.synchronise();
    assertThat(seen).isEqualTo(progress.stream().map(Optional::of).toList());
    assertThat(library.synchronising()).isEmpty();
    assertThat(progress.get(0).inWords()).startsWith("0/2 篇  0 条");
    SynchronisationProgress last = progress.get(progress.size() - 1);
    assertThat(last.documents()).isEqualTo(2);
    assertThat(last.documentsDone()).isEqualTo(2);
    assertThat(last.passages()).isEqualTo(3);
    assertThat(last.embedded()).isEqualTo(6);
    assertThat(last.left()).isZero();
    assertThat(last.inWords()).startsWith("2/2 篇  3 条");
  }

  @Test
  void nodesThatMeetAnEmptyStoreAtOnceAgreeOnItsModel() throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    StoreCheck check = new StoreCheck(dataSource, embedding, false, OURS);
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    for (int round = 0; round < 25; round++) {
      jdbc.update("delete from library_state");
      Callable<Boolean> start =
          () -> {
            check.afterMigration(vectors(jdbc));
            return true;
          };
      for (Future<Boolean> node : nodes.invokeAll(List.of(start, start, start, start))) {
        assertThat(node.get()).isTrue();
      }
    }
    nodes.shutdown();
    assertThat(count("library_state")).isEqualTo(1);
  }

  @Test
  void twoNodesAtOnceDoTheWorkOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      write("p" + i, "", "## 标准\n\n第" + i + "项政策的内容。\n");
    }
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    List<SynchronisationReport> reports = new ArrayList<>();
    for (Future<SynchronisationReport> node :
        nodes.invokeAll(
            List.<Callable<SynchronisationReport>>of(library::synchronise, library::synchronise))) {
      reports.add(node.get());
    }
    nodes.shutdown();
    assertThat(reports)
        .extracting(report -> report.added().size())
        .containsExactlyInAnyOrder(0, 20);
    assertThat(embedding.embedded).isEqualTo(40);
    assertThat(count("edition")).isEqualTo(20);
  }

  @Test
  void whatIsDoubtfulIsImportedAndPointedOutWithItsLine() throws IOException {
    write("a", "number: 长政发〔2026〕1号\nstatus: ended\nreplaced_by: b", "## 内容\n\n甲。\n");
    write("b", "number: 长政发〔2026〕1号\nstatus: ended\nreplaced_by: a", "## 内容\n\n乙。\n");
    write("c", "status: ended\nreplaced_by: 长沙市某办法", "## 内容\n\n丙。\n");
    write("d", "status: current\nreplaced_by: c", "## 内容\n\n丁。\n");
    SynchronisationReport report = library.synchronise();
    assertThat(report.added()).containsExactly("a", "b", "c", "d");
    List<String> doubts =
        List.of(
            "a.md 第 4 行：文号 长政发〔2026〕1号 与 b 相同",
            "b.md 第 4 行：文号 长政发〔2026〕1号 与 a 相同",
            "a.md 第 6 行：replaced_by 绕成了圈：a、b",
            "b.md 第 6 行：replaced_by 绕成了圈：b、a",
            "c.md 第 5 行：replaced_by 指向的 长沙市某办法 不在库里",
            "d.md 第 4 行：写了 replaced_by，status 却不是 ended");
    assertThat(report.flagged()).extracting(PolicyProblem::toString).isEqualTo(doubts);
    // Of files that are not read again too.
    assertThat(library.synchronise().flagged())
        .extracting(PolicyProblem::toString)
        .isEqualTo(doubts);
    assertThat(library.checkFolder().flagged()).isEqualTo(report.flagged());
  }

  @Test
  void badFilesAreNamedEverythingElseIsImportedAndNothingIsHalfStored() throws Exception {
    write("good", "", "## 标准\n\n硕士两年2万元。\n");
    List<String> rule = List.of("租金减免办法", "第一条 第一年租金全部免除。");
    SampleFiles.docx(withYaml("plain.docx"), rule, List.of());
    SampleFiles.encrypted(folder.resolve("plain.docx"), withYaml("encrypted.docx"));
    SampleFiles.docx(withYaml("truncated.docx"), rule, List.of());
    SampleFiles.truncate(folder.resolve("truncated.docx"));
    SampleFiles.docx(withYaml("mislabelled.pdf"), rule, List.of());
    SampleFiles.bomb(withYaml("bomb.docx"));
    SampleFiles.pdf(withYaml("pages.pdf"), 500, "A rule on rents of page ", "");
    SampleFiles.pdf(withYaml("scan.pdf"), 2, "", "");
    Files.createFile(withYaml("empty.ofd"));
    Files.write(withYaml("nul.txt"), new byte[4096]);
    SynchronisationReport report = library.synchronise();
    assertThat(report.unreadable())
        .extracting(PolicyProblem::toString)
        .containsExactly(
            "bomb.docx：压缩比异常，疑似压缩炸弹，没有打开",
            "empty.ofd：文件是空的",
            "encrypted.docx：文件有密码保护，请解除保护后再入库",
            "nul.txt：含有空字符（NUL），不是文本文件",
            "scan.pdf：扫描件，没有文字层",
            "truncated.docx：文件不完整或已损坏（压缩结构读不出来）");
    assertThat(report.flagged())
        .extracting(PolicyProblem::toString)
        .containsExactly("mislabelled.pdf：后缀是 .pdf，内容是 Word", "pages.pdf：共 500 页，请确认不是文件汇编");
    assertThat(report.added()).containsExactly("good", "mislabelled", "pages", "plain");
    assertThat(count("policy")).isEqualTo(4);
    assertThat(count("edition")).isEqualTo(4);
    assertThat(count("computed_window")).isZero();
    FolderCheck check = library.checkFolder();
    assertThat(check.files()).isEqualTo(4);
    assertThat(check.unreadable()).isEqualTo(report.unreadable());
    assertThat(check.flagged()).isEqualTo(report.flagged());
  }

  @Test
  void draftAnswersOnlyWhenAnotherPersonHasCheckedIt() throws IOException {
    Edition draft = library.add(added("rent", "第二条 第一年租金全部免除。"), "李编辑");
    assertThat(draft.state()).isEqualTo(Edition.State.DRAFT);
    assertThat(draft.policy().validity().to()).isEqualTo("2028-02-29");
    assertThat(nearestTexts("租金全部免除")).isEmpty();
    refused(() -> library.publish(draft.id(), "李编辑"), "还没有经第二个人核对");
    refused(() -> library.check(draft.id(), "李编辑"), "核对要由另一个人来做");
    library.check(draft.id(), "王复核");
    library.publish(draft.id(), "李编辑");
    assertThat(nearestTexts("租金全部免除")).contains("第二条 第一年租金全部免除。");
    assertThat(library.editions("rent").get(0).checkedBy()).isEqualTo("王复核");
    refused(() -> library.publish(draft.id(), "李编辑"), "已发布");
  }

  @Test
  void rollingBackRestoresWhatWasFound() throws IOException {
    Edition first = published("rent", "第二条 第一年租金全部免除。");
    List<NearPassage> found =
        library
            .nearest(Meaning.of(embedding.embed("租金")), Applying.everywhere(TODAY), 10)
            .passages();
    Edition second = published("rent", "第二条 第一年租金减半收取。");
    assertThat(library.diff(first.id(), second.id()))
        .containsExactly(new ClauseChange("第二条", "第二条 第一年租金全部免除。", "第二条 第一年租金减半收取。"));
    assertThat(library.editions("rent"))
        .extracting(Edition::state)
        .containsExactly(Edition.State.SUPERSEDED, Edition.State.PUBLISHED);
    assertThat(library.changedPassages(first.id())).hasSize(1);
    library.rollBack(first.id(), "王复核");
    assertThat(
            library
                .nearest(Meaning.of(embedding.embed("租金")), Applying.everywhere(TODAY), 10)
                .passages())
        .isEqualTo(found);
    assertThat(library.changedPassages(second.id())).hasSize(1);
  }

  @Test
  void withdrawnPolicyStaysAwayUntilItsFileChanges() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    library.synchronise();
    refused(() -> library.withdraw("rent", "王复核", " "), "撤下要写明原因");
    library.withdraw("rent", "王复核", "金额有误，等主管部门更正");
    assertThat(nearestTexts("硕士两年")).isEmpty();
    library.synchronise();
    assertThat(library.published()).isEmpty();
    assertThat(library.editions("rent").get(0).withdrawnReason()).isEqualTo("金额有误，等主管部门更正");
    refused(() -> library.withdraw("rent", "王复核", "再撤一次"), "没有已发布的政策：rent");
    write("rent", "", "## 标准\n\n硕士两年3万元。\n");
    library.synchronise();
    assertThat(texts()).containsExactly("硕士两年3万元。");
  }

  @Test
  void endedPolicyAnswersForItsOwnDaysOnly() throws IOException {
    write(
        "old",
        "status: ended\neffective_from: 2020-01-01\neffective_to: 2023-12-31",
        "## 标准\n\n租房补贴旧标准。\n");
    write("broken-off", "status: ended\neffective_to: 2099-12-31", "## 标准\n\n租房补贴提前停了。\n");
    library.synchronise();
    assertThat(nearestTexts("租房补贴")).isEmpty();
    assertThat(
            library
                .nearest(
                    Meaning.of(embedding.embed("租房补贴")),
                    Applying.everywhere(LocalDate.of(2023, 6, 1)),
                    10)
                .passages())
        .extracting(near -> text(near.id()))
        .containsExactly("租房补贴旧标准。");
    assertThat(library.published().get(1).policy().validity().inWords())
        .isEqualTo("已失效（有效至2023-12-31）");
  }

  @Test
  void lastDayIsKeptAsFarAsItIsKnown() throws IOException {
    write("plan", "effective_to: \"2026\"", "## 目标\n\n两万亿元左右。\n");
    library.synchronise();
    Validity validity = library.published().get(0).policy().validity();
    assertThat(validity.inWords()).isEqualTo("有效期至2026年");
    assertThat(validity.to()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(library.ending(TODAY, 90)).extracting(Policy::slug).containsExactly("plan");
  }

  @Test
  void listsWhatEndsSoon() throws IOException {
    write("soon", "effective_to: 2026-12-31", "## 标准\n\n甲。\n");
    write("sooner", "effective_to: 2026-11-30", "## 标准\n\n乙。\n");
    write("later", "effective_to: 2027-12-31", "## 标准\n\n丙。\n");
    write("over", "effective_to: 2026-11-22", "## 标准\n\n丁。\n");
    library.synchronise();
    assertThat(library.ending(TODAY, 90))
        .extracting(Policy::slug)
        .containsExactly("sooner", "soon");
  }

  @Test
  void passageKnowsItsPlaceAndPageInTheOriginal() throws Exception {
    Path pdf = folder.resolve("pages.pdf");
    Files.copy(Path.of(getClass().getResource("/policy-files/rent.pdf").toURI()), pdf);
    Edition draft = library.add(pdf, "李编辑");
    library.check(draft.id(), "王复核");
    library.publish(draft.id(), "李编辑");
    Passage fourth =
        library.published().stream()
            .filter(passage -> passage.text().startsWith("第四条"))
            .findFirst()
            .orElseThrow();
    Original original = library.original(fourth.id()).orElseThrow();
    assertThat(original.page()).isEqualTo(2);
    assertThat(original.text().substring(original.start(), original.end()))
        .isEqualTo(fourth.text());
  }

  @Test
  void fileThatGivesNoPolicyIsRefusedAndNothingOfItStays() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.docx"));
    refused(() -> library.add(empty, "李编辑"), "empty.docx：文件是空的");
    refused(() -> library.add(folder.resolve("nowhere.docx"), "李编辑"), "没有这个文件");
    Path untitled = Files.writeString(folder.resolve("untitled.txt"), "没有标题的一段话。");
    refused(() -> library.add(untitled, "李编辑"), "读不出标题");
    assertThat(count("policy")).isZero();
    assertThat(count("edition")).isZero();
  }

  private Path added(String slug, String article) throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    return Files.writeString(
        outside.resolve(slug + ".txt"),
        "麓山区租金减免办法\n第一条 为了支持初创企业，制定本办法。\n%s\n第三条 本办法自2025年3月1日起施行，有效期三年。\n".formatted(article));
  }

  private Edition published(String slug, String article) throws IOException {
    Edition draft = library.add(added(slug, article), "李编辑");
    library.check(draft.id(), "王复核");
    library.publish(draft.id(), "李编辑");
    return draft;
  }

  private List<String> nearestTexts(String question) {
    return library
        .nearest(Meaning.of(embedding.embed(question)), Applying.everywhere(TODAY), 10)
        .passages()
        .stream()
        .map(near -> text(near.id()))
        .toList();
  }

  private static void refused(ThrowingCallable change, String reason) {
    assertThatExceptionOfType(RefusedChange.class).isThrownBy(change).withMessageContaining(reason);
  }

  @Test
  void fileThatBrokeKeepsItsLastGoodEdition() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    library.synchronise();
    Files.writeString(folder.resolve("rent.md"), "---\ntitle: [\n---\n");
    write("other", "", "## 内容\n\n照常入库。\n");
    SynchronisationReport report = library.synchronise();
    assertThat(report.unreadable()).extracting(PolicyProblem::file).containsExactly("rent.md");
    assertThat(report.withdrawn()).isEmpty();
    assertThat(texts()).containsExactlyInAnyOrder("硕士两年2万元。", "照常入库。");
  }

  @Test
  void leavesOutWhatIsNotInForceOnTheDay() throws IOException {
    write("ended", "effective_to: 2026-11-22", "## 标准\n\n租房补贴旧标准。\n");
    write("today", "effective_to: 2026-11-23", "## 标准\n\n租房补贴今天还有效。\n");
    write("future", "effective_from: 2026-11-24", "## 标准\n\n租房补贴明天施行。\n");
    write("replaced", "status: ended", "## 标准\n\n租房补贴已被替代。\n");
    library.synchronise();
    List<PassageId> all = library.published().stream().map(Passage::id).toList();
    assertThat(library.inForce(all, TODAY)).extracting(this::text).containsExactly("租房补贴今天还有效。");
    assertThat(
            library
                .nearest(Meaning.of(embedding.embed("租房补贴")), Applying.everywhere(TODAY), 10)
                .passages())
        .extracting(near -> text(near.id()))
        .containsExactly("租房补贴今天还有效。");
    assertThat(library.inForce(all, TODAY.minusDays(1))).hasSize(2);
  }

  @Test
  void validityInSqlAndInCodeAgree() throws IOException {
    for (String validity :
        List.of(
            "",
            "effective_from: 2026-11-23",
            "effective_to: 2026-11-23",
            "status: ended",
            "status: unknown")) {
      write(
          "p" + Integer.toHexString(validity.hashCode()),
          validity,
          "## 标准\n\n内容" + validity.hashCode() + "。\n");
    }
    library.synchronise();
    List<Passage> all = library.published();
    List<PassageId> ids = all.stream().map(Passage::id).toList();
    assertThat(all).hasSize(5);
    for (LocalDate day : List.of(TODAY.minusDays(1), TODAY, TODAY.plusDays(1))) {
      List<PassageId> inCode =
          all.stream().filter(p -> p.policy().validity().inForceOn(day)).map(Passage::id).toList();
      assertThat(library.inForce(ids, day)).containsExactlyInAnyOrderElementsOf(inCode);
      assertThat(
              library
                  .nearest(Meaning.of(embedding.embed("标准内容")), Applying.everywhere(day), 10)
                  .passages())
          .extracting(NearPassage::id)
          .containsExactlyInAnyOrderElementsOf(inCode);
    }
  }

  @Test
  void nearestWindowSpeaksForAPassageOnce() throws IOException {
    String filler = "本条规定申请的一般程序和责任分工，由各区县负责落实并按月报告进展情况。".repeat(12);
    write("long", "", "## 标准\n\n" + filler + "硕士两年总额2万元。\n");
    write("short", "", "## 其他\n\n天气预报。\n");
    library.synchronise();
    List<NearPassage> near =
        library
            .nearest(Meaning.of(embedding.embed("硕士两年总额2万元")), Applying.everywhere(TODAY), 10)
            .passages();
    assertThat(near).hasSize(2);
    assertThat(near.get(0).cosine()).isGreaterThan(near.get(1).cosine());
  }

  @Test
  void anotherModelIsRefusedUntilReembeddingIsAskedFor() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    library.synchronise();
    HashEmbedding larger = new HashEmbedding("larger", 96);
    assertThatExceptionOfType(UnusableStore.class)
        .isThrownBy(() -> open(larger, false))
        .withMessageContaining("test（64 维）")
        .withMessageContaining("larger（96 维）")
        .satisfies(
            refused -> assertThat(refused.action()).contains("--changce.library.reembed=true"));
    library = open(larger, true);
    library.synchronise();
    assertThat(
            library
                .nearest(Meaning.of(larger.embed("硕士")), Applying.everywhere(TODAY), 5)
                .passages())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 96})
  void nodeOfTheModelBeforeNeitherAnswersNorStoresVectorsOnceAnotherNodeChangedIt(int dimension)
      throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    PolicyLibrary before = library;
    before.synchronise();
    HashEmbedding changed = new HashEmbedding("changed", dimension);
    library = open(changed, true);
    library.synchronise();
    events.clear();
    before.synchronise();
    assertThat(events)
        .extracting(event -> (Object) ((AvailabilityChangeEvent<?>) event).getState())
        .containsExactly(ReadinessState.REFUSING_TRAFFIC);
    Meaning meaning = Meaning.of(embedding.embed("硕士"));
    assertThatIllegalStateException()
        .isThrownBy(() -> before.nearest(meaning, Applying.everywhere(TODAY), 5));
    int vectors = count("passage_vector");
    assertThatExceptionOfType(RefusedChange.class)
        .isThrownBy(() -> before.add(added("staff", "第二条 第一年租金减半收取。"), "李编辑"))
        .withMessageContaining("changed");
    assertThat(count("passage_vector")).isEqualTo(vectors);
    assertThat(count("computed_window")).isZero();
    assertThat(
            library
                .nearest(Meaning.of(changed.embed("硕士")), Applying.everywhere(TODAY), 5)
                .passages())
        .hasSize(1);
  }

  /** Each starts as soon as the other does; whoever is later finds the edition of the other. */
  @Test
  void ofTwoEditionsThatArePublishedAtOnceOneIsPublished() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 20; round++) {
      String slug = "rent" + round;
      Edition one = checked(slug, "第二条 第一年租金全部免除。");
      Edition other = checked(slug, "第二条 第一年租金减半收取。");
      CyclicBarrier ready = new CyclicBarrier(2);
      for (Future<Boolean> publishing :
          people.invokeAll(List.of(publishing(one, ready), publishing(other, ready)))) {
        assertThat(publishing.get()).isTrue();
      }
      assertThat(library.editions(slug))
          .extracting(Edition::state)
          .containsExactlyInAnyOrder(Edition.State.PUBLISHED, Edition.State.SUPERSEDED);
    }
    people.shutdown();
  }

  private Callable<Boolean> publishing(Edition edition, CyclicBarrier ready) {
    return () -> {
      ready.await();
      library.publish(edition.id(), "李编辑");
      return true;
    };
  }

  /** What was withdrawn a moment ago must not be withdrawn, rolled back or checked unseen. */
  @Test
  void ofTwoWhoDoTheSameAtOnceOneIsRefused() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 20; round++) {
      Edition edition = checked("rent" + round, "第二条 第一年租金全部免除。");
      CyclicBarrier ready = new CyclicBarrier(2);
      List<Boolean> done = new ArrayList<>();
      for (Future<Boolean> publishing :
          people.invokeAll(List.of(publishing(edition, ready), publishing(edition, ready)))) {
        done.add(succeeds(publishing));
      }
      assertThat(done).containsExactlyInAnyOrder(true, false);
    }
    people.shutdown();
  }

  private static boolean succeeds(Future<Boolean> publishing) throws InterruptedException {
    try {
      return publishing.get();
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(RefusedChange.class);
      return false;
    }
  }

  @Test
  void editionOfAnUnknownRegionStaysADraft() throws IOException {
    Path file = added("rent", "第二条 第一年租金全部免除。");
    Files.writeString(file, Files.readString(file).replace("麓山区", "鹿山区"));
    Edition draft = library.add(file, "李编辑");
    refused(() -> library.check(draft.id(), "王复核"), "region 不认识：鹿山区");
    refused(() -> library.publish(draft.id(), "王复核"), "region 不认识：鹿山区");
    Files.writeString(file.resolveSibling("rent.yml"), "region: 麓山区\n");
    Edition right = library.add(file, "李编辑");
    library.check(right.id(), "王复核");
    library.publish(right.id(), "李编辑");
    assertThat(texts()).hasSize(3);
  }

  @Test
  void fileWithASeriousFindingStaysADraftAndWhatAnsweredGoesOn() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    library.synchronise();
    write("rent", "", "## 标准\n\n硕士两年3\ufffd万元。\n");
    write("garage", "", "## 标准\n\n每个车位补助20，按年申报。\n");
    write("other", "", "## 内容\n\n照常入库。\n");
    FolderCheck before = library.checkFolder();
    SynchronisationReport report = library.synchronise();
    List<String> kept =
        List.of(
            "garage.md：正文第 4 行“每个车位补助20，按年申报。”：数额没有单位",
            "rent.md：正文第 4 行“硕士两年3\ufffd万元。”：数字旁边有读不出的字符，数额可能不全");
    assertThat(report.kept()).extracting(PolicyProblem::toString).isEqualTo(kept);
    assertThat(before.kept()).isEqualTo(report.kept());
    assertThat(report.added()).containsExactly("other");
    assertThat(report.changed()).isEmpty();
    assertThat(texts()).containsExactlyInAnyOrder("硕士两年2万元。", "照常入库。");
    // Until somebody has looked, it is said at every start.
    assertThat(library.synchronise().kept()).isEqualTo(report.kept());
    Edition draft = library.editions("garage").get(0);
    assertThat(library.report(draft.id()).serious()).hasSize(1);
    library.check(draft.id(), "王复核");
    library.publish(draft.id(), "王复核");
    assertThat(library.synchronise().kept())
        .extracting(PolicyProblem::file)
        .containsExactly("rent.md");
    assertThat(library.checkFolder().kept())
        .extracting(PolicyProblem::file)
        .containsExactly("rent.md");
    assertThat(texts()).contains("每个车位补助20，按年申报。");
  }

  @Test
  void addedFileCarriesTheReportThatTheFolderGives() throws IOException {
    Path file = added("rent", "第二条 第一年租金减免1\ufffd万元，每家每年最高补助30，逐年核定。");
    ReadingReport report = library.report(library.add(file, "李编辑").id());
    assertThat(report.serious())
        .extracting(PolicyProblem::toString)
        .containsExactly(
            "rent.txt：正文第 3 行“第一年租金减免1\ufffd万元，每家每年最高补助30，”：数字旁边有读不出的字符，数额可能不全",
            "rent.txt：正文第 3 行“每家每年最高补助30，逐年核定。”：数额没有单位");
    Files.copy(file, folder.resolve("rent.txt"));
    Files.writeString(
        folder.resolve("rent.yml"),
        "title: 租金减免办法\nkind: original\nstatus: current\nregion: 长沙市\ntopics: [样本]\nsource: 测试\nverification: official\n");
    assertThat(library.synchronise().kept()).isEqualTo(report.serious());
  }

  @Test
  void policyThatAPublishedTextEndsNoLongerAnswersFromItsFirstDay() throws IOException {
    write("old", "number: 长样发〔2023〕7号\neffective_from: 2023-05-01", "## 标准\n\n省级赛事补助10万元。\n");
    library.synchronise();
    repealing("2026-06-01", "《old的办法》（长样发〔2023〕7号）同时废止。");
    SynchronisationReport report = library.synchronise();
    assertThat(report.flagged())
        .extracting(PolicyProblem::toString)
        .containsExactly(
            "new.md：正文第 4 行“-01起施行。《old的办法》（长样发〔2023”：写明废止《old的办法》（长样发〔2023〕7号），库里的 old 从 2026-06-01 起不再作为现行政策回答");
    assertThat(answering(LocalDate.of(2026, 5, 31))).containsExactly("省级赛事补助10万元。");
    assertThat(answering(LocalDate.of(2026, 6, 1)))
        .containsExactly("省级赛事补助15万元。自2026-06-01起施行。《old的办法》（长样发〔2023〕7号）同时废止。");
    assertThat(validity("old").inWords()).isEqualTo("2023-05-01起施行，有效期至2026-05-31，之后由new的办法取代");
    assertThat(library.synchronise().flagged()).isEmpty();
  }

  @Test
  void policyAnswersAgainWhenTheTextThatEndedItIsWithdrawn() throws IOException {
    write("old", "effective_from: 2023-05-01", "## 标准\n\n省级赛事补助10万元。\n");
    repealing("2026-06-01", "《old的办法》同时废止。");
    library.synchronise();
    assertThat(answering(TODAY)).hasSize(1);
    library.withdraw("new", "王复核", "发错了");
    assertThat(answering(TODAY)).containsExactly("省级赛事补助10万元。");
    library.rollBack(editionOf("new"), "王复核");
    assertThat(answering(TODAY)).noneMatch(text -> text.contains("10万元"));
  }

  @Test
  void policyThatComesAfterTheTextThatEndsItIsEndedToo() throws IOException {
    repealing("2026-06-01", "《麓山区租金减免办法》同时废止。");
    library.synchronise();
    published("rent", "第二条 第一年租金全部免除。");
    assertThat(validity("rent").to()).isEqualTo("2026-05-31");
  }

  @Test
  void textThatEndsAPartIsOnlyTold() throws IOException {
    write("old", "", "## 标准\n\n省级赛事补助10万元。\n");
    repealing("2026-06-01", "《old的办法》第一条同时废止。");
    assertThat(library.synchronise().flagged())
        .extracting(PolicyProblem::reason)
        .singleElement()
        .asString()
        .endsWith("说到废止《old的办法》，库里有 old；条件或对象不能确定，没有自动处理，请核对后改它的有效期或撤下");
    assertThat(validity("old").to()).isNull();
  }

  private void repealing(String from, String sentence) throws IOException {
    write(
        "new",
        "effective_from: " + from,
        "## 标准\n\n省级赛事补助15万元。自%s起施行。%s\n".formatted(from, sentence));
  }

  /** By the store and by the code alike. */
  private List<String> answering(LocalDate day) {
    Set<PassageId> inForce =
        library.inForce(library.published().stream().map(Passage::id).toList(), day);
    List<Passage> passages =
        library.published().stream().filter(passage -> inForce.contains(passage.id())).toList();
    assertThat(passages)
        .isEqualTo(
            library.published().stream()
                .filter(passage -> passage.policy().validity().inForceOn(day))
                .toList());
    return passages.stream().map(Passage::text).toList();
  }

  private Validity validity(String slug) {
    return library.published(slug).get(0).policy().validity();
  }

  @Test
  void policyWithoutTopicsIsStoredWithout() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    Path file = folder.resolve("rent.md");
    Files.writeString(file, Files.readString(file).replace("topics: [人才]", "topics: []"));
    library.synchronise();
    assertThat(library.published().get(0).policy().topics()).isEmpty();
  }

  @Test
  void storeTakesNoSecondPublishedEditionOfAPolicy() throws IOException {
    published("rent", "第二条 第一年租金全部免除。");
    checked("rent", "第二条 第一年租金减半收取。");
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(
            () -> new JdbcTemplate(dataSource).update("update edition set state = 'published'"));
  }

  @Test
  void anotherModelLeavesEveryEditionAsItWas() throws IOException {
    write("withdrawn", "", "## 标准\n\n硕士两年2万元。\n");
    write("rolled-back", "", "## 标准\n\n博士两年3万元。\n");
    library.synchronise();
    library.withdraw("withdrawn", "王复核", "金额有误");
    EditionId first = library.editions("rolled-back").get(0).id();
    write("rolled-back", "", "## 标准\n\n博士两年4万元。\n");
    library.synchronise();
    library.rollBack(first, "王复核");
    published("staff", "第二条 第一年租金减半收取。");
    Edition waiting = checked("waiting", "第二条 第一年租金全部免除。");
    List<Edition> before = library.editions();
    HashEmbedding larger = new HashEmbedding("larger", 96);
    library = open(larger, true);
    assertThat(count("sentence_vector")).isZero();
    SynchronisationReport report = library.synchronise();
    assertThat(library.editions()).isEqualTo(before);
    assertThat(report.added()).isEmpty();
    assertThat(report.embedded()).isEqualTo(larger.embedded).isPositive();
    assertThat(sentences()).allMatch(PassageSentences::complete);
    assertThat(
            library
                .nearest(Meaning.of(larger.embed("租金")), Applying.everywhere(TODAY), 9)
                .passages())
        .extracting(near -> near.id())
        .hasSameElementsAs(library.published().stream().map(Passage::id).toList());
    library.publish(waiting.id(), "李编辑");
    library.rollBack(editionOf("withdrawn"), "王复核");
    assertThat(
            library
                .nearest(Meaning.of(larger.embed("租金")), Applying.everywhere(TODAY), 9)
                .passages())
        .extracting(near -> near.id())
        .hasSameElementsAs(library.published().stream().map(Passage::id).toList());
  }

  @Test
  void reembeddingThatWasKilledGoesOn() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    library.synchronise();
    published("staff", "第二条 第一年租金减半收取。");
    HashEmbedding larger = new HashEmbedding("larger", 96);
    PolicyLibrary killed = open(larger, true);
    larger.failAfter = 1;
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(killed::synchronise);
    larger.failAfter = Integer.MAX_VALUE;
    library = open(larger, false);
    library.synchronise();
    assertThat(
            library
                .nearest(Meaning.of(larger.embed("租金")), Applying.everywhere(TODAY), 9)
                .passages())
        .extracting(near -> near.id())
        .hasSameElementsAs(library.published().stream().map(Passage::id).toList());
  }

  @Test
  void sentencesAreEmbeddedWithTheirPassage() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。博士三年4万元。\n");
    library.synchronise();
    int embedded = embedding.embedded;
    Passage passage = library.published().get(0);
    PassageSentences sentences = sentences().get(0);
    assertThat(sentences.complete()).isTrue();
    LedIn second = LedIn.of(passage).get(1);
    assertThat(embedding.embedded).isEqualTo(embedded);
    assertThat(sentences.likeness(second, embedding.embed("博士三年4万元。")).orElseThrow())
        .isCloseTo(1, within(0.001));
  }

  @Test
  void textFromBeforeSentencesHadVectorsGetsThem() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n\n## 材料\n\n交劳动合同。\n");
    library.synchronise();
    List<Passage> before = library.published();
    new JdbcTemplate(dataSource).update("delete from sentence_vector");
    assertThat(sentences()).noneMatch(PassageSentences::complete);
    int embedded = embedding.embedded;
    assertThat(library.synchronise().embedded()).isEqualTo(2);
    assertThat(embedding.embedded - embedded).isEqualTo(2);
    assertThat(sentences()).hasSize(2).allMatch(PassageSentences::complete);
    assertThat(library.published()).isEqualTo(before);
    assertThat(library.synchronise().embedded()).isZero();
  }

  @Test
  void sentencesGoWithTheirEdition() throws IOException {
    write("rent", "", "## 标准\n\n硕士两年2万元。\n");
    library.synchronise();
    assertThat(count("sentence_vector")).isEqualTo(1);
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    jdbc.update("delete from passage_vector");
    jdbc.update("delete from passage");
    assertThat(count("sentence_vector")).isZero();
  }

  private List<PassageSentences> sentences() {
    return List.copyOf(library.sentences(library.published()).values());
  }

  private EditionId editionOf(String slug) {
    return library.editions(slug).get(0).id();
  }

  private Edition checked(String slug, String article) throws IOException {
    Edition draft = library.add(added(slug, article), "李编辑");
    return library.check(draft.id(), "王复核");
  }

  private PolicyLibrary open(HashEmbedding with, boolean reembed) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    PassageVectors vectors = vectors(jdbc);
    StoreCheck check = new StoreCheck(dataSource, with, reembed, OURS);
    Flyway flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .locations(
                "classpath:db/migration/common",
                "classpath:db/migration/" + (TestStore.postgres() ? "postgresql" : "h2"))
            .placeholders(Map.of("dimension", String.valueOf(with.dimension())))
            .load();
    check.beforeMigration(TestStore.postgres(), flyway);
    flyway.migrate();
    check.afterMigration(vectors);
    PolicyStore store = new PolicyStore(JdbcClient.create(dataSource), Clock.systemUTC());
    EditionStates states = new EditionStates(JdbcClient.create(dataSource), Clock.systemUTC());
    KnownRegions regions = new KnownRegions(Set.of("全国", "长沙市", "麓山区"));
    // PostgreSQL's own index; the search in memory has MemorySearchTests and every journey.
    int inMemoryUpTo = 0;
    TransactionTemplate outer = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    TransactionTemplate apart =
        PolicyConfiguration.apart(Objects.requireNonNull(outer.getTransactionManager()));
    StoreModel model = new StoreModel(JdbcClient.create(dataSource), with, events::add);
    WindowVectors windows =
        new WindowVectors(
            vectors,
            new StoredSentences(jdbc),
            new ComputedWindows(jdbc, model, apart),
            new BuiltVectors(built, keepsBuilt, with),
            with,
            model);
    Publication publication = new Publication(store, states, windows, apart);
    return new PolicyLibrary(
        store,
        new NearestPassages(store, vectors, model, inMemoryUpTo),
        new StoredSentences(jdbc),
        new LibrarySynchronisation(
            folder,
            regions,
            store,
            publication,
            outer,
            now -> {
              progress.add(now);
              told.run();
            }),
        new Editions(
            store, states, new EditionStore(JdbcClient.create(dataSource)), publication, regions));
  }

  private static PassageVectors vectors(JdbcTemplate jdbc) {
    return TestStore.postgres() ? new PgPassageVectors(jdbc) : new EmbeddedPassageVectors(jdbc);
  }

  private Path withYaml(String name) throws IOException {
    Files.writeString(
        folder.resolve(name.substring(0, name.indexOf('.')) + ".yml"),
        """
        title: 租金减免办法
        kind: original
        status: current
        region: 长沙市
        topics: [样本]
        source: 测试
        verification: official
        """);
    return folder.resolve(name);
  }

  private void write(String slug, String validity, String body) throws IOException {
    String status = validity.contains("status") ? validity : validity + "\nstatus: current";
    Files.writeString(
        folder.resolve(slug + ".md"),
        """
        ---
        title: %s的办法
        kind: original
        %s
        region: 长沙市
        topics: [人才]
        source: 测试
        verification: official
        ---

        %s
        """
            .formatted(slug, status.strip(), body));
  }

  private List<String> texts() {
    return library.published().stream().map(Passage::text).toList();
  }

  private String nearest(String text) {
    return text(
        library
            .nearest(Meaning.of(embedding.embed(text)), Applying.everywhere(TODAY), 1)
            .passages()
            .get(0)
            .id());
  }

  private String text(PassageId id) {
    return library.published().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private int count(String table) {
    return JdbcClient.create(dataSource)
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }
}
