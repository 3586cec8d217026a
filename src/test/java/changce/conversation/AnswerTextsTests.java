package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.answering.Request.EarlierTurn;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class AnswerTextsTests {

  @Autowired AnswerTexts texts;
  @Autowired ConversationStore store;
  @Autowired Conversations conversations;

  @Test
  void forgottenQuestionsAreNoEarlierTurnsAndTakeNobodysPlace() {
    Asked first = ask(null, "硕士毕业来长沙工作，租房补贴一共能拿多少？");
    Asked second = ask(first.conversation(), "个转企有什么支持？");
    ask(first.conversation(), "博士呢？");
    texts.forget(List.of(second.question()));
    Asked next = new Asked(new QuestionId(UUID.randomUUID()), first.conversation());
    assertThat(store.lastTurns(next, 2, List.of()))
        .extracting(EarlierTurn::question)
        .containsExactly("硕士毕业来长沙工作，租房补贴一共能拿多少？", "博士呢？");
  }

  private Asked ask(@Nullable ConversationId conversation, String question) {
    Asked asked = conversations.ask(Channel.PAGE, conversation, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked;
  }
}
