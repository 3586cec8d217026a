package changce.console.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.StoreTest;
import changce.conversation.AnswerLog;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of answers whose clause is no longer what it was. */
@StoreTest
@Import(People.class)
class ChangedEditionJourneyTests {

  private static final String METADATA =
      """
      title: 长沙市试验用雨伞补贴办法
      number: 长试发〔2026〕9号
      kind: original
      issuer: 长沙市试验局
      issued_on: 2026-01-01
      effective_from: 2026-01-01
      status: current
      region: 长沙市
      topics: [雨伞]
      source: 试验
      verification: official
      """;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired AnswerLog log;
  @Autowired JdbcClient jdbc;

  private final String slug = "umbrella-" + UUID.randomUUID().toString().substring(0, 8);
  private ConsoleClient keeper;
  private ConsoleClient checker;
  private String edition = "";

  @BeforeEach
  void publish() {
    keeper = people.signedIn(port, "keeper-of-changes", Role.EDITOR);
    checker = people.signedIn(port, "checker-of-changes", Role.EDITOR);
    edition = published("每把雨伞每年补贴37元。");
  }

  @AfterEach
  void takeOut() {
    keeper.post(edition + "/withdraw", "why", "试验结束");
  }

  @Test
  void aPolicyIsNotWithdrawnWithoutAReason() {
    for (String why : new String[] {"", " ", "　"}) {
      ConsoleClient.Page refused = keeper.post(edition + "/withdraw", "why", why);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.problem()).contains("原因");
    }
    assertThat(keeper.get(edition).html().select("h1 + .line .tag").eachText())
        .contains("已发布")
        .doesNotContain("已撤下");
    keeper.post(edition + "/withdraw", "why", "文件撤销");
    assertThat(keeper.get(edition).html().select(".notice").text())
        .contains("keeper-of-changes", "文件撤销");
  }

  @Test
  void answersThatCitedAChangedClauseAreCountedAndComeToReview() {
    QuestionId answer = answeredWith("37元");
    assertThat(keeper.get(edition + "/affected").text()).contains("共 0 条");
    String old = edition;
    edition = published("每把雨伞每年补贴45元。");
    ConsoleClient.Page affected = keeper.get(old + "/affected");
    assertThat(affected.text()).containsPattern("共 [1-9]\\d* 条").contains("37元");
    assertThat(affected.html().select("a[href$=" + answer.value() + "]")).isNotEmpty();
    assertThat(keeper.post(old + "/affected").location().orElseThrow()).contains("done=queued");
    assertThat(
            jdbc.sql("select reason from review_item where question_id = :answer")
                .param("answer", answer.value())
                .query(String.class)
                .single())
        .isEqualTo("affected");
  }

  private String published(String clause) {
    ConsoleClient.Page added =
        keeper.upload(
            "/console/library",
            "x.txt",
            ("长沙市试验用雨伞补贴办法\n\n第一条 为了方便雨天出行，制定本办法。\n\n第二条 " + clause + "\n")
                .getBytes(StandardCharsets.UTF_8),
            "slug",
            slug,
            "metadata",
            METADATA);
    assertThat(added.status()).as(added.problem()).isEqualTo(303);
    String address = added.location().orElseThrow().replaceAll("\\?.*", "");
    checker.post(address + "/check");
    checker.post(address + "/publish");
    return address;
  }

  /** Once the index of this node has followed. */
  private QuestionId answeredWith(String words) {
    AtomicReference<QuestionId> answer = new AtomicReference<>();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              Asked asked = conversations.ask(Channel.PAGE, null, "试验用雨伞补贴每把每年补贴多少").block();
              conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
              answer.set(asked.question());
              assertThat(log.line(answer.get()).orElseThrow().text()).contains(words);
            });
    return answer.get();
  }
}
