package changce.wechat;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import changce.conversation.Answer;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class RunnerTests {

  private static final long SOON = 10_000;
  private static final QuestionId QUESTION = new QuestionId(UUID.randomUUID());
  private static final ConversationId CONVERSATION = new ConversationId(UUID.randomUUID());

  private final Turns turns = mock();
  private final Conversations conversations = mock();
  private final WeChatSettings settings = mock();
  private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor();
  private final Runner runner =
      new Runner(
          turns,
          mock(),
          conversations,
          new Workers(threads, threads),
          mock(),
          mock(),
          settings,
          Duration.ofMillis(50));

  @Test
  void answerThatNeverComesIsEndedAndTheMessageWithIt() {
    Message message = begun(0);
    Answer given = new Answer(QUESTION, CONVERSATION, "问", List.of(), List.of(), null, null);
    when(turns.of(message)).thenReturn(new Turns.Ask(null, "问"));
    when(conversations.ask(Channel.WECHAT, null, "问"))
        .thenReturn(Mono.just(new Asked(QUESTION, CONVERSATION)));
    when(conversations.follow(QUESTION)).thenReturn(Flux.never());
    when(turns.ended(QUESTION)).thenReturn(given);
    runner.kick(message.visitor());
    verify(turns, timeout(SOON)).end(message, given);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void messageThatFailedIsTriedAgain(int tries) {
    Message message = failing(tries);
    runner.kick(message.visitor());
    verify(turns, timeout(SOON)).release(message);
    verify(turns, never()).end(eq(message), any(String.class));
  }

  @Test
  void messageThatFailedFiveTimesEndsInTheFixedSentence() {
    Message message = failing(4);
    runner.kick(message.visitor());
    verify(turns, timeout(SOON)).end(message, WeChatTexts.FAILED);
    verify(turns, never()).release(message);
  }

  private Message failing(int tries) {
    Message message = begun(tries);
    when(turns.of(message)).thenThrow(new IllegalStateException("No connection to 10.0.0.1"));
    return message;
  }

  private Message begun(int tries) {
    Message message = ReceiptTests.message(1, tries);
    when(settings.atOnce()).thenReturn(1);
    when(turns.begin(message.visitor()))
        .thenReturn(Optional.of(message))
        .thenReturn(Optional.empty());
    return message;
  }
}
