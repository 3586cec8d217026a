package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.AnswerEvent.Accepted;
import changce.conversation.AnswerEvent.Ended;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class GivenUpAnswerTests {

  @Autowired Conversations conversations;
  @Autowired ConversationStore store;
  @Autowired Clock clock;

  @Test
  void answerOfADeadNodeIsEndedAtOnce() {
    Asked lost = lost(ConversationId.next(clock), "个转企有什么支持？", true);
    conversations.giveUp(lost.question());
    Ended ended = conversations.answer(lost.question()).orElseThrow().ended();
    assertThat(ended.outcome()).isEqualTo("failed_timeout");
    assertThat(ended.note()).contains("中断");
  }

  @Test
  void endedAnswerStays() {
    QuestionId question = conversations.ask(Channel.WECHAT, null, "你好").block().question();
    conversations.follow(question).blockLast();
    Answer before = conversations.answer(question).orElseThrow();
    conversations.giveUp(question);
    assertThat(conversations.answer(question)).contains(before);
  }

  @Test
  void numberOfALostTurnIsNotCountedTwice() {
    Asked first = conversations.ask(Channel.WECHAT, null, "我们一年做了1800来万，算不算规上？").block();
    conversations.follow(first.question()).blockLast();
    Asked lost = lost(first.conversation(), "1", false);
    conversations.giveUp(lost.question());
    Asked again = conversations.ask(Channel.WECHAT, first.conversation(), "1").block();
    conversations.follow(again.question()).blockLast();
    assertThat(conversations.answer(again.question()).orElseThrow().ended().outcome())
        .isEqualTo("answered_by_rule");
  }

  /** Stored, as by a node that died right after. */
  private Asked lost(ConversationId conversation, String text, boolean begins) {
    Asked lost = new Asked(QuestionId.next(clock), conversation);
    store.open(
        Door.of(Channel.WECHAT),
        lost,
        text,
        begins,
        null,
        List.of(new AnswerEvent(0, new Accepted(lost.question(), conversation, text))));
    return lost;
  }
}
