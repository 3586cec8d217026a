package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class DeliveriesTests {

  @Autowired Deliveries deliveries;
  @Autowired Conversations conversations;
  private QuestionId question;

  @BeforeEach
  void ask() {
    question = conversations.ask(Channel.WECHAT, null, "个转企有什么支持？").block().question();
  }

  @Test
  void nothingIsKnownBeforeTheChannelHasTried() {
    assertThat(deliveries.of(question)).isEmpty();
  }

  @Test
  void failureIsKeptWithThePlatformsCodeAndItsMeaning() {
    deliveries.failed(question, 45047, "这次互动可以下发的客服消息已经用完");
    assertThat(deliveries.of(question))
        .get()
        .extracting(Delivery::delivered, Delivery::code, Delivery::meaning)
        .containsExactly(false, 45047, "这次互动可以下发的客服消息已经用完");
    assertThat(deliveries.failed())
        .extracting(undelivered -> undelivered.delivery().question())
        .contains(question);
  }

  @Test
  void lastWordCounts() {
    deliveries.failed(question, -1, "微信系统繁忙");
    deliveries.delivered(question);
    assertThat(deliveries.of(question)).get().matches(Delivery::delivered);
    assertThat(deliveries.failed())
        .extracting(undelivered -> undelivered.delivery().question())
        .doesNotContain(question);
  }
}
