package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.wechat.platform.Follower;
import changce.wechat.platform.Follower.Reply;
import changce.wechat.platform.Follower.Sent;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.protocol.PlatformSide.Call;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a delivery is taken for: whose it is, whether it was there before, whether there is room.
 */
class ReceptionJourneyTests extends WeChatJourney {

  @Autowired MessageRetention retention;
  @Autowired Visitors visitors;
  @Autowired WeChatSettings settings;
  @Autowired JdbcTemplate template;

  @Test
  void messageSealedByThePreviousKeyIsAnsweredByTheCurrentOne() {
    Follower follower = follower(SERVICE);
    Sent sent = follower.text(QUESTION);
    Reply reply = follower.send(sealedBy(PREVIOUS_KEY).call(sent.xml(), now(), "1"));
    // The follower's platform opens what is sealed by the current key alone.
    assertThat(reply.text()).contains("[1]");
    Reply other = follower.send(sealedBy("c".repeat(43)).call(sent.xml(), now(), "1"));
    assertThat(other.status()).isEqualTo(403);
  }

  @Test
  void visitorIsTurnedAwayInASentenceWhileAllAreBusy() {
    Follower follower = follower(PLAIN_READER);
    WeChatVisitor crowd = new WeChatVisitor("reader", "crowd" + UUID.randomUUID());
    visitors.lockOrBegin(crowd);
    try {
      answering(crowd, settings.waitingAll());
      assertThat(deliver(follower, follower.text(QUESTION)).text()).isEqualTo(WeChatTexts.ALL_BUSY);
      jdbc.sql("delete from wechat_message where visitor = :crowd and identity = :one")
          .param("crowd", crowd.name())
          .param("one", crowd.name() + 1)
          .update();
      assertThat(deliver(follower, follower.text(QUESTION)).text()).contains("[1]");
    } finally {
      jdbc.sql("delete from wechat_message where visitor = :crowd")
          .param("crowd", crowd.name())
          .update();
    }
  }

  @Test
  void replayAfterADayIsStillTheSameMessage() {
    Follower follower = follower(PLAIN_READER);
    Sent sent = follower.text(QUESTION);
    Call captured = PLAIN_READER.call(sent.xml(), now(), "7");
    String first = follower.send(captured).text();
    assertThat(first).contains("[1]");
    int asked = MODEL.answers();
    CLOCK.forward(Duration.ofHours(25));
    retention.forget();
    assertThat(follower.send(captured).status()).as("its time is over").isEqualTo(403);
    assertThat(follower.deliver(sent).text()).as("signed anew").isEqualTo(first);
    assertThat(MODEL.answers()).isEqualTo(asked);
    assertThat(messages(follower)).isEqualTo(1);
  }

  @Test
  void sameOpenIdAndMessageNumberAtTwoAccountsAreTwoVisitorsAndTwoAnswers() {
    Follower follower = follower(SERVICE);
    Follower other =
        new Follower(PLAIN_READER, follower.openId(), API, CLOCK, "http://localhost:" + port);
    Sent sent = follower.text(QUESTION);
    Sent same = new Sent(sent.xml().replace(SERVICE.originalId(), PLAIN_READER.originalId()));
    int asked = MODEL.answers();
    assertThat(deliver(follower, sent).text()).contains("[1]");
    assertThat(deliver(other, same).text()).contains("[1]");
    assertThat(MODEL.answers()).isEqualTo(asked + 2);
    assertThat(visitor(follower).name()).isNotEqualTo(visitor(other).name());
    assertThat(messages(follower)).isEqualTo(1);
    assertThat(messages(other)).isEqualTo(1);
    assertThat(
            jdbc.sql(
                    """
                    select count(distinct conversation_id) from wechat_visitor
                    where visitor in (:one, :other)
                    """)
                .param("one", visitor(follower).name())
                .param("other", visitor(other).name())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  /** Messages that another node is answering, and goes on to. */
  private void answering(WeChatVisitor crowd, int messages) {
    OffsetDateTime now = OffsetDateTime.now(CLOCK);
    template.batchUpdate(
        """
        insert into wechat_message (account, visitor, identity, received_at, last_delivery_at,
          deliveries, task, state, node, leased_until)
        values (?, ?, ?, ?, ?, 1, 'ask', 'running', 'another node', ?)
        """,
        IntStream.range(0, messages).boxed().toList(),
        messages,
        (row, number) -> {
          row.setString(1, crowd.account());
          row.setString(2, crowd.name());
          row.setString(3, crowd.name() + number);
          row.setObject(4, now);
          row.setObject(5, now);
          row.setObject(6, now.plusYears(1));
        });
  }

  private static PlatformAccount sealedBy(String key) {
    return new PlatformAccount(
        SERVICE.name(),
        SERVICE.originalId(),
        SERVICE.appId(),
        SERVICE.secret(),
        SERVICE.token(),
        key,
        true,
        true);
  }

  private static long now() {
    return CLOCK.instant().getEpochSecond();
  }
}
