package changce.conversation;

import changce.answering.AnswerPart.Ending;
import changce.answering.Outcome;
import changce.conversation.AnswerEvent.Ended;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends the answers whose node died while giving them, so that nobody waits for ever. */
@Component
class LostAnswers {

  private static final Logger log = LoggerFactory.getLogger(LostAnswers.class);

  private static final Ending LOST =
      Ending.of(Outcome.FAILED_TIMEOUT, Texts.INTERRUPTED).because("没有答完，节点已停");

  private final ConversationStore store;
  private final StoredEvents stored;
  private final EndedAnswers endings;
  private final ConversationSettings settings;
  private final Clock clock;

  LostAnswers(
      ConversationStore store,
      StoredEvents stored,
      EndedAnswers endings,
      ConversationSettings settings,
      Clock clock) {
    this.store = store;
    this.stored = stored;
    this.endings = endings;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 10_000)
  void end() {
    for (QuestionId question :
        store.lost(OffsetDateTime.now(clock).minus(settings.limit()), settings.nodeUnseen())) {
      end(question);
      log.warn("Ended the answer to question {}, which was lost", question.value());
    }
  }

  /** Nothing happens when it has ended already. */
  void end(QuestionId question) {
    List<AnswerEvent> events = stored.events(question, -1);
    AnswerEvent event = Ended.after(events, LOST, LocalDate.now(clock));
    endings.end(question, event, Projection.of(events), Making.of(LOST, new AnswerRecord()));
  }
}
