package changce.console.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.StoreTest;
import changce.console.Risk;
import changce.conversation.AnswerLog;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviewers judge one answer after the other. */
@StoreTest
@Import(People.class)
class BenchJourneyTests {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired Feedbacks feedbacks;
  @Autowired ReviewFeed feed;
  @Autowired ReviewQueue queue;
  @Autowired AnswerLog log;
  @Autowired JdbcClient jdbc;

  private ConsoleClient zhou;
  private ConsoleClient liu;

  @BeforeEach
  void anEmptyQueue() {
    feed.feed();
    ReviewQueues.empty(jdbc);
    zhou = people.signedIn(port, "zhou", Role.REVIEWER);
    liu = people.signedIn(port, "liu", Role.REVIEWER);
  }

  @Test
  void whatWasNotAnsweredComesIntoTheQueueAndWhatWasUnhelpfulComesFirst() {
    QuestionId declined = ask("自贸区首批赋权是97项吗，有哪些");
    QuestionId unhelpful = ask("硕士毕业来长沙工作，租房补贴一共能拿多少");
    feedbacks.give(unhelpful, false, null, "没有说怎么申请");
    await()
        .untilAsserted(
            () -> {
              feed.feed();
              assertThat(queue.waiting()).containsOnlyKeys(Risk.NOT_HELPFUL, Risk.DECLINED);
            });
    ConsoleClient.Page page = zhou.get("/console/bench");
    assertThat(page.text()).contains("来访者说没帮助", "没有说怎么申请");
    assertThat(page.html().select("#verdict").attr("action"))
        .endsWith(unhelpful.value().toString());
    judge(zhou, unhelpful, "verdict", "incomplete", "cause", "wording", "note", "应写明到哪里申请");
    assertThat(zhou.get("/console/bench").html().select("#verdict").attr("action"))
        .endsWith(declined.value().toString());
    assertThat(log.line(unhelpful).orElseThrow().review()).isEqualTo("incomplete");
  }

