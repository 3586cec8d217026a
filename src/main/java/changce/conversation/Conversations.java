package changce.conversation;

import changce.answering.Answering;
import changce.answering.Request;
import changce.conversation.AnswerEvent.Accepted;
import changce.conversation.AnswerEvent.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where every channel brings its questions, and follows their answers. */
@Component
public class Conversations {

  private static final int BEFORE_THE_FIRST = -1;

  /** A rule may ask for as many things, and each answer is a turn. */
  private static final int EARLIER_TURNS = 12;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final ConversationStore store;
  private final LiveAnswers live;
  private final Answering answering;
  private final AsyncTaskExecutor answers;
  private final AsyncTaskExecutor openings;
  private final Clock clock;

  Conversations(
      ConversationStore store,
      LiveAnswers live,
      Answering answering,
      @Qualifier("answerExecutor") AsyncTaskExecutor answers,
      @Qualifier("openingExecutor") AsyncTaskExecutor openings,
      Clock clock) {
    this.store = store;
    this.live = live;
    this.answering = answering;
    this.answers = answers;
    this.openings = openings;
    this.clock = clock;
  }

  /**
   * Stores the question and has it answered; neither blocks nor waits for the answer. Whoever stops
   * waiting does not stop the question.
   *
   * @param conversation to go on with, or null to begin one
   * @return the question once it has been stored; in place of it {@link UnusableQuestion} when the
   *     text cannot be a question, {@link UnknownConversation} when there is no such conversation,
   *     {@link TooManyQuestions} when this node is full
   */
  public Mono<Asked> ask(
      Channel channel, @Nullable ConversationId conversation, @Nullable String text) {
    return Mono.defer(
        () -> {
          String question = QuestionText.accepted(text);
          Asked asked =
              new Asked(
                  QuestionId.next(clock),
                  conversation == null ? ConversationId.next(clock) : conversation);
          return answer(channel, asked, question, conversation == null);
        });
  }

  /**
   * A place is taken before anything is stored, so that a question that is turned away leaves no
   * trace. The search begins at once, while the question is being stored; nothing is shown before
   * it is.
   */
  private Mono<Asked> answer(
      Channel channel, Asked asked, String question, boolean newConversation) {
    Turn turn = new Turn();
    AnswerRun run = new AnswerRun(asked.question(), store, live, clock, turn);
    try {
      answers.execute(() -> run.by(answering, () -> request(asked, question, newConversation)));
    } catch (TaskRejectedException e) {
      throw new TooManyQuestions();
    }
    try {
      return Mono.fromFuture(
          CompletableFuture.supplyAsync(
                  () -> stored(channel, asked, question, newConversation), openings)
              .whenComplete((done, failure) -> turn.end(failure == null)),
          true);
    } catch (TaskRejectedException e) {
      turn.end(false);
      throw new TooManyQuestions();
    }
  }

  private Request request(Asked asked, String question, boolean newConversation) {
    return newConversation
        ? Request.of(question)
        : new Request(question, store.lastTurns(asked, EARLIER_TURNS));
  }

  private Asked stored(Channel channel, Asked asked, String question, boolean newConversation) {
    if (!newConversation && !store.knows(asked.conversation())) {
      throw new UnknownConversation("没有这个会话，请重新开始提问。");
    }
    List<AnswerEvent> opening =
        List.of(
            new AnswerEvent(0, new Accepted(asked.question(), asked.conversation(), question)),
            new AnswerEvent(1, new Step(Texts.SEARCHING)));
    store.open(channel, asked, question, newConversation, opening);
    live.begin(asked.question());
    opening.forEach(event -> live.show(asked.question(), event));
    return asked;
  }

  /**
   * The events of an answer after the given one, past ones first, until its outcome. Whoever stops
   * following does not stop the answer.
   *
   * @param after the last sequence already seen, or -1
   */
  public Flux<AnswerEvent> follow(QuestionId question, int after) {
    Flux<AnswerEvent> here = live.follow(question);
    return here == null
        ? fromStore(question, after)
        : here.filter(event -> event.sequence() > after).onBackpressureBuffer(1000);
  }

  public Flux<AnswerEvent> follow(QuestionId question) {
    return follow(question, BEFORE_THE_FIRST);
  }

  /** The answer as far as it has been given; blocks for the database. */
  public Optional<Answer> answer(QuestionId question) {
    List<AnswerEvent> events = store.events(question, BEFORE_THE_FIRST);
    return events.isEmpty() ? Optional.empty() : Optional.of(Answer.of(events));
  }

  /** A conversation's questions with their answers, oldest first; blocks for the database. */
  public List<Answer> history(ConversationId conversation) {
    return store.questions(conversation).stream()
        .map(question -> Answer.of(store.events(question, BEFORE_THE_FIRST)))
        .toList();
  }

  /** For an answer that another node is giving, or that was given long ago. */
  private Flux<AnswerEvent> fromStore(QuestionId question, int after) {
    int[] seen = {BEFORE_THE_FIRST};
    return Mono.fromCallable(() -> known(store.events(question, seen[0]), seen[0]))
        .subscribeOn(Schedulers.boundedElastic())
        .doOnNext(events -> events.forEach(event -> seen[0] = event.sequence()))
        .repeatWhen(looks -> looks.delayElements(BETWEEN_LOOKS))
        .concatMapIterable(events -> events)
        .takeUntil(AnswerEvent::last)
        .filter(event -> event.sequence() > after);
  }

  private static List<AnswerEvent> known(List<AnswerEvent> events, int seen) {
    if (events.isEmpty() && seen == BEFORE_THE_FIRST) {
      throw new UnknownConversation("没有这个问题，或者链接已失效。");
    }
    return events;
  }
}
