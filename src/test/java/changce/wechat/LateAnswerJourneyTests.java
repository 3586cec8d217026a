package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.conversation.Deliveries;
import changce.conversation.Delivery;
import changce.conversation.QuestionId;
import changce.wechat.platform.Follower;
import changce.wechat.platform.Follower.Reply;
import changce.wechat.platform.Follower.Sent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Answers that are not ready in time, and those that the platform does not take. */
class LateAnswerJourneyTests extends WeChatJourney {

  /** Not before the test lets it come, however long a delivery takes on a busy machine. */
  private static final Duration LATE = Duration.ofMinutes(1);

  @Autowired Deliveries deliveries;
  @Autowired WebTestClient web;

  @Test
  void verifiedAccountSendsALateAnswerAndShowsSomebodyTyping() {
    MODEL.takes(question -> LATE);
    Follower follower = follower(SERVICE);
    Sent sent = follower.text(QUESTION);
    assertThat(follower.deliver(sent)).matches(Reply::silent);
    MODEL.hurries();
    await(() -> API.sent(follower.openId()).size() == 1);
    assertThat(API.sent(follower.openId()).get(0)).startsWith("您问：" + QUESTION).contains("[1]");
    assertThat(API.calls("typing")).hasSize(1);
    assertThat(delivery(follower)).matches(Delivery::delivered);
    assertThat(follower.deliver(sent)).matches(Reply::silent);
    assertThat(API.sent(follower.openId())).hasSize(1);
  }

