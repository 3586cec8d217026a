package changce.console.corrections;

import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks as the console, which is counted apart from what visitors ask. Blocks. */
@Component
class ConsoleQuestions {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Conversations conversations;

  ConsoleQuestions(Conversations conversations) {
    this.conversations = conversations;
  }

  /** The answer, when it has ended. */
  Optional<QuestionId> ask(String question) {
    Asked asked = conversations.ask(Channel.CONSOLE, null, question).block();
    if (asked == null) {
      return Optional.empty();
    }
    conversations.follow(asked.question()).blockLast(PATIENCE);
    return Optional.of(asked.question());
  }
}
