package changce.console.cases;

import changce.console.Pages;
import changce.console.ReviewSettings;
import changce.conversation.Case;
import changce.conversation.CaseId;
import changce.conversation.Cases;
import changce.conversation.EndedCase;
import changce.conversation.RepliedMeanwhile;
import changce.conversation.UnusableText;
import changce.staff.Form;
import changce.staff.Notice;
import changce.staff.Person;
import changce.staff.Refused;
import changce.staff.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Questions that visitors handed over to a person: the visitor sees the reply with the number. */
@Controller
class CasesController {

  private static final int LISTED = 50;

  private final Cases cases;
  private final ReviewSettings settings;
  private final Staff staff;
  private final Clock clock;

  CasesController(Cases cases, ReviewSettings settings, Staff staff, Clock clock) {
    this.cases = cases;
    this.settings = settings;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * A case with how long it has waited, or waited until the first reply.
   *
   * @param late longer than was promised
   */
  record Waiting(Case one, Duration waited, boolean late) {}

  /**
   * @param number what a visitor says on the telephone: leads to that case
   */
  @GetMapping("/console/cases")
  Rendering list(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable String number) {
    return number == null
        ? listed(state, after == null ? null : new CaseId(after)).build()
        : found(number.strip());
  }

  private Rendering found(String number) {
    return cases
        .numbered(number)
        .map(one -> Pages.seeOther("/console/cases/" + one.id().value()))
        .orElseGet(
            () ->
                listed("open", null)
                    .status(HttpStatus.NOT_FOUND)
                    .modelAttribute("number", number)
                    .modelAttribute("problem", Notice.of("case.unknown-number", number))
                    .build());
  }

  private Rendering.Builder<?> listed(String state, @Nullable CaseId after) {
    Case.State chosen =
        Arrays.stream(Case.State.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(state))
            .findFirst()
            .orElse(Case.State.OPEN);
    List<Case> found = cases.in(chosen, after, LISTED + 1);
    List<Case> shown = found.subList(0, Math.min(LISTED, found.size()));
    Rendering.Builder<?> page =
        Rendering.view("console/cases")
            .modelAttribute("cases", shown.stream().map(this::waiting).toList());
    if (found.size() > LISTED) {
      page.modelAttribute("last", shown.get(LISTED - 1).id().value());
    }
    return page.modelAttribute("chosen", chosen)
        .modelAttribute("states", Case.State.values())
        .modelAttribute("promised", settings.replyWithin());
  }

  @GetMapping("/console/cases/{id}")
  Rendering page(@PathVariable UUID id) {
    return page(known(id), null, "").build();
  }

  @PostMapping("/console/cases/{id}")
  Rendering reply(Person by, @PathVariable UUID id, Form form) {
    Case one = known(id);
    return done(
        one,
        form.verbatim("text"),
        () -> cases.reply(one.id(), by.displayName(), written(form), seen(form)),
        by,
        "case.reply");
  }

  /** What cannot be sent is said in the language of who wrote it. */
  private static String written(Form form) {
    String text = form.text("text", Cases.LONGEST_REPLY);
    if (text.isEmpty()) {
      throw Refused.because("case.no-text");
    }
    return text;
  }

  private static int seen(Form form) {
    String seen = form.text("seen");
    return seen.matches("\\d{1,4}") ? Integer.parseInt(seen) : 0;
  }

  @PostMapping("/console/cases/{id}/close")
  Rendering close(Person by, @PathVariable UUID id, Form form) {
    Case one = known(id);
    Runnable close = () -> cases.close(one.id(), by.displayName(), seen(form));
    return done(one, "", close, by, "case.close");
  }

  private Rendering done(Case one, String text, Runnable change, Person by, String action) {
    try {
      change.run();
    } catch (Refused e) {
      return refused(one, e.notice(), text);
    } catch (EndedCase e) {
      return refused(one, Notice.of("case.ended"), text);
    } catch (RepliedMeanwhile e) {
      return refused(one, Notice.of(action + ".replied-meanwhile"), text);
    } catch (UnusableText e) {
      return refused(one, Notice.of("case.odd-characters"), text);
    }
    staff.record(by, action, one.number(), "");
    return Pages.seeOther("/console/cases/" + one.id().value() + "?done=saved");
  }

  private Rendering refused(Case one, Notice problem, String text) {
    return page(known(one.id().value()), problem, text)
        .status(HttpStatus.UNPROCESSABLE_CONTENT)
        .build();
  }

  private Rendering.Builder<?> page(Case one, @Nullable Notice problem, String text) {
    Rendering.Builder<?> page =
        Rendering.view("console/case")
            .modelAttribute("waiting", waiting(one))
            .modelAttribute("text", text);
    return problem == null ? page : page.modelAttribute("problem", problem);
  }

  private Waiting waiting(Case one) {
    OffsetDateTime until =
        one.replies().isEmpty()
            ? one.closedAt() == null ? OffsetDateTime.now(clock) : one.closedAt()
            : one.replies().get(0).at();
    Duration waited = Duration.between(one.openedAt(), until);
    return new Waiting(one, waited, waited.compareTo(settings.replyWithin()) > 0);
  }

  private Case known(UUID id) {
    return cases.of(new CaseId(id)).orElseThrow(() -> Refused.because("case.unknown"));
  }
}
