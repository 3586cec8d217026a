package changce.conversation;

import changce.answering.AnswerPart;
import changce.answering.Answering;
import changce.answering.Outcome;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.AnswerEvent.SourceList;
import changce.conversation.AnswerEvent.Step;
import changce.policy.Passage;
import changce.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One answer as it is given: each part is stored, then shown. */
final class AnswerRun {

  private static final Logger log = LoggerFactory.getLogger(AnswerRun.class);

  private final QuestionId question;
  private final String text;
  private final ConversationStore store;
  private final LiveAnswers live;
  private final Clock clock;
  private final Turn turn;
  private final List<AnswerEvent> shown = new ArrayList<>();
  // 0 and 1 are the opening events, stored with the question.
  private int sequence = 2;
  private int sentences;

  AnswerRun(
      QuestionId question,
      String text,
      ConversationStore store,
      LiveAnswers live,
      Clock clock,
      Turn turn) {
    this.question = question;
    this.text = text;
    this.store = store;
    this.live = live;
    this.clock = clock;
    this.turn = turn;
  }

  void by(Answering answering) {
    try {
      answering.answer(text, this::take);
    } catch (CancellationException e) {
      log.debug("Question {} was not stored, its answer was given up", question.value());
    } catch (RuntimeException e) {
      fail(e);
    } finally {
      live.end(question);
    }
  }

  private void fail(RuntimeException e) {
    if (turn.came()) {
      log.error("The answer to question {} failed", question.value(), e);
      end(Outcome.FAILED_INTERNAL, Texts.FAILED, null, String.valueOf(e), null);
    }
  }

  private void take(AnswerPart part) {
    turn.await();
    if (part instanceof AnswerPart.Progress progress) {
      show(new Step(progress.step()));
    } else if (part instanceof AnswerPart.Sources sources) {
      show(new SourceList(sources.sources().stream().map(AnswerRun::shown).toList()));
    } else if (part instanceof AnswerPart.Sentence sentence) {
      show(
          new ShownSentence(
              ++sentences,
              sentence.text(),
              sentence.marks(),
              sentence.origin().name().toLowerCase(Locale.ROOT)));
    } else if (part instanceof AnswerPart.Ending ending) {
      end(ending.outcome(), ending.note(), ending.model(), ending.reason(), ending.promptVersion());
    }
  }

  private void show(AnswerEvent.Content content) {
    AnswerEvent event = next(content);
    store.append(question, event);
    shown.add(event);
    live.show(question, event);
  }

  private void end(
      Outcome outcome,
      @Nullable String note,
      @Nullable String model,
      @Nullable String reason,
      @Nullable String promptVersion) {
    AnswerEvent event =
        next(new Ended(outcome.status(), note, LocalDate.now(clock), Texts.AI_LABEL, model));
    if (store.end(question, event, Projection.of(shown), reason, promptVersion)) {
      live.show(question, event);
    }
  }

  private AnswerEvent next(AnswerEvent.Content content) {
    return new AnswerEvent(sequence++, content);
  }

  private static ShownSource shown(AnswerPart.Source source) {
    Passage passage = source.passage();
    Policy policy = passage.policy();
    return new ShownSource(
        source.mark(),
        passage.id().value(),
        policy.title(),
        policy.number(),
        Texts.of(policy.kind()),
        policy.issuer(),
        policy.issuedOn() == null ? null : policy.issuedOn().text(),
        policy.region(),
        policy.validity().inWords(),
        List.copyOf(passage.headings()),
        passage.text(),
        policy.source(),
        policy.sourceUrl(),
        Texts.caution(policy));
  }
}
