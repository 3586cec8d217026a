package changce.console.library;

import changce.console.Pages;
import changce.console.Risk;
import changce.console.bench.ReviewQueue;
import changce.conversation.AffectedAnswers;
import changce.conversation.AffectedAnswers.Affected;
import changce.policy.EditionId;
import changce.staff.Person;
import changce.staff.Refused;
import changce.staff.Staff;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Past answers that rest on clauses which an edition no longer says. */
@Controller
class AffectedController {

  private static final int SHOWN = 500;

  private final AffectedAnswers affected;
  private final LibraryShelf shelf;
  private final ReviewQueue queue;
  private final Staff staff;

  AffectedController(AffectedAnswers affected, LibraryShelf shelf, ReviewQueue queue, Staff staff) {
    this.affected = affected;
    this.shelf = shelf;
    this.queue = queue;
    this.staff = staff;
  }

  @GetMapping("/console/library/editions/{edition}/affected")
  Rendering page(@PathVariable UUID edition) {
    LibraryShelf.Item item = known(edition);
    List<Affected> answers = affected.of(new EditionId(edition));
    return Rendering.view("console/affected")
        .modelAttribute("item", item)
        .modelAttribute("count", answers.size())
        .modelAttribute("answers", answers.stream().limit(SHOWN).toList())
        .build();
  }

  /** All of them are to be looked at by a person. */
  @PostMapping("/console/library/editions/{edition}/affected")
  Rendering review(Person by, @PathVariable UUID edition) {
    var unused = known(edition);
    List<Affected> answers = affected.of(new EditionId(edition));
    answers.forEach(answer -> queue.raise(answer.question(), Risk.AFFECTED));
    staff.record(by, "policy.review-affected", edition.toString(), String.valueOf(answers.size()));
    return Pages.seeOther("/console/library/editions/" + edition + "/affected?done=queued");
  }

  private LibraryShelf.Item known(UUID edition) {
    return shelf
        .item(new EditionId(edition))
        .orElseThrow(() -> Refused.because("library.unknown-edition"));
  }
}
