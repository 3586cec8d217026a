package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.wechat.platform.Follower;
import changce.wechat.platform.Follower.Reply;
import changce.wechat.platform.Follower.Sent;
import changce.wechat.protocol.TextParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Questions and answers in the chat window. */
class AnswerJourneyTests extends WeChatJourney {

  private static final Pattern LINK =
      Pattern.compile("<a href=\"https://policy.example.cn(/wechat/answers/[\\w-]+)\">");

  @Autowired WebTestClient web;
  @Autowired Conversations conversations;

  @Test
  void answerStartsWithWhatIsSaidAndEndsWithItsSourcesLinkAndLabel() {
    String text = answer(follower(SERVICE), QUESTION);
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    assertThat(lines).anyMatch(line -> line.endsWith("[1]。"));
    assertThat(lines)
        .contains("依据")
        .anyMatch(line -> line.matches("\\[1] 《.+》.*，.+"))
        .anyMatch(line -> line.matches("<a href=\".+\">查看全文和依据原文</a>"))
        .anyMatch(line -> line.contains("内容由 AI 生成"));
    assertThat(TextParts.bytes(text)).isLessThanOrEqualTo(2000);
    assertThat(MODEL.lastPrompt()).contains("全文不超过三百字");
  }

  @Test
  void sameMessageThreeTimesIsOneAnswer() {
    // One that sends nothing later, so that the first has no end before the third has come.
    Follower follower = follower(PLAIN_READER);
    MODEL.takes(question -> Duration.ofMinutes(1));
    int before = MODEL.answers();
    Sent sent = follower.text(QUESTION);
    List<CompletableFuture<Reply>> replies = new ArrayList<>();
    for (int delivery = 1; delivery <= 3; delivery++) {
      int counted = delivery;
      replies.add(follower.delivering(sent));
      await(() -> deliveries(follower) == counted && MODEL.answers() > before);
    }
    MODEL.finishes();
    assertThat(replies.get(2).join().text()).contains("[1]");
    assertThat(replies)
        .extracting(CompletableFuture::join)
        .extracting(Reply::text)
        .filteredOn(text -> !text.isEmpty())
        .isNotEmpty()
        .allMatch(text -> text.contains("[1]"));
    assertThat(deliveries(follower)).isEqualTo(3);
    assertThat(MODEL.answers()).isEqualTo(before + 1);
    assertThat(messages(follower)).isEqualTo(1);
    assertThat(API.sent(follower.openId())).isEmpty();
  }

  @Test
  void repeatedDeliveryGetsTheSameText() {
    Follower follower = follower(PLAIN_READER);
    Sent sent = follower.text(QUESTION);
    String first = deliver(follower, sent).text();
    assertThat(first).contains("[1]");
    assertThat(follower.deliver(sent).text()).isEqualTo(first);
  }

  @Test
  void twoEventsOfOneSecondAreTwo() {
    Follower follower = follower(SERVICE);
    Sent first = follower.event("CLICK", "ask:你好");
    Sent second = new Sent(first.xml().replace("ask:你好", "ask:" + QUESTION));
    assertThat(follower.deliver(first).text()).contains("长策");
    assertThat(follower.deliver(second).text()).contains("[1]");
    assertThat(messages(follower)).isEqualTo(2);
    assertThat(follower.deliver(first).text()).contains("长策");
    assertThat(messages(follower)).as("the first has come twice").isEqualTo(2);
  }

  @Test
  void followingIsGreetedByWhatThisIsAndThatItIsAi() {
    Follower follower = follower(SERVICE);
    assertThat(follower.deliver(follower.event("subscribe", "qrscene_1")).text())
        .contains("长策", "我是人工智能", "AI 生成", "不是法律意见");
  }

  @Test
  void menuAsksWhatItsButtonSays() {
    Follower follower = follower(SERVICE);
    assertThat(follower.deliver(follower.event("CLICK", "ask:人工")).text()).contains("12345");
  }

  @Test
  void ruleIsAnsweredByNumbers() {
    Follower follower = follower(PLAIN_READER);
    String asked = answer(follower, "我们一年做了1800来万，算不算规上？");
    assertThat(asked).contains("哪个行业").containsPattern("(?m)^1\\. 工业$").contains("请回复前面的数字");
    assertThat(answer(follower, "1")).contains("2000万元").contains("还没有达到");
  }

