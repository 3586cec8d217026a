package changce.conversation;

import changce.answering.AnswerPart.Ending;
import changce.answering.Outcome;
import changce.conversation.AnswerEvent.Ended;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Ends answers that their visitors have had enough of, on whichever node they are being given. */
@Component
class StoppedAnswers {

  private static final Ending STOPPED = Ending.of(Outcome.STOPPED, Texts.STOPPED).because("来访者停止");

  private final FollowedAnswers followed;
  private final EndedAnswers endings;
  private final LiveAnswers live;
  private final Clock clock;

  StoppedAnswers(FollowedAnswers followed, EndedAnswers endings, LiveAnswers live, Clock clock) {
    this.followed = followed;
    this.endings = endings;
    this.live = live;
    this.clock = clock;
  }

  /** One that has ended stays as it is. */
  void stop(QuestionId question) {
    boolean settled = false;
    while (!settled) {
      settled = ended(question, followed.events(question));
    }
  }

  /** False when another event took the place meanwhile. */
  private boolean ended(QuestionId question, List<AnswerEvent> events) {
    AnswerEvent event = Ended.after(events, STOPPED, LocalDate.now(clock));
    try {
      if (endings.end(
          question, event, Projection.of(events), Making.of(STOPPED, new AnswerRecord()))) {
        live.show(question, event);
      }
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }
}