  @Test
  void unverifiedAccountHoldsTheFirstDeliveriesAndSaysOnTheLastThatItIsNotReady() {
    MODEL.takes(question -> LATE);
    Follower follower = impatient(PLAIN_READER);
    Sent sent = follower.text(QUESTION);
    assertThat(follower.deliver(sent)).matches(Reply::cut);
    CLOCK.forward(BETWEEN);
    assertThat(follower.deliver(sent)).matches(Reply::cut);
    CLOCK.forward(BETWEEN);
    follower.isCutAfter(PLATFORM_WAITS);
    String notice = follower.deliver(sent).text();
    assertThat(notice).contains("还没有写完", "msgmenucontent=继续", "/wechat/answers/");
    String path =
        notice.replaceAll("(?s).*https://policy.example.cn(/wechat/answers/[\\w-]+).*", "$1");
    web.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("http-equiv=\"refresh\"", "写好后本页会自动显示"));
    MODEL.hurries();
    assertThat(deliver(follower, follower.text("继续")).text())
        .startsWith("您问：" + QUESTION)
        .contains("[1]");
    web.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("依据").doesNotContain("http-equiv=\"refresh\""));
    assertThat(API.sent(follower.openId())).isEmpty();
  }

  @Test
  void answerThatIsReadyAtTheSecondDeliveryIsGivenThere() {
    MODEL.takes(question -> LATE);
    Follower follower = impatient(PLAIN_READER);
    Sent sent = follower.text(QUESTION);
    assertThat(follower.deliver(sent)).matches(Reply::cut);
    follower.isCutAfter(PLATFORM_WAITS);
    MODEL.hurries();
    assertThat(deliver(follower, sent).text()).contains("[1]");
  }

  @Test
  void questionAskedWhileOneIsPendingIsAnsweredAfterIt() {
    MODEL.takes(question -> LATE);
    Follower follower = follower(SERVICE);
    assertThat(follower.says("个转企有什么支持？")).matches(Reply::silent);
    assertThat(follower.says("硕士来长沙工作有租房补贴吗？")).matches(Reply::silent);
    MODEL.hurries();
    await(() -> API.sent(follower.openId()).size() == 2);
    assertThat(API.sent(follower.openId()).get(0)).startsWith("您问：个转企");
    assertThat(API.sent(follower.openId()).get(1)).startsWith("您问：硕士来长沙");
  }

  @Test
  void unverifiedAccountGivesWhatWaitsInOrderOneForEachMessage() {
    MODEL.takes(question -> LATE);
    Follower follower = impatient(PLAIN_READER);
    follower.deliver(follower.text("个转企有什么支持？"));
    follower.deliver(follower.text("硕士来长沙工作有租房补贴吗？"));
    MODEL.hurries();
    await(
        () ->
            jdbc.sql(
                        "select count(*) from wechat_text where visitor = :visitor and state = 'waiting'")
                    .param("visitor", visitor(follower).name())
                    .query(Integer.class)
                    .single()
                == 2);
    CLOCK.forward(Slots.EXCHANGE.plusSeconds(1));
    follower.isCutAfter(PLATFORM_WAITS);
    assertThat(follower.says("继续").text()).startsWith("您问：个转企").contains("还有1条");
    assertThat(follower.says("继续").text()).startsWith("您问：硕士").doesNotContain("还有");
    assertThat(follower.says("继续").text()).isEqualTo(WeChatTexts.NOTHING_WAITING);
  }

  @Test
  void restOfAnAnswerIsNotGivenInPlaceOfTheNextOne() {
    Follower follower = follower(PLAIN_READER);
    fetched(follower, QUESTION);
    // As if the answer had been longer than one text.
    jdbc.sql(
            """
            insert into wechat_text (message_id, part, account, visitor, about, text, state, changed_at)
            select message_id, 20, account, visitor, about, '（2/2）其余', 'waiting', changed_at
            from wechat_text where visitor = :visitor
            """)
        .param("visitor", visitor(follower).name())
        .update();
    assertThat(fetched(follower, "硕士来长沙工作有租房补贴吗？")).contains("[1]").doesNotContain("其余");
  }

  /** By its own deliveries, or on a busy machine by 继续. */
  private String fetched(Follower follower, String text) {
    String shown = deliver(follower, follower.text(text)).text();
    if (shown.contains("[1]")) {
      return shown;
    }
    allIsAnswered();
    CLOCK.forward(Slots.EXCHANGE.plusSeconds(1));
    return deliver(follower, follower.text("继续")).text();
  }

  @Test
  void nodeThatCannotLookInTimeAnswersInTimeAndLosesNothing() throws SQLException {
    Follower follower = follower(SERVICE);
    follower.deliver(follower.message("image", ""));
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      other
          .createStatement()
          .executeQuery(
              "select visitor from wechat_visitor where visitor = '%s' for update"
                  .formatted(visitor(follower).name()));
      assertThat(follower.says(QUESTION)).matches(Reply::silent);
      other.rollback();
    }
    await(() -> states(follower).equals(List.of("waiting")));
    CLOCK.forward(Slots.EXCHANGE.plusSeconds(1));
    await(() -> API.sent(follower.openId()).size() == 1);
    assertThat(API.sent(follower.openId()).get(0)).contains("[1]");
  }

  @Autowired DataSource database;

  @Test
  void tooManyQuestionsOfOneVisitorAreTurnedAwayInASentence() {
    MODEL.takes(question -> LATE);
    Follower follower = follower(SERVICE);
    List<CompletableFuture<Reply>> ten =
        IntStream.range(0, 10)
            .mapToObj(i -> follower.delivering(follower.text(QUESTION + i)))
            .toList();
    await(() -> messages(follower) == 10);
    assertThat(follower.says(QUESTION).text()).startsWith("您前面的问题还在回答");
    ten.forEach(CompletableFuture::join);
    follower.deliver(follower.event("unsubscribe", ""));
  }

  @Test
  void leavingDropsWhatWaits() {
    MODEL.takes(question -> LATE);
    Follower follower = follower(SERVICE);
    follower.says(QUESTION);
    jdbc.sql(
            """
            insert into wechat_text (message_id, part, account, visitor, text, state, changed_at)
            select id, 10, account, visitor, '还没有发出去的', 'kept', received_at
            from wechat_message where visitor = :visitor
            """)
        .param("visitor", visitor(follower).name())
        .update();
    assertThat(follower.deliver(follower.event("unsubscribe", ""))).matches(Reply::silent);
    assertThat(states(follower)).containsExactly("dropped");
    MODEL.hurries();
    allIsAnswered();
    assertThat(states(follower)).as("of an answer that came too late").containsExactly("dropped");
    assertThat(API.sent(follower.openId())).isEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from wechat_visitor where visitor = :visitor and openid is null")
                .param("visitor", visitor(follower).name())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void staleTokenIsFetchedAnewOnceAndTheSendRepeatedOnce() {
    late(follower(SERVICE));
    API.reset();
    API.expireTokens();
    Follower follower = follower(SERVICE);
    late(follower);
    assertThat(API.calls("stable_token")).hasSize(1);
    assertThat(API.sent(follower.openId())).hasSize(1);
  }

  @Test
  void busyPlatformIsAskedAgain() {
    API.failsWith(0, -1, -1);
    Follower follower = follower(SERVICE);
    late(follower);
    assertThat(API.calls("custom/send")).hasSize(3);
    assertThat(API.sent(follower.openId())).hasSize(1);
  }

  @Test
  void refusedSendIsNeverRecordedAsSentAndSaysWhy() {
    API.failsWith(0, 45047);
    Follower follower = follower(SERVICE);
    MODEL.takes(question -> LATE);
    follower.says(QUESTION);
    MODEL.hurries();
    await(() -> states(follower).equals(List.of("kept")));
    assertThat(delivery(follower))
        .matches(delivery -> !delivery.delivered())
        .extracting(Delivery::code, Delivery::meaning)
        .containsExactly(45047, "这次互动可以下发的客服消息已经用完");
    // What was kept and the answer to the thanks: whichever is ready first takes the reply.
    String reply = follower.says("谢谢").text();
    await(() -> API.sent(follower.openId()).size() == 1);
    assertThat(Stream.concat(Stream.of(reply), API.sent(follower.openId()).stream()))
        .filteredOn(text -> text.startsWith("您问：" + QUESTION))
        .hasSize(1);
    await(() -> states(follower).equals(List.of("sent", "sent")));
  }

  @Test
  void closedWindowKeepsTheAnswerForTheNextContact() {
    API.failsWith(0, 45015);
    Follower follower = follower(SERVICE);
    MODEL.takes(question -> LATE);
    follower.says(QUESTION);
    MODEL.hurries();
    await(() -> states(follower).equals(List.of("kept")));
    assertThat(follower.says("继续").text()).startsWith("您问：" + QUESTION);
  }

  @Test
  void textThatIsTooLongIsSplitOnce() {
    API.failsWith(0, 45002);
    Follower follower = follower(SERVICE);
    late(follower);
    assertThat(String.join("", API.sent(follower.openId()))).contains("[1]", "AI 生成", "您问");
  }

  @Test
  void accountWithoutTheRightIsAnsweredPassivelyFromThenOn() {
    API.failsWith(0, 48001);
    Follower follower = follower(SERVICE);
    MODEL.takes(question -> LATE);
    follower.says(QUESTION);
    MODEL.hurries();
    await(() -> count("select count(*) from wechat_account where no_push_since is not null") == 1);
    await(() -> states(follower).equals(List.of("waiting")));
    assertThat(follower.says("继续").text()).startsWith("您问：" + QUESTION);
    MODEL.takes(question -> LATE);
    Follower next = impatient(SERVICE);
    assertThat(next.deliver(next.text(QUESTION))).matches(Reply::cut);
  }

  @Test
  void visitorWhoUnfollowedIsNotWrittenTo() {
    API.failsWith(0, 43004);
    Follower follower = follower(SERVICE);
    MODEL.takes(question -> LATE);
    follower.says(QUESTION);
    MODEL.hurries();
    await(() -> states(follower).equals(List.of("dropped")));
  }

  @Test
  void tapOnTheMenuAllowsThreeMessagesForAMinute() {
    Follower follower = follower(SERVICE);
    follower.deliver(follower.event("CLICK", "ask:人工"));
    WeChatVisitor visitor = visitor(follower);
    assertThat(List.of(1, 2, 3)).allMatch(time -> visitors.spend(visitor).isPresent());
    assertThat(visitors.spend(visitor)).isEmpty();
    follower.deliver(follower.event("CLICK", "ask:你好"));
    assertThat(visitors.maySend(visitor)).isTrue();
    CLOCK.forward(Duration.ofSeconds(61));
    assertThat(visitors.maySend(visitor)).isFalse();
  }

  @Test
  void answerThatMayNoLongerBeSentWaitsForTheNextContact() {
    Follower follower = follower(SERVICE);
    MODEL.takes(question -> LATE);
    assertThat(follower.says(QUESTION)).matches(Reply::silent);
    jdbc.sql("update wechat_visitor set message_left = 0 where visitor = :visitor")
        .param("visitor", visitor(follower).name())
        .update();
    MODEL.hurries();
    await(() -> states(follower).equals(List.of("kept")));
    assertThat(API.sent(follower.openId())).isEmpty();
    assertThat(follower.says("继续").text()).startsWith("您问：" + QUESTION);
  }

  @Test
  void windowOfAMessageClosesAfterTwoDays() {
    Follower follower = follower(SERVICE);
    follower.says(QUESTION);
    assertThat(visitors.maySend(visitor(follower))).isTrue();
    CLOCK.forward(Duration.ofHours(49));
    assertThat(visitors.maySend(visitor(follower))).isFalse();
  }

  @Autowired Visitors visitors;

  @Test
  void fiveMessagesAndNoMoreAreSpentOnOneOfTheVisitors() {
    Follower follower = follower(SERVICE);
    follower.says(QUESTION);
    WeChatVisitor visitor = visitor(follower);
    assertThat(List.of(1, 2, 3, 4, 5)).allMatch(time -> visitors.spend(visitor).isPresent());
    assertThat(visitors.spend(visitor)).isEmpty();
  }

  @Test
  void platformThatHangsUpDoesNotStopTheAnswer() {
    MODEL.takes(question -> LATE);
    Follower follower = follower(SERVICE);
    follower.isCutAfter(Duration.ofMillis(300));
    assertThat(follower.deliver(follower.text(QUESTION))).matches(Reply::cut);
    MODEL.hurries();
    allIsAnswered();
    CLOCK.forward(Slots.EXCHANGE.plusSeconds(1));
    await(() -> API.sent(follower.openId()).size() == 1);
    assertThat(API.sent(follower.openId()).get(0)).contains("[1]");
  }

  private void late(Follower follower) {
    MODEL.takes(question -> LATE);
    assertThat(follower.says(QUESTION)).matches(Reply::silent);
    MODEL.hurries();
    await(
        () ->
            !states(follower).isEmpty()
                && states(follower).stream()
                    .noneMatch(state -> state.equals("waiting") || state.equals("sending")));
  }

  private Delivery delivery(Follower follower) {
    UUID question =
        jdbc.sql(
                "select question_id from wechat_message where visitor = :visitor and question_id is not null order by id limit 1")
            .param("visitor", visitor(follower).name())
            .query(UUID.class)
            .single();
    await(() -> deliveries.of(new QuestionId(question)).isPresent());
    return deliveries.of(new QuestionId(question)).orElseThrow();
  }

  private List<String> states(Follower follower) {
    return jdbc.sql(
            "select state from wechat_text where visitor = :visitor order by message_id, part")
        .param("visitor", visitor(follower).name())
        .query(String.class)
        .list();
  }
}