  @Test
  void wholeRuleDialogueGoesByNumbers() {
    Follower follower = follower(SERVICE);
    String text = answer(follower, "我想把个体户转企，怎么走？");
    int turns = 0;
    while (text.contains(WeChatTexts.CHOOSE) && turns++ < 5) {
      assertThat(lastOutcome(follower)).isEqualTo("clarification");
      assertThat(text).containsPattern("(?m)^1\\. ").containsPattern("(?m)^2\\. ");
      text = answer(follower, turns == 1 ? "2。" : "１");
    }
    assertThat(turns).isBetween(2, 4);
    assertThat(text).contains("[1]", WeChatTexts.RATE).doesNotContain(WeChatTexts.CHOOSE);
    assertThat(lastOutcome(follower)).isEqualTo("answered_by_rule");
    assertThat(conversations(follower)).isEqualTo(1);
  }

  @Test
  void districtIsChosenByItsNumber() {
    Follower follower = follower(SERVICE);
    String asked = answer(follower, "首次入规能拿多少奖励");
    Matcher option = Pattern.compile("(?m)^(\\d)\\. (.+)$").matcher(asked);
    assertThat(option.find()).as(asked).isTrue();
    answer(follower, option.group(1));
    assertThat(
            jdbc.sql("select text from question order by asked_at desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo(option.group(2));
  }

  @Test
  void whatIsOfferedInPlaceOfAnAnswerIsChosenByItsNumber() {
    Follower follower = follower(SERVICE);
    String declined = answer(follower, "岳麓区企业升规能拿多少奖金");
    assertThat(lastOutcome(follower)).isEqualTo("unanswerable_no_policy");
    Matcher offered = Pattern.compile("(?m)^1\\. (.+)$").matcher(declined);
    assertThat(offered.find()).as(declined).isTrue();
    answer(follower, "1");
    assertThat(lastOutcome(follower)).startsWith("answered_");
  }

  @Test
  void oneAndTwoSayWhetherAnAnswerHelped() {
    Follower follower = follower(SERVICE);
    assertThat(answer(follower, QUESTION)).contains("有帮助请回复1");
    assertThat(answer(follower, "2")).contains("会有人核对");
    assertThat(helpful(follower)).isFalse();
    assertThat(answer(follower, "1")).startsWith("谢谢");
    assertThat(helpful(follower)).isTrue();
  }

  @Test
  void personIsFoundByOneWordWithTheOfficeOfTheLastAnswer() {
    Follower follower = follower(SERVICE);
    assertThat(answer(follower, " 人工。"))
        .contains("12345", "<a href=\"https://policy.example.cn/handover\">");
    answer(follower, QUESTION);
    String found = answer(follower, "人工");
    assertThat(found).contains("12345", contact(follower));
    Matcher handover =
        Pattern.compile("<a href=\"https://policy.example.cn(/handover\\?question=[\\w-]+)\">")
            .matcher(found);
    assertThat(handover.find()).as(found).isTrue();
    String question = String.valueOf(lastQuestion(follower));
    assertThat(handover.group(1)).endsWith(question);
    web.get()
        .uri(handover.group(1))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("name=\"question\" value=\"" + question + "\""));
  }

  @Test
  void visitorHasOneConversationUntilSomeHoursOfSilence() {
    Follower follower = follower(SERVICE);
    answer(follower, QUESTION);
    answer(follower, "那需要什么材料？");
    assertThat(conversations(follower)).isEqualTo(1);
    CLOCK.forward(Duration.ofHours(7));
    answer(follower, QUESTION);
    assertThat(conversations(follower)).isEqualTo(2);
  }

  @Test
  void linkOpensThatOneAnswerAndExpires() {
    Follower follower = follower(SERVICE);
    String path = link(answer(follower, QUESTION));
    String other = "硕士来长沙工作有租房补贴吗？";
    assertThat(link(answer(follower, other))).isNotEqualTo(path);
    web.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .value(
            "Content-Security-Policy",
            policy -> assertThat(policy).contains("default-src 'none'").doesNotContain("script"))
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody(String.class)
        .value(
            page ->
                assertThat(page)
                    .contains(QUESTION, "内容由 AI 生成", "依据")
                    .doesNotContain("<form", "<script", other, "硕士"));
    CLOCK.forward(Duration.ofMinutes(31));
    web.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("链接已过期").doesNotContain(QUESTION));
  }

