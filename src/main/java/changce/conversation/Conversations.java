package changce.conversation;

import changce.answering.Answering;
import changce.answering.Outcome;
import changce.answering.Request;
import changce.answering.Request.EarlierTurn;
import changce.answering.Switches;
import changce.conversation.AnswerEvent.Accepted;
import changce.conversation.AnswerEvent.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where every channel brings its questions, and follows their answers. */
@Component
public class Conversations {

  /** A rule may ask for as many things, and each answer is a turn. */
  static final int EARLIER_TURNS = 12;

  private final ConversationStore store;
  private final EventJournal journal;
  private final EndedAnswers endings;
  private final LiveAnswers live;
  private final LostAnswers lost;
  private final StoppedAnswers stopped;
  private final FollowedAnswers followed;
  private final Answering answering;
  private final Switches switches;
  private final AsyncTaskExecutor answers;
  private final AsyncTaskExecutor openings;
  private final Clock clock;

  Conversations(
      ConversationStore store,
      EventJournal journal,
      EndedAnswers endings,
      LiveAnswers live,
      LostAnswers lost,
      StoppedAnswers stopped,
      FollowedAnswers followed,
      Answering answering,
      Switches switches,
      @Qualifier("answerExecutor") AsyncTaskExecutor answers,
      @Qualifier("openingExecutor") AsyncTaskExecutor openings,
      Clock clock) {
    this.store = store;
    this.journal = journal;
    this.endings = endings;
    this.live = live;
    this.lost = lost;
    this.stopped = stopped;
    this.followed = followed;
    this.answering = answering;
    this.switches = switches;
    this.answers = answers;
    this.openings = openings;
    this.clock = clock;
  }

  /** How long an answer may run; one that has not ended by then was lost. */
  public Duration longestAnswer() {
    return lost.limit();
  }

  /**
   * Stores the question and has it answered; neither blocks nor waits for the answer. Whoever stops
   * waiting does not stop the question.
   *
   * @param conversation to go on with, or null to begin one
   * @return the question once it has been stored; in place of it {@link UnusableQuestion} when the
   *     text cannot be a question, {@link UnknownConversation} when there is no such conversation,
   *     {@link PendingQuestion} when its last question is still being answered, {@link
   *     TooManyQuestions} when this node is full
   */
  public Mono<Asked> ask(
      Channel channel, @Nullable ConversationId conversation, @Nullable String text) {
    return ask(Door.of(channel), conversation, text, null);
  }

  /** From a channel that has no sites. */
  public Mono<Asked> ask(
      Channel channel,
      @Nullable ConversationId conversation,
      @Nullable String text,
      @Nullable UUID key) {
    return ask(Door.of(channel), conversation, text, key);
  }

  /**
   * @param key the same for the same request sent again: then nothing is asked, and the question is
   *     the one that was stored before; null when there is no telling
   */
  public Mono<Asked> ask(
      Door door, @Nullable ConversationId conversation, @Nullable String text, @Nullable UUID key) {
    return ask(door, conversation, text, key, List.of());
  }

  /**
   * @param without earlier questions of the conversation that the answer shall not go by
   */
  public Mono<Asked> ask(
      Door door,
      @Nullable ConversationId conversation,
      @Nullable String text,
      @Nullable UUID key,
      List<QuestionId> without) {
    return Mono.defer(
        () -> {
          String question = QuestionText.accepted(text);
          Asked asked =
              new Asked(
                  QuestionId.next(clock),
                  conversation == null ? ConversationId.next(clock) : conversation);
          return answer(
              door,
              asked,
              question,
              conversation == null,
              key,
              () ->
                  conversation == null
                      ? List.of()
                      : store.lastTurns(asked, EARLIER_TURNS, without));
        });
  }

  /** What was asked with that key, when it was stored; blocks for the database. */
  public Optional<Asked> askedWith(UUID key) {
    return store.askedWith(key);
  }

