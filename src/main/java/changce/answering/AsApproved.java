package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.policy.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Gives the answer that staff have approved for the question. */
@Component
class AsApproved implements Step {

  private final CuratedAnswers curatedAnswers;
  private final FollowUps followUps;
  private final Switches switches;

  AsApproved(CuratedAnswers curatedAnswers, FollowUps followUps, Switches switches) {
    this.curatedAnswers = curatedAnswers;
    this.followUps = followUps;
    this.switches = switches;
  }

  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    return inquiry.past()
        ? Optional.empty()
        : curatedAnswers
            .to(inquiry.whole(), inquiry.day())
            .map(
                answer ->
                    switches.off(passages(answer)).orElseGet(() -> given(inquiry, answer, show)));
  }

  private static List<Passage> passages(CuratedAnswers.Given answer) {
    return answer.sources().stream().map(Source::passage).toList();
  }

  private Ending given(Inquiry inquiry, CuratedAnswers.Given answer, Consumer<AnswerPart> show) {
    show.accept(new Sources(answer.sources()));
    answer.sentences().forEach(show);
    return Ending.of(Outcome.ANSWERED_CURATED, Notes.CURATED)
        .withFollowUps(followUps.after(inquiry, answer.sources()));
  }
}
