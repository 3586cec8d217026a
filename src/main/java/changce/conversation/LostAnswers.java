package changce.conversation;

import changce.answering.AnswerPart.Ending;
import changce.answering.Outcome;
import changce.conversation.AnswerEvent.Ended;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/**
 * Ends the answers whose node died while giving them, and those of this node whose end could not be
 * stored, so that nobody waits for ever.
 */
@Component
class LostAnswers {

  private static final Logger log = LoggerFactory.getLogger(LostAnswers.class);

  private static final Ending LOST =
      Ending.of(Outcome.FAILED_TIMEOUT, Texts.INTERRUPTED).because("没有答完，节点已停");

  private static final Ending UNSTORED =
      Ending.of(Outcome.FAILED_INTERNAL, Texts.INTERRUPTED).because("没有答完，数据库曾经中断");

  private final ConversationStore store;
  private final StoredEvents stored;
  private final EndedAnswers endings;
  private final AnswerLimits settings;
  private final Clock clock;
  private final Set<QuestionId> unended = ConcurrentHashMap.newKeySet();

  LostAnswers(
      ConversationStore store,
      StoredEvents stored,
      EndedAnswers endings,
      AnswerLimits settings,
      Clock clock) {
    this.store = store;
    this.stored = stored;
    this.endings = endings;
    this.settings = settings;
    this.clock = clock;
  }

  Duration limit() {
    return settings.limit();
  }

  @Scheduled(fixedDelay = 10_000)
  void end() {
    for (QuestionId question : store.lost(settings.limit(), settings.nodeUnseen())) {
      end(question);
      log.warn("Ended the answer to question {}, which was lost", question.value());
    }
  }

  /** Nothing happens when it has ended already. */
  void end(QuestionId question) {
    end(question, LOST);
  }

  /** As soon as the store takes it, if it holds the question at all; does not block. */
  void endOnceStoreIsBack(QuestionId question) {
    unended.add(question);
  }

  int unended() {
    return unended.size();
  }

  @Scheduled(fixedDelay = 1_000)
  void endUnended() {
    for (QuestionId question : List.copyOf(unended)) {
      try {
        if (end(question, UNSTORED)) {
          log.warn("Ended the answer to question {}, now that the store is back", question.value());
        }
        unended.remove(question);
      } catch (CannotGetJdbcConnectionException | CannotCreateTransactionException e) {
        log.debug("The store is not back yet", e);
        return;
      } catch (DataAccessException | TransactionException e) {
        log.debug("The answer to question {} cannot be ended yet", question.value(), e);
      }
    }
  }

  private boolean end(QuestionId question, Ending ending) {
    List<AnswerEvent> events = stored.events(question, -1);
    if (events.isEmpty()) {
      return false;
    }
    AnswerEvent event = Ended.after(events, ending, LocalDate.now(clock));
    return endings.end(
        question, event, Projection.of(events), Making.of(ending, new AnswerRecord()));
  }
}
