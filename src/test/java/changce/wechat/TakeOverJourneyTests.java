package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.wechat.platform.Follower;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a node that died has left behind, as its rows. */
class TakeOverJourneyTests extends WeChatJourney {

  @Autowired Conversations conversations;

  @Test
  void messageThatADeadNodeHadTakenUpIsAnswered() {
    Follower follower = known();
    long message = left(follower, null);
    await(() -> texts(message).equals(List.of("sent")));
    assertThat(API.sent(follower.openId())).hasSize(1);
  }

  @Test
  void questionThatItHadAskedIsEndedAndAskedAgain() {
    Follower follower = known();
    MODEL.takes(question -> Duration.ofSeconds(20));
    int before = MODEL.answers();
    UUID lost = conversations.ask(Channel.WECHAT, null, QUESTION).block().question().value();
    await(() -> MODEL.answers() > before);
    MODEL.takes(question -> Duration.ZERO);
    long message = left(follower, lost);
    await(() -> texts(message).equals(List.of("sent")));
    assertThat(API.sent(follower.openId()).get(0)).contains("[1]").doesNotContain("中断");
    assertThat(
            jdbc.sql("select outcome from answer where question_id = :id")
                .param("id", lost)
                .query(String.class)
                .single())
        .isEqualTo("failed_timeout");
  }

  @Test
  void questionThatItDiedBeforeNotingIsEndedAndAskedAgain() {
    Follower follower = known();
    answer(follower, QUESTION);
    UUID conversation =
        jdbc.sql("select conversation_id from wechat_visitor where visitor = :visitor")
            .param("visitor", visitor(follower).name())
            .query(UUID.class)
            .single();
    MODEL.takes(question -> Duration.ofSeconds(20));
    int before = MODEL.answers();
    conversations.ask(Channel.WECHAT, new ConversationId(conversation), QUESTION).block();
    await(() -> MODEL.answers() > before);
    MODEL.takes(question -> Duration.ZERO);
    long message = left(follower, null);
    await(() -> texts(message).equals(List.of("sent")));
    assertThat(
            jdbc.sql("select count(*) from wechat_visitor where conversation_id = :id")
                .param("id", conversation)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void answerThatItHadIsGivenAndNotAskedForAgain() {
    Follower follower = known();
    UUID ended = conversations.ask(Channel.WECHAT, null, QUESTION).block().question().value();
    await(
        () ->
            count(
                    "select count(*) from answer where finished_at is not null and question_id = '%s'"
                        .formatted(ended))
                == 1);
    int before = MODEL.answers();
    long message = left(follower, ended);
    await(() -> texts(message).equals(List.of("sent")));
    assertThat(MODEL.answers()).isEqualTo(before);
  }

  @Test
  void questionThatIsNeverAnsweredEndsInASentenceOfItsOwn() {
    Follower follower = known();
    MODEL.takes(question -> Duration.ofMinutes(1));
    int before = MODEL.answers();
    UUID lost = conversations.ask(Channel.WECHAT, null, QUESTION).block().question().value();
    await(() -> MODEL.answers() > before);
    long message = left(follower, lost, 3);
    await(() -> texts(message).equals(List.of("sent")));
    assertThat(API.sent(follower.openId()))
        .singleElement()
        .asString()
        .startsWith("您问：" + QUESTION)
        .contains("没有答完", "12345")
        .doesNotContainPattern("Exception|[a-z]+\\.[a-z]+\\.[A-Z]|\\bat ");
    assertThat(MODEL.answers()).isEqualTo(before + 1);
  }

  @Test
  void messageThatFailsAgainAndAgainEndsInTheFixedSentenceWithoutTheReason() {
    Follower follower = known();
    // Its question is gone, so that each try fails; the last of five is the second from here.
    long message = left(follower, UUID.randomUUID(), 3);
    await(() -> texts(message).equals(List.of("sent")));
    assertThat(API.sent(follower.openId())).containsExactly(WeChatTexts.FAILED);
  }

  @Test
  void textOfWhichNothingMoreWasHeardIsSentAgainOnlyWhenTheVisitorWrites() {
    Follower follower = known();
    long message = left(follower, null);
    await(() -> texts(message).equals(List.of("sent")));
    jdbc.sql(
            "update wechat_text set state = 'sending', unsure = true, leased_until = :past where message_id = :id")
        .param("past", OffsetDateTime.now(CLOCK).minusMinutes(1))
        .param("id", message)
        .update();
    await(() -> texts(message).equals(List.of("kept")));
    assertThat(API.sent(follower.openId())).hasSize(1);
    assertThat(follower.says("继续").text()).startsWith("（这条可能已经发过").contains("您问：");
  }

  private Follower known() {
    Follower follower = follower(SERVICE);
    follower.deliver(follower.event("subscribe", ""));
    follower.deliver(follower.message("image", ""));
    return follower;
  }

  private long left(Follower follower, @Nullable UUID question) {
    return left(follower, question, 0);
  }

  private long left(Follower follower, @Nullable UUID question, int tries) {
    WeChatVisitor visitor = visitor(follower);
    String identity = Keys.hash(follower.openId());
    jdbc.sql(
            """
            insert into wechat_message (account, visitor, identity, received_at, last_delivery_at,
              deliveries, task, text, state, node, leased_until, question_id, tries)
            values (:account, :visitor, :identity, :past, :past, 1, 'ask', :text, 'running', 'dead',
              :past, :question, :tries)
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .param("identity", identity)
        .param("past", OffsetDateTime.now(CLOCK).minusMinutes(1))
        .param("text", QUESTION)
        .param("question", question)
        .param("tries", tries)
        .update();
    return jdbc.sql("select id from wechat_message where identity = :identity")
        .param("identity", identity)
        .query(Long.class)
        .single();
  }

  private List<String> texts(long message) {
    return jdbc.sql("select state from wechat_text where message_id = :id order by part")
        .param("id", message)
        .query(String.class)
        .list();
  }
}
