package changce.conversation;

import changce.answering.AnswerPart;
import changce.answering.Answering;
import changce.answering.Outcome;
import changce.answering.Request;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.AnswerEvent.SourceList;
import changce.conversation.AnswerEvent.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;

/** One answer as it is given: each part is stored, then shown. */
final class AnswerRun {

  private static final Logger log = LoggerFactory.getLogger(AnswerRun.class);

  private final QuestionId question;
  private final String text;
  private final EndedAnswers endings;
  private final EventJournal journal;
  private final LiveAnswers live;
  private final LostAnswers lost;
  private final Clock clock;
  private final Turn turn;
  private final List<AnswerEvent> shown = new ArrayList<>();
  private final AnswerRecord record = new AnswerRecord();
  // 0 and 1 are the opening events, stored with the question.
  private int sequence = 2;
  private int sentences;

  AnswerRun(
      QuestionId question,
      String text,
      EndedAnswers endings,
      EventJournal journal,
      LiveAnswers live,
      LostAnswers lost,
      Clock clock,
      Turn turn) {
    this.question = question;
    this.text = text;
    this.endings = endings;
    this.journal = journal;
    this.live = live;
    this.lost = lost;
    this.clock = clock;
    this.turn = turn;
  }

  void by(Answering answering, Supplier<Request> request) {
    give(() -> answering.answer(request.get(), this::take));
  }

  /** Ends at once with what visitors are told. */
  void switchedOff(String notice) {
    give(() -> take(AnswerPart.Ending.of(Outcome.SWITCHED_OFF, notice)));
  }

  private void give(Runnable answer) {
    try {
      answer.run();
    } catch (CancellationException e) {
      log.debug("The answer to question {} was given up, or never asked", question.value(), e);
    } catch (RuntimeException e) {
      fail(e);
    } finally {
      live.end(question);
    }
  }

  private void fail(RuntimeException e) {
    if (turn.came()) {
      log.error("The answer to question {} failed", question.value(), e);
      try {
        end(AnswerPart.Ending.of(Outcome.FAILED_INTERNAL, Texts.FAILED).because(String.valueOf(e)));
      } catch (DataAccessException | TransactionException unstored) {
        log.error("And its end could not be stored yet: {}", question.value(), unstored);
        lost.endOnceStoreIsBack(question);
      }
    }
  }

  private void take(AnswerPart part) {
    if (record.takes(part)) {
      return;
    }
    turn.await();
    if (part instanceof AnswerPart.Progress progress) {
      show(new Step(progress.step()));
    } else if (part instanceof AnswerPart.Sources sources) {
      LocalDate today = LocalDate.now(clock);
      show(
          new SourceList(
              sources.sources().stream()
                  .map(source -> ShownSource.of(source.mark(), source.passage(), today))
                  .toList()));
    } else if (part instanceof AnswerPart.Sentence sentence) {
      show(
          new ShownSentence(
              ++sentences,
              sentence.text(),
              sentence.marks(),
              sentence.origin().name().toLowerCase(Locale.ROOT)));
    } else if (part instanceof AnswerPart.Ending ending) {
      end(ending);
    }
  }

  private void show(AnswerEvent.Content content) {
    AnswerEvent event = next(content);
    append(event);
    shown.add(event);
    live.show(question, event);
  }

  private void append(AnswerEvent event) {
    try {
      journal.append(question, event);
    } catch (DuplicateKeyException e) {
      throw new CancellationException("It has been ended: stopped, or counted as lost");
    }
  }

  private void end(AnswerPart.Ending ending) {
    Projection answer = Projection.of(shown);
    String contact =
        ending.outcome().answered() ? Texts.contact(answer.cited()) : ending.next().contact();
    AnswerEvent event = next(Ended.of(ending, contact, LocalDate.now(clock)));
    if (endings.end(question, event, answer, Making.of(ending, record))) {
      live.show(question, event);
    }
  }

  private AnswerEvent next(AnswerEvent.Content content) {
    return new AnswerEvent(sequence++, EnglishFrame.around(text, content));
  }
}
