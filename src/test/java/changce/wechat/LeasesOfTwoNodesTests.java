package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.OtherNode;
import changce.StoreTest;
import changce.conversation.StoreClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two nodes on one database whose clocks are an hour apart. */
@StoreTest
class LeasesOfTwoNodesTests {

  private static final Duration LEASE = Duration.ofSeconds(40);

  @Autowired ApplicationContext here;
  @Autowired StoreClock clock;
  @Autowired Visitors visitors;
  @Autowired Messages messages;
  @Autowired OutgoingTexts texts;

  private final WeChatVisitor visitor = new WeChatVisitor("service", "v" + UUID.randomUUID());

  @Test
  void messageThatOneIsAnsweringIsNotTakenOverByTheOther() {
    Message message = received();
    messages.ask(message.id(), "个转企有什么支持？", null);
    messages.run(message.id(), "here", LEASE);
    assertThat(there(1).getBean(Messages.class).releaseLost()).isZero();
    there(-1).getBean(Messages.class).renew("here", List.of(message.id()), LEASE);
    assertThat(messages.releaseLost()).isZero();
  }

  @Test
  void textThatOneIsSendingIsNotTakenForLostByTheOther() {
    Message message = received();
    texts.add(message.id(), visitor, null, List.of("答"));
    long text = texts.head(visitor).orElseThrow().id();
    texts.sending(text, null, LEASE);
    assertThat(there(1).getBean(OutgoingTexts.class).recover()).isZero();
    there(-1).getBean(OutgoingTexts.class).sending(text, null, LEASE);
    assertThat(texts.recover()).isZero();
  }

  @Test
  void exchangeThatOneHoldsIsNotOverForTheOther() {
    Message message = received();
    assertThat(there(1).getBean(Slots.class).over(message)).isFalse();
    texts.add(message.id(), visitor, null, List.of("答"));
    ApplicationContext there = there(1);
    assertThat(
            there
                .getBean(OutgoingTexts.class)
                .toBeSent(
                    List.of(visitor.account()),
                    there.getBean(StoreClock.class).now().minus(Slots.EXCHANGE)))
        .doesNotContain(visitor);
    assertThat(clock.now()).isAfterOrEqualTo(message.lastDeliveryAt());
  }

  private Message received() {
    visitors.lockOrBegin(visitor);
    String identity = visitor.name();
    messages.begin(visitor, identity);
    return messages.find(visitor, identity).orElseThrow();
  }

  /** The clock of a node is a class of another package: found by the name that all have. */
  private ApplicationContext there(int hoursAhead) {
    return OtherNode.of(
        here,
        Duration.ofHours(hoursAhead),
        clock.getClass(),
        Messages.class,
        OutgoingTexts.class,
        TextQueue.class,
        Visitors.class,
        Slots.class);
  }
}
