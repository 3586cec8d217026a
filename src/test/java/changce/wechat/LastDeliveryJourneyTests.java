package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.wechat.platform.Follower;
import changce.wechat.platform.Follower.Reply;
import changce.wechat.platform.Follower.Sent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The delivery after which the platform does not come again, and tells the visitor of a fault. */
class LastDeliveryJourneyTests extends WeChatJourney {

  @Autowired DataSource database;

  @BeforeEach
  void answerIsLong() {
    MODEL.takes(question -> Duration.ofMinutes(1));
  }

  @Test
  void accountThatHoldsByAnErrorAnswersTheFirstTwoWithItAndTheThirdWithANotice() {
    Follower follower = follower(EAGER);
    Sent sent = follower.text(QUESTION);
    assertThat(follower.deliver(sent).status()).isEqualTo(500);
    assertThat(follower.deliver(sent).status()).isEqualTo(500);
    assertThat(follower.deliver(sent).text()).contains("还没有写完", "/wechat/answers/");
  }

  @Test
  void answerThatIsReadyAfterElevenSecondsIsGivenToTheThirdDelivery() {
    int before = MODEL.answers();
    Follower follower = impatient(PLAIN_READER);
    Sent sent = follower.text(QUESTION);
    assertThat(follower.deliver(sent)).matches(Reply::cut);
    CLOCK.forward(BETWEEN);
    assertThat(follower.deliver(sent)).matches(Reply::cut);
    CLOCK.forward(BETWEEN);
    await(() -> MODEL.answers() > before);
    follower.isCutAfter(PLATFORM_WAITS);
    CompletableFuture<Reply> third = follower.delivering(sent);
    await(() -> deliveries(follower) == 3);
    MODEL.finishes();
    assertThat(third.join().text()).contains("[1]");
    assertThat(API.sent(follower.openId())).isEmpty();
  }

  /** Those before it died with their node. */
  @Test
  void deliveryTenSecondsAfterTheMessageIsTheLastThoughNoneIsCounted() {
    Follower follower = follower(PLAIN_READER);
    Sent sent = follower.text(QUESTION);
    CLOCK.forward(Duration.ofSeconds(10));
    assertThat(follower.deliver(sent).text()).contains("还没有写完");
    assertThat(deliveries(follower)).isEqualTo(1);
  }

  @Test
  void thirdDeliveryGetsTheNoticeThoughTheNodeCannotLookAgain() throws SQLException {
    Follower follower = impatient(PLAIN_READER);
    Sent sent = follower.text(QUESTION);
    assertThat(follower.deliver(sent)).matches(Reply::cut);
    CLOCK.forward(BETWEEN);
    assertThat(follower.deliver(sent)).matches(Reply::cut);
    CLOCK.forward(BETWEEN);
    follower.isCutAfter(PLATFORM_WAITS);
    CompletableFuture<Reply> third = follower.delivering(sent);
    await(() -> deliveries(follower) == 3);
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      other
          .createStatement()
          .executeQuery(
              "select visitor from wechat_visitor where visitor = '%s' for update"
                  .formatted(visitor(follower).name()));
      assertThat(third.join().text()).contains("还没有写完");
      other.rollback();
    }
  }
}