  @Test
  void linkCannotBeGuessedNorReadFromTheDatabase() {
    String path = link(answer(follower(SERVICE), QUESTION));
    String token = path.substring(path.lastIndexOf('/') + 1);
    assertThat(token).hasSize(22);
    assertThat(
            jdbc.sql("select count(*) from wechat_link where hash = :token")
                .param("token", token)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(count("select count(*) from wechat_text where text like '%" + token + "%'"))
        .isZero();
    String other = token.substring(0, 21) + (token.endsWith("A") ? "Q" : "A");
    web.get().uri("/wechat/answers/" + other).exchange().expectStatus().isNotFound();
  }

  @Test
  void personalDataIsMaskedBeforeAnythingIsStored() {
    Follower follower = follower(SERVICE);
    MODEL.takes(question -> Duration.ofMinutes(1));
    CompletableFuture<Reply> reply = follower.delivering(follower.text("个转企有什么支持？我的电话13812345678"));
    String queued = "select text from wechat_message where visitor = :visitor and text is not null";
    await(() -> one(queued, follower).isPresent());
    assertThat(one(queued, follower)).get().asString().contains("〔手机号〕").doesNotContain("138");
    MODEL.hurries();
    reply.join();
    allIsAnswered();
    assertThat(one(queued, follower)).as("forgotten once the conversation has it").isEmpty();
    assertThat(count("select count(*) from question where text like '%13812345678%'")).isZero();
    assertThat(count("select count(*) from question where text like '%〔手机号〕%'")).isPositive();
  }

  @Test
  void numberThatLiesAcrossTheLongestTextIsMaskedAsWell() {
    Follower follower = follower(SERVICE);
    MODEL.takes(question -> Duration.ofMinutes(1));
    CompletableFuture<Reply> first = follower.delivering(follower.text(QUESTION));
    await(() -> messages(follower) == 1);
    CompletableFuture<Reply> second =
        follower.delivering(follower.text("我们是做餐饮的，".repeat(124) + "电话：13812345678"));
    String waiting = "select text from wechat_message where visitor = :visitor and text like '我们%'";
    await(() -> one(waiting, follower).isPresent());
    assertThat(one(waiting, follower)).get().asString().endsWith("电话：〔手机号〕");
    MODEL.hurries();
    first.join();
    second.join();
  }

  private Optional<String> one(String sql, Follower follower) {
    return jdbc.sql(sql).param("visitor", visitor(follower).name()).query(String.class).optional();
  }

  @Test
  void openIdIsNowhereInTheDatabase() {
    Follower follower = follower(SERVICE);
    answer(follower, QUESTION);
    List<String> rows =
        List.of(
            "select openid from wechat_visitor where openid like :id",
            "select visitor from wechat_visitor where visitor like :id",
            "select identity from wechat_message where identity like :id",
            "select text from wechat_text where text like :id");
    assertThat(rows)
        .allMatch(
            sql ->
                jdbc.sql(sql)
                    .param("id", "%" + follower.openId() + "%")
                    .query(String.class)
                    .list()
                    .isEmpty());
  }

  @Test
  void accountOutOfServiceGivesItsNotice() {
    assertThat(answer(follower(CLOSED), QUESTION)).isEqualTo("本号正在维护，请拨打12345。");
  }

  @Autowired OfficialAccounts officialAccounts;

  @Test
  void accountIsTakenOffAndPutBackByARow() {
    officialAccounts.takeOff("service", "模型切换", "正在升级，请稍后再来。");
    assertThat(answer(follower(SERVICE), QUESTION)).isEqualTo("正在升级，请稍后再来。");
    assertThat(officialAccounts.states())
        .filteredOn(state -> state.name().equals("service"))
        .extracting(OfficialAccounts.State::off)
        .containsExactly("模型切换");
    officialAccounts.putBack("service");
    assertThat(answer(follower(SERVICE), QUESTION)).contains("[1]");
  }

  private Boolean helpful(Follower follower) {
    return jdbc.sql(
            """
            select f.helpful from feedback f join wechat_visitor v on v.last_question_id = f.question_id
            where v.visitor = :visitor
            """)
        .param("visitor", visitor(follower).name())
        .query(Boolean.class)
        .single();
  }

  private UUID lastQuestion(Follower follower) {
    return jdbc.sql("select last_question_id from wechat_visitor where visitor = :visitor")
        .param("visitor", visitor(follower).name())
        .query(UUID.class)
        .single();
  }

  private String lastOutcome(Follower follower) {
    return conversations
        .answer(new QuestionId(lastQuestion(follower)))
        .orElseThrow()
        .ended()
        .outcome();
  }

  private String contact(Follower follower) {
    return conversations
        .answer(new QuestionId(lastQuestion(follower)))
        .orElseThrow()
        .ended()
        .contact();
  }

  private int conversations(Follower follower) {
    return jdbc.sql(
            """
            select count(distinct q.conversation_id) from wechat_message m
            join question q on q.id = m.question_id where m.visitor = :visitor
            """)
        .param("visitor", visitor(follower).name())
        .query(Integer.class)
        .single();
  }

  private static String link(String text) {
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }
}
