package changce.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Answers as they are seen by whoever follows one, or comes back to it: live here, else stored. */
@Component
class FollowedAnswers {

  static final int BEFORE_THE_FIRST = -1;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final ConversationStore store;
  private final StoredEvents stored;
  private final LiveAnswers live;
  private final Feedbacks feedbacks;

  FollowedAnswers(
      ConversationStore store, StoredEvents stored, LiveAnswers live, Feedbacks feedbacks) {
    this.store = store;
    this.stored = stored;
    this.live = live;
    this.feedbacks = feedbacks;
  }

  Flux<AnswerEvent> follow(QuestionId question, int after) {
    Flux<AnswerEvent> here = live.follow(question);
    return here == null
        ? fromStore(question, after)
        : here.filter(event -> event.sequence() > after).onBackpressureBuffer(1000);
  }

  /** For an answer that another node is giving, or that was given long ago. */
  private Flux<AnswerEvent> fromStore(QuestionId question, int after) {
    int[] seen = {BEFORE_THE_FIRST};
    return Mono.fromCallable(() -> known(stored.events(question, seen[0]), seen[0]))
        .subscribeOn(Schedulers.boundedElastic())
        .doOnNext(events -> events.forEach(event -> seen[0] = event.sequence()))
        .repeatWhen(looks -> looks.delayElements(BETWEEN_LOOKS))
        .concatMapIterable(events -> events)
        .takeUntil(AnswerEvent::last)
        .filter(event -> event.sequence() > after);
  }

  /**
   * As far as it has been given; blocks for the database.
   *
   * @throws UnknownConversation when there is no such question
   */
  List<AnswerEvent> events(QuestionId question) {
    return known(stored.events(question, BEFORE_THE_FIRST), BEFORE_THE_FIRST);
  }

  private static List<AnswerEvent> known(List<AnswerEvent> events, int seen) {
    if (events.isEmpty() && seen == BEFORE_THE_FIRST) {
      throw new UnknownConversation("没有这个问题，或者链接已失效。");
    }
    return events;
  }

  Optional<Answer> answer(QuestionId question) {
    List<AnswerEvent> events = stored.events(question, BEFORE_THE_FIRST);
    return events.isEmpty() ? Optional.empty() : Optional.of(answer(question, events));
  }

  private Answer answer(QuestionId question, List<AnswerEvent> events) {
    return Answer.of(events, feedbacks.of(question).orElse(null));
  }

  List<Answer> history(ConversationId conversation) {
    return store.questions(conversation).stream()
        .map(question -> answer(question, stored.events(question, BEFORE_THE_FIRST)))
        .toList();
  }
}