  /**
   * For a client that keeps its conversations itself: begins one, of which only the question is
   * stored.
   *
   * @param said what the visitor asked before, oldest first; what cannot be a question is passed
   *     over
   */
  public Mono<Asked> askAfter(Channel channel, List<String> said, @Nullable String text) {
    return Mono.defer(
        () -> {
          String question = QuestionText.accepted(text);
          Asked asked = new Asked(QuestionId.next(clock), ConversationId.next(clock));
          return answer(Door.of(channel), asked, question, true, null, () -> earlier(said));
        });
  }

  private static List<EarlierTurn> earlier(List<String> said) {
    return said.subList(Math.max(0, said.size() - EARLIER_TURNS), said.size()).stream()
        .flatMap(text -> QuestionText.usable(text).stream())
        .map(question -> new EarlierTurn(question, Outcome.ANSWERED_FULL))
        .toList();
  }

  /**
   * A place is taken before anything is stored, so that a question that is turned away leaves no
   * trace. The search begins at once, while the question is being stored; nothing is shown before
   * it is.
   */
  private Mono<Asked> answer(
      Door door,
      Asked asked,
      String question,
      boolean newConversation,
      @Nullable UUID key,
      Supplier<List<EarlierTurn>> before) {
    Turn turn = new Turn();
    AnswerRun run =
        new AnswerRun(asked.question(), question, endings, journal, live, lost, clock, turn);
    try {
      answers.execute(
          () ->
              off(door)
                  .ifPresentOrElse(
                      run::switchedOff,
                      () ->
                          run.by(
                              answering,
                              () -> new Request(question, before.get(), door.channel().brief()))));
    } catch (TaskRejectedException e) {
      throw new TooManyQuestions();
    }
    try {
      return Mono.fromFuture(
          CompletableFuture.supplyAsync(
                  () -> stored(door, asked, question, newConversation, key), openings)
              .whenComplete((done, failure) -> turn.end(asked.equals(done))),
          true);
    } catch (TaskRejectedException e) {
      turn.end(false);
      throw new TooManyQuestions();
    }
  }

  /** What visitors are told while their channel or website is switched off. */
  private Optional<String> off(Door door) {
    String site = door.site();
    return switches
        .channelOff(door.channel().column())
        .or(() -> site == null ? Optional.empty() : switches.siteOff(site));
  }

  private Asked stored(
      Door door, Asked asked, String question, boolean newConversation, @Nullable UUID key) {
    Optional<Asked> before = key == null ? Optional.empty() : store.askedWith(key);
    if (before.isPresent()) {
      return before.get();
    }
    List<AnswerEvent> opening =
        List.of(
            new AnswerEvent(0, new Accepted(asked.question(), asked.conversation(), question)),
            new AnswerEvent(1, EnglishFrame.around(question, new Step(Texts.SEARCHING))));
    try {
      store.open(door, asked, question, newConversation, key, opening);
    } catch (DuplicateKeyException e) {
      // Sent twice at once.
      return Optional.ofNullable(key).flatMap(store::askedWith).orElseThrow(() -> e);
    } catch (DataAccessException | TransactionException e) {
      // It may have been stored all the same, when only the word of it was lost; nobody answers it.
      lost.endOnceStoreIsBack(asked.question());
      throw e;
    }
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
    return followed.follow(question, after);
  }

  public Flux<AnswerEvent> follow(QuestionId question) {
    return follow(question, FollowedAnswers.BEFORE_THE_FIRST);
  }

  /**
   * Ends the answer as it is, on whichever node it is being given; one that has ended stays as it
   * is. What the model still says is not shown. Blocks for the database.
   *
   * @throws UnknownConversation when there is no such question
   */
  public void stop(QuestionId question) {
    stopped.stop(question);
  }

  /** The answer as far as it has been given; blocks for the database. */
  public Optional<Answer> answer(QuestionId question) {
    return followed.answer(question);
  }

  /**
   * Ends an answer whose node is known to have died, without waiting until it counts as lost;
   * blocks for the database.
   */
  public void giveUp(QuestionId question) {
    lost.end(question);
  }

  /** A conversation's questions with their answers, oldest first; blocks for the database. */
  public List<Answer> history(ConversationId conversation) {
    return followed.history(conversation);
  }
}
