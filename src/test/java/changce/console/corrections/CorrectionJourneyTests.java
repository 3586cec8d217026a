package changce.console.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.StoreTest;
import changce.conversation.AnswerLog;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import changce.evaluation.QuestionEntry;
import changce.policy.PolicyLibrary;
import changce.retrieval.PassageSearch;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;

/** A wrong answer becomes a better one. */
@StoreTest
@Import(People.class)
class CorrectionJourneyTests {

  private static final String ASKED = "博士毕业来长沙工作，租房补贴一共能拿多少";

  private static final String METADATA =
      """
      title: 长沙市试验用停车补贴办法
      number: 长试发〔2026〕2号
      kind: original
      issuer: 长沙市试验局
      issued_on: 2026-01-01
      effective_from: 2026-01-01
      status: current
      region: 长沙市
      topics: [停车]
      source: 试验
      verification: official
      """;
  private static final String PARKING =
      """
      长沙市试验用停车补贴办法

      第一条 为了方便停车，制定本办法。

      第二条 试验用停车补贴按车发放，每辆车每月补贴67元。

      第三条 本办法自2026年1月1日起施行。
      """;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired AnswerLog log;
  @Autowired PassageSearch search;
  @Autowired JdbcClient jdbc;

  private ConsoleClient writer;
  private ConsoleClient editor;
  private QuestionId answer = new QuestionId(new UUID(0, 0));

  @BeforeEach
  void ask() {
    writer = people.signedIn(port, "writer", Role.REVIEWER, Role.EDITOR);
    editor = people.signedIn(port, "approver", Role.EDITOR);
    answer = asked(ASKED);
  }

  @AfterEach
  void nothingStaysInUse() {
    jdbc.sql("select id from correction where state = 'approved'")
        .query(UUID.class)
        .list()
        .forEach(id -> editor.post("/console/corrections/" + id + "/withdraw", "why", "测试结束"));
  }

  @Test
  void whatASecondPersonApprovedIsGivenFromThenOnAndShownBesideTheFirst() {
    String correction = propose("博士两年一共3万元，按月发放。[%d]".formatted(number("两年总额")));
    assertThat(writer.post(correction + "/approve", "version", "1").problem()).contains("要由另一个人决定");
    assertThat(editor.post(correction + "/approve", "version", "1").location())
        .hasValueSatisfying(to -> assertThat(to).endsWith("?done=approved"));
    ConsoleClient.Page page = editor.get(correction);
    assertThat(page.text()).contains("之前的回答", "依据充分", "审定回答已在使用", "博士两年一共3万元");
    LoggedAnswer next = log.line(asked("博士生来长沙上班，租房补贴总共可以拿多少")).orElseThrow();
    assertThat(next.outcome()).isEqualTo("answered_curated");
    assertThat(next.text()).contains("博士两年一共3万元");
    editor.post(correction + "/withdraw", "why", "说法变了");
    assertThat(log.line(asked(ASKED)).orElseThrow().outcome()).isEqualTo("answered_full");
  }

  @Test
  void aFigureThatTheClauseDoesNotHoldIsPointedOut() {
    String correction = propose("博士两年一共9万元，按月发放。[%d]".formatted(number("两年总额")));
    assertThat(editor.get(correction).text()).contains("语句核对对下面几句有疑问", "9万元");
  }

