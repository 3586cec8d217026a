package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.OtherNode;
import changce.StoreTest;
import changce.answering.AnswerPart.Ending;
import changce.answering.Outcome;
import changce.conversation.AnswerEvent.Accepted;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerFigures.Period;
import changce.conversation.AnswerLog.EndedAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two nodes on one database whose clocks are an hour apart. */
@StoreTest
class ClocksApartTests {

  @Autowired ApplicationContext here;
  @Autowired ConversationStore store;
  @Autowired LostAnswers lost;
  @Autowired StoredEvents events;
  @Autowired EndedAnswers endings;
  @Autowired Feedbacks feedbacks;
  @Autowired AnswerFigures figures;
  @Autowired AnswerLog log;
  @Autowired StoreClock storeClock;
  @Autowired Clock clock;

  private final List<QuestionId> opened = new ArrayList<>();

  @AfterEach
  void end() {
    opened.forEach(lost::end);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void answerThatIsBeingGivenIsNotTakenForLostByEither(int hours) {
    ApplicationContext there = node(hours);
    QuestionId ofHere = open(store);
    QuestionId ofThere = open(there.getBean(ConversationStore.class));
    lost.end();
    there.getBean(LostAnswers.class).end();
    assertThat(ended(ofHere)).isFalse();
    assertThat(ended(ofThere)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void answersStandInTheOrderInWhichTheyEnded(int hours) {
    ApplicationContext there = node(hours);
    OffsetDateTime before = storeClock.now();
    List<QuestionId> inOrder = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      inOrder.add(ended(endings));
      inOrder.add(ended(there.getBean(EndedAnswers.class)));
    }
    assertThat(log.endedSince(before, 500))
        .map(EndedAnswer::answer)
        .map(LoggedAnswer::id)
        .filteredOn(inOrder::contains)
        .isEqualTo(inOrder);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void feedbackStandsInTheOrderInWhichItWasGiven(int hours) {
    ApplicationContext there = node(hours);
    OffsetDateTime before = storeClock.now();
    List<QuestionId> inOrder = new ArrayList<>();
    for (Feedbacks each : List.of(feedbacks, there.getBean(Feedbacks.class), feedbacks)) {
      QuestionId question = ended(endings);
      each.give(question, false, null, null);
      inOrder.add(question);
    }
    assertThat(log.unhelpfulSince(before, 500))
        .map(Feedback::question)
        .filteredOn(inOrder::contains)
        .isEqualTo(inOrder);
  }

  @Test
  void figuresOfTheOneThatIsBehindAreCounted() {
    node(1).getBean(AnswerFigures.class).refresh();
    figures.refresh();
    long before = answers();
    ended(endings);
    figures.refresh();
    assertThat(answers()).isEqualTo(before + 1);
  }

  private ApplicationContext node(int hoursAhead) {
    return OtherNode.of(
        here,
        Duration.ofHours(hoursAhead),
        DatabaseClock.class,
        AnsweringNode.class,
        ConversationStore.class,
        EndedAnswers.class,
        LostAnswers.class,
        Feedbacks.class,
        AnswerFigures.class);
  }

  private QuestionId open(ConversationStore by) {
    Asked asked = new Asked(QuestionId.next(clock), ConversationId.next(clock));
    AnswerEvent accepted =
        new AnswerEvent(0, new Accepted(asked.question(), asked.conversation(), "几点了？"));
    by.open(Door.of(Channel.PAGE), asked, "几点了？", true, null, List.of(accepted));
    opened.add(asked.question());
    return asked.question();
  }

  private QuestionId ended(EndedAnswers by) {
    QuestionId question = open(store);
    Ending ending = Ending.of(Outcome.UNANSWERABLE_NO_POLICY, "没有");
    List<AnswerEvent> before = events.events(question, -1);
    by.end(
        question,
        Ended.after(before, ending, LocalDate.now(clock)),
        Projection.of(before),
        Making.of(ending, new AnswerRecord()));
    return question;
  }

  private boolean ended(QuestionId question) {
    return events.events(question, -1).stream().anyMatch(AnswerEvent::last);
  }

  private long answers() {
    LocalDate today = LocalDate.now(clock);
    return figures.byItem(AnswerMeasure.OUTCOME, new Period(today, today, null)).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