  @Test
  void anAnswerThatIsStoredNoLongerIsPassedOver() {
    queue.add(new QuestionId(UUID.randomUUID()), Risk.NOT_HELPFUL);
    QuestionId stored = ask("剁椒鱼头怎么做才好吃？");
    queue.add(stored, Risk.DECLINED);
    ConsoleClient.Page page = zhou.get("/console/bench");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select("#verdict").attr("action")).endsWith(stored.value().toString());
    assertThat(queue.waiting()).containsOnlyKeys(Risk.DECLINED);
  }

  @Test
  void twoReviewersDoNotGetTheSameAnswer() {
    IntStream.range(0, 4).forEach(i -> queue.add(ask("剁椒鱼头怎么做？" + i), Risk.DECLINED));
    String one = zhou.get("/console/bench").html().select("#verdict").attr("action");
    String other = liu.get("/console/bench").html().select("#verdict").attr("action");
    assertThat(one).isNotEmpty().isNotEqualTo(other);
  }

  @Test
  void manyReviewersAtOnceHoldDifferentAnswers() {
    IntStream.range(0, 8).forEach(i -> queue.add(ask("明天天气怎么样？" + i), Risk.DECLINED));
    List<CompletableFuture<Optional<QuestionId>>> taken =
        IntStream.range(0, 8)
            .mapToObj(i -> people.person("crowd" + i, Role.REVIEWER))
            .map(person -> CompletableFuture.supplyAsync(() -> queue.next(person, null)))
            .toList();
    Set<QuestionId> different = new HashSet<>();
    taken.forEach(one -> one.join().ifPresent(different::add));
    assertThat(taken).allMatch(one -> one.join().isPresent());
    assertThat(different).hasSize(8);
  }

  @Test
  void whoComesSecondSeesTheFirstVerdictAndIsAsked() {
    QuestionId answer = ask("剁椒鱼头怎么做才好吃？");
    queue.add(answer, Risk.DECLINED);
    needs(answer, 1);
    assertThat(zhou.get("/console/bench/" + answer.value()).status()).isEqualTo(200);
    assertThat(liu.get("/console/bench/" + answer.value()).text()).contains("zhou 正在看这一条");
    judge(zhou, answer, "verdict", "correct");
    ConsoleClient.Page asked =
        judge(liu, answer, "verdict", "wrong", "cause", "other", "note", "我的看法", "seen", "0");
    assertThat(asked.text()).contains("另一位复核员给出了判断", "zhou", "正确");
    assertThat(asked.html().select("#note").text()).isEqualTo("我的看法");
    assertThat(verdicts(answer)).isEqualTo(1);
    judge(liu, answer, "verdict", "wrong", "cause", "other", "seen", "0", "confirmed", "1");
    assertThat(verdicts(answer)).isEqualTo(2);
    assertThat(log.line(answer).orElseThrow().review()).isEqualTo("wrong");
  }

  /** Else their agreement would be the first one's opinion twice. */
  @Test
  void whoJudgesASecondTimeDoesNotSeeTheFirstVerdictBefore() {
    QuestionId answer = ask("剁椒鱼头怎么做才好吃？");
    queue.add(answer, Risk.DECLINED);
    needs(answer, 2);
    judge(zhou, answer, "verdict", "wrong", "cause", "other", "note", "第一个人的看法");
    for (String page : List.of("/console/bench/", "/console/answers/")) {
      assertThat(liu.get(page + answer.value()).text()).doesNotContain("第一个人的看法");
      assertThat(zhou.get(page + answer.value()).html().html())
          .as("one's own")
          .contains(page.contains("answers") ? "第一个人的看法" : "verdict");
    }
    judge(liu, answer, "verdict", "correct", "seen", "0");
    assertThat(verdicts(answer)).isEqualTo(2);
    assertThat(liu.get("/console/answers/" + answer.value()).text()).contains("第一个人的看法");
  }

  @Test
  void aVerdictThatIsNotCorrectNamesItsCause() {
    QuestionId answer = ask("剁椒鱼头怎么做才好吃？");
    ConsoleClient.Page page = judge(zhou, answer, "verdict", "wrong", "note", "写了很久的话");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problem()).contains("请选不对在哪里");
    assertThat(page.html().select("#note").text()).isEqualTo("写了很久的话");
    assertThat(judge(zhou, answer, "note", "x").problem()).contains("请先选一个判断");
  }

  @Test
  void aNoteThatIsTooLongIsRefusedAndKept() {
    QuestionId answer = ask("剁椒鱼头怎么做才好吃？");
    ConsoleClient.Page page =
        judge(zhou, answer, "verdict", "wrong", "cause", "other", "note", "长".repeat(2001));
    assertThat(page.problem()).contains("最多 2,000 个字，现在有 2,001 个字");
    assertThat(page.html().select("#note").text()).hasSize(2001);
  }

  @Test
  void anAnswerThatNeedsTwoStaysForTheSecond() {
    QuestionId answer = ask("剁椒鱼头怎么做才好吃？");
    queue.add(answer, Risk.DECLINED);
    jdbc.sql("update review_item set needed = 2").update();
    judge(zhou, answer, "verdict", "correct");
    assertThat(zhou.get("/console/bench").text()).contains("没有待复核的回答了");
    assertThat(liu.get("/console/bench").html().select("#verdict").attr("action"))
        .endsWith(answer.value().toString());
    judge(liu, answer, "verdict", "correct", "seen", "1");
    assertThat(liu.get("/console/bench").text()).contains("没有待复核的回答了");
  }

  @Test
  void howFarTwoReviewersAgreeStandsOnTheDashboard() {
    List<String> first = List.of("correct", "wrong", "correct");
    List<String> second = List.of("correct", "wrong", "wrong");
    for (int i = 0; i < first.size(); i++) {
      QuestionId answer = ask("剁椒鱼头怎么做才好吃？" + i);
      judge(zhou, answer, "verdict", first.get(i), "cause", "other");
      judge(liu, answer, "verdict", second.get(i), "cause", "other", "seen", "1");
    }
    assertThat(zhou.get("/console").text()).contains("两人都判过 3 条，一致性 Cohen κ = 0.40");
  }

  @Test
  void whatIsPutAsideComesToOthers() {
    QuestionId answer = ask("剁椒鱼头怎么做才好吃？");
    queue.add(answer, Risk.DECLINED);
    zhou.get("/console/bench");
    zhou.post("/console/bench/" + answer.value() + "/skip");
    assertThat(zhou.get("/console/bench").text()).contains("没有待复核的回答了");
    assertThat(liu.get("/console/bench").html().select("#verdict")).isNotEmpty();
  }

  @Test
  void aHeldAnswerIsFreeAgainAfterAWhile() {
    queue.add(ask("剁椒鱼头怎么做才好吃？"), Risk.DECLINED);
    zhou.get("/console/bench");
    assertThat(liu.get("/console/bench").html().select("#verdict")).isEmpty();
    jdbc.sql("update review_item set held_until = added_at").update();
    assertThat(liu.get("/console/bench").html().select("#verdict")).isNotEmpty();
  }

  @Test
  void sampleIsTheShareThatWasSet() {
    long chosen =
        IntStream.range(0, 20_000).filter(i -> Risk.chosen(UUID.randomUUID(), 0.05)).count();
    assertThat(chosen).isBetween(800L, 1200L);
  }

  private QuestionId ask(String question) {
    Asked asked = conversations.ask(Channel.PAGE, null, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked.question();
  }

  private static ConsoleClient.Page judge(
      ConsoleClient reviewer, QuestionId answer, String... fields) {
    return reviewer.post("/console/bench/" + answer.value(), fields);
  }

  private int verdicts(QuestionId answer) {
    return jdbc.sql("select count(*) from review where question_id = :answer")
        .param("answer", answer.value())
        .query(Integer.class)
        .single();
  }

  private void needs(QuestionId answer, int verdicts) {
    jdbc.sql("update review_item set needed = :needed where question_id = :answer")
        .param("needed", verdicts)
        .param("answer", answer.value())
        .update();
  }
}
