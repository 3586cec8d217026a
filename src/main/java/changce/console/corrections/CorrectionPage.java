package changce.console.corrections;

import changce.console.AnswerPage;
import changce.console.Names;
import changce.conversation.AnswerLog;
import changce.conversation.QuestionId;
import changce.policy.PolicyLibrary;
import changce.staff.Notice;
import changce.staff.Person;
import changce.staff.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** One correction with the answers before and after, its own and those near it. */
@Component
class CorrectionPage {

  private static final Duration FOLLOWED = Duration.ofMinutes(3);

  private final Corrections corrections;
  private final Neighbours neighbours;
  private final ClauseChoice clauses;
  private final AnswerLog log;
  private final PolicyLibrary library;
  private final Staff staff;
  private final Clock clock;

  CorrectionPage(
      Corrections corrections,
      Neighbours neighbours,
      ClauseChoice clauses,
      AnswerLog log,
      PolicyLibrary library,
      Staff staff,
      Clock clock) {
    this.corrections = corrections;
    this.neighbours = neighbours;
    this.clauses = clauses;
    this.log = log;
    this.library = library;
    this.staff = staff;
    this.clock = clock;
  }

  /** For whoever looks at it, with why something was refused, if it was. */
  Rendering.Builder<?> of(Person person, Correction correction, @Nullable Notice problem) {
    List<BeforeAndAfter> beside = beside(correction);
    Rendering.Builder<?> page =
        Rendering.view("console/correction")
            .modelAttribute("correction", correction)
            .modelAttribute("following", following(correction, beside))
            .modelAttribute("own", correction.writtenBy().equals(person.id()))
            .modelAttribute("staff", new Names(staff))
            .modelAttribute("gone", clauses.gone(correction.clauses()))
            .modelAttribute("doubts", corrections.doubts(correction))
            .modelAttribute("neighbours", beside);
    log.detail(correction.corrects())
        .ifPresent(before -> page.modelAttribute("before", AnswerPage.of(before, library)));
    QuestionId again = correction.askedAgain();
    if (again != null) {
      log.detail(again)
          .ifPresent(after -> page.modelAttribute("after", AnswerPage.of(after, library)));
    }
    return problem == null ? page : page.modelAttribute("problem", problem);
  }

  /** Only for a while: a page that asks for ever would keep its session open. */
  private boolean following(Correction correction, List<BeforeAndAfter> beside) {
    OffsetDateTime decided = correction.decidedAt();
    return decided != null
        && decided.plus(FOLLOWED).isAfter(OffsetDateTime.now(clock))
        && (correction.isToBeAskedAgain() || beside.stream().anyMatch(one -> one.after() == null));
  }

  private List<BeforeAndAfter> beside(Correction correction) {
    return neighbours.of(correction.id()).stream()
        .flatMap(neighbour -> BeforeAndAfter.of(neighbour, log).stream())
        .toList();
  }
}
