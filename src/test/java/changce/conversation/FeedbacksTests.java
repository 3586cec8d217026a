package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import changce.StoreTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class FeedbacksTests {

  @Autowired Feedbacks feedbacks;
  @Autowired Conversations conversations;
  private QuestionId question;

  @BeforeEach
  void ask() {
    question = conversations.ask(Channel.API, null, "个转企有什么支持？").block().question();
  }

  @Test
  void isReadAsItWasGiven() {
    Feedback given = feedbacks.give(question, false, "没有答到点上", " 想问的是岳麓区 ");
    assertThat(given.text()).isEqualTo("想问的是岳麓区");
    assertThat(feedbacks.of(question))
        .get()
        .usingRecursiveComparison()
        .ignoringFields("givenAt")
        .isEqualTo(given);
    assertThat(given.stands()).isTrue();
  }

  @Test
  void givingAgainReplaces() {
    feedbacks.give(question, false, "没有答到点上", "不对");
    feedbacks.give(question, true, null, null);
    assertThat(feedbacks.of(question))
        .get()
        .extracting(Feedback::helpful, Feedback::reason, Feedback::text)
        .containsExactly(true, null, null);
  }

  @Test
  void withdrawnFeedbackKeepsWhenButNotWhatWasWritten() {
    feedbacks.give(question, false, "没有答到点上", "不对");
    feedbacks.withdraw(question);
    assertThat(feedbacks.of(question))
        .get()
        .satisfies(
            feedback -> {
              assertThat(feedback.stands()).isFalse();
              assertThat(feedback.withdrawnAt()).isNotNull();
              assertThat(feedback.reason()).isNull();
              assertThat(feedback.text()).isNull();
            });
  }

  @Test
  void mayBeGivenAgainAfterItWasWithdrawn() {
    feedbacks.give(question, false, null, null);
    feedbacks.withdraw(question);
    feedbacks.give(question, true, null, null);
    assertThat(feedbacks.of(question)).get().matches(Feedback::stands).matches(Feedback::helpful);
  }

  @Test
  void withdrawingWhatWasNotGivenChangesNothing() {
    feedbacks.withdraw(question);
    assertThat(feedbacks.of(question)).isEmpty();
  }

  @Test
  void personalDataIsNotKept() {
    feedbacks.give(question, false, null, "请回电13812345678");
    assertThat(feedbacks.of(question)).get().extracting(Feedback::text).isEqualTo("请回电〔手机号〕");
  }

  @Test
  void refusesWhatCannotBeKeptAndKeepsWhatWasThere() {
    feedbacks.give(question, true, null, "好");
    assertThatExceptionOfType(UnusableText.class)
        .isThrownBy(() -> feedbacks.give(question, false, null, "长".repeat(501)))
        .withMessage("意见最多 500 个字，现在有 501 个字，请精简。");
    assertThatExceptionOfType(UnusableText.class)
        .isThrownBy(() -> feedbacks.give(question, false, null, "不\u0000对"));
    assertThat(feedbacks.of(question)).get().extracting(Feedback::text).isEqualTo("好");
  }

  @Test
  void isOnlyTakenOfAQuestionThatWasAsked() {
    QuestionId unknown = new QuestionId(new UUID(0, 0));
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> feedbacks.give(unknown, true, null, null));
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> feedbacks.withdraw(unknown));
  }
}