  @Test
  void aSentenceWithoutAClauseIsNotTakenAndStaysInTheForm() {
    ConsoleClient.Page page = send("第一句没有编号。");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problem()).contains("没有写依据的条款编号：第一句没有编号。");
    assertThat(page.html().select("#text").text()).isEqualTo("第一句没有编号。");
    assertThat(send("编号太大。[99]").problem()).contains("没有编号 [99] 的条款");
  }

  @Test
  void whoDecidesOnAnOldVersionIsTold() {
    String correction = propose("博士两年一共3万元。[1]");
    List<String> fields = fields("博士两年总共3万元。[1]");
    fields.addAll(List.of("version", "1"));
    assertThat(writer.post(correction, fields.toArray(String[]::new)).status()).isEqualTo(303);
    ConsoleClient.Page late = editor.post(correction + "/approve", "version", "1");
    assertThat(late.problem()).contains("刚刚被别人改过或决定过");
    assertThat(late.text()).contains("博士两年总共3万元");
  }

  @Test
  void furtherClausesAreFoundWithoutLosingWhatWasWritten() {
    List<String> fields = fields("写到一半的话");
    fields.addAll(List.of("search", "1", "find", "个转企 先注销"));
    ConsoleClient.Page page = writer.post(address() + "/correct", fields.toArray(String[]::new));
    assertThat(page.html().select("#text").text()).isEqualTo("写到一半的话");
    assertThat(page.html().select("li.clause").text()).contains("个转企", "两年总额");
    assertThat(page.html().select("li.clause").get(number("两年总额") - 1).text()).contains("两年总额");
  }

  @Test
  void anApprovedEvaluationQuestionGoesIntoTheFileOfQuestions(
      @TempDir Path folder, @Autowired PolicyLibrary library) throws IOException {
    List<String> fields = fields("应引用 [%d]，金额3万元".formatted(number("两年总额")));
    fields.set(1, "evaluation");
    ConsoleClient.Page page = writer.post(address() + "/correct", fields.toArray(String[]::new));
    String correction = page.location().orElseThrow().replaceAll("\\?.*", "");
    editor.post(correction + "/approve", "version", "1");
    assertThat(editor.get(correction).text()).contains("评测题", "已批准", "现在的回答");
    String file = editor.get("/console/corrections/questions.yml").response().body();
    Object questions = new Yaml().load(file);
    assertThat(questions)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .anySatisfy(
            question ->
                assertThat(question)
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("ask", ASKED)
                    .containsEntry("outcome", "answered")
                    .hasEntrySatisfying(
                        "any", any -> assertThat(any.toString()).contains("policy=", "heading=")));
    Path downloaded = Files.writeString(folder.resolve("questions.yml"), file);
    assertThat(QuestionEntry.of(downloaded))
        .filteredOn(entry -> entry.ask().equals(ASKED))
        .isNotEmpty()
        .allSatisfy(
            entry -> {
              assertThat(entry.mayBeDeclined()).isFalse();
              assertThat(library.published()).anyMatch(entry::answeredBy);
            });
  }

  @Test
  void anApprovedTermIsSearchedForUntilItIsWithdrawn() {
    assertThat(foundByWords("麻雀变凤凰")).isFalse();
    ConsoleClient.Page refused =
        writer.post(address() + "/correct", "kind", "glossary", "asked", ASKED, "text", "麻雀变凤凰");
    assertThat(refused.problem()).contains("书面的词和口语的说法");
    String correction =
        writer
            .post(
                address() + "/correct",
                "kind",
                "glossary",
                "asked",
                "麻雀变凤凰要先注销吗",
                "text",
                "个体工商户转型升级为企业：麻雀变凤凰")
            .location()
            .orElseThrow()
            .replaceAll("\\?.*", "");
    assertThat(foundByWords("麻雀变凤凰")).isFalse();
    editor.post(correction + "/approve", "version", "1");
    assertThat(foundByWords("麻雀变凤凰")).isTrue();
    editor.post(correction + "/withdraw", "why", "没有人这样说");
    assertThat(foundByWords("麻雀变凤凰")).isFalse();
  }

  @Test
  void whatAPolicyWasWantedForIsAskedAgainWhenItIsPublished() {
    String slug = "parking-" + UUID.randomUUID().toString().substring(0, 8);
    String correction =
        writer
            .post(
                address() + "/correct",
                "kind",
                "policy",
                "asked",
                "试验用停车补贴每辆车每月多少元",
                "text",
                "缺停车补贴办法")
            .location()
            .orElseThrow()
            .replaceAll("\\?.*", "");
    editor.post(correction + "/approve", "version", "1");
    assertThat(editor.get(correction).text()).doesNotContain("67元");
    String form = writer.get(correction).html().select("a[href*=for]").attr("href");
    assertThat(writer.get(form.replaceAll("#.*", "")).text()).contains("为这个没有答好的问题登记");
    ConsoleClient.Page added =
        writer.upload(
            "/console/library",
            "x.txt",
            PARKING.getBytes(StandardCharsets.UTF_8),
            "slug",
            slug,
            "metadata",
            METADATA,
            "for",
            "correction:" + correction.replaceAll(".*/", ""));
    assertThat(added.status()).as(added.problem()).isEqualTo(303);
    String draft = added.location().orElseThrow().replaceAll("\\?.*", "");
    assertThat(writer.get(correction).html().select("a[href=" + draft + "]")).isNotEmpty();
    editor.post(draft + "/check");
    editor.post(draft + "/publish");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(editor.get(correction).text()).contains("67元"));
    editor.post(draft + "/withdraw", "why", "试验结束");
  }

  private boolean foundByWords(String words) {
    return search.search(words, LocalDate.of(2026, 11, 1), 5).stream()
        .anyMatch(hit -> hit.lexical() > 0);
  }

  private String address() {
    return "/console/answers/" + answer.value();
  }

  /** Number on the page of the clause that holds the words. */
  private int number(String words) {
    List<String> clauses = writer.get(address() + "/correct").html().select("li.clause").eachText();
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).contains(words)) {
        return i + 1;
      }
    }
    throw new AssertionError("No clause holds " + words);
  }

  private String propose(String text) {
    ConsoleClient.Page page = send(text);
    assertThat(page.status()).as(page.problem()).isEqualTo(303);
    return page.location().orElseThrow().replaceAll("\\?.*", "");
  }

  private ConsoleClient.Page send(String text) {
    return writer.post(address() + "/correct", fields(text).toArray(String[]::new));
  }

  private List<String> fields(String text) {
    List<String> fields = new ArrayList<>(List.of("kind", "curated", "asked", ASKED, "text", text));
    writer
        .get(address() + "/correct")
        .html()
        .select("input[name=clause]")
        .forEach(clause -> fields.addAll(List.of("clause", clause.attr("value"))));
    return fields;
  }

  private QuestionId asked(String question) {
    Asked asked = conversations.ask(Channel.PAGE, null, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked.question();
  }
}
