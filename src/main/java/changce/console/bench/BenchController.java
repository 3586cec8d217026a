package changce.console.bench;

import changce.console.AnswerPage;
import changce.console.Pages;
import changce.console.Risk;
import changce.console.bench.Reviews.Judgement;
import changce.conversation.AnswerDetail;
import changce.conversation.AnswerLog;
import changce.conversation.QuestionId;
import changce.policy.PolicyLibrary;
import changce.staff.Form;
import changce.staff.Notice;
import changce.staff.Person;
import changce.staff.Refused;
import changce.staff.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** The review bench: one answer after the other, the most urgent first. */
@Controller
class BenchController {

  private static final int LONGEST_NOTE = 2000;
  private static final int LOOKED_THROUGH = 20;

  private final ReviewQueue queue;
  private final Reviews reviews;
  private final ReviewFigures figures;
  private final AnswerLog log;
  private final PolicyLibrary library;
  private final Staff staff;
  private final Clock clock;

  BenchController(
      ReviewQueue queue,
      Reviews reviews,
      ReviewFigures figures,
      AnswerLog log,
      PolicyLibrary library,
      Staff staff,
      Clock clock) {
    this.queue = queue;
    this.reviews = reviews;
    this.figures = figures;
    this.log = log;
    this.library = library;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/console/bench")
  Rendering next(
      Person reviewer,
      @RequestParam(required = false) @Nullable String only,
      @RequestParam(required = false) @Nullable UUID judged) {
    QuestionId last = judged == null ? null : new QuestionId(judged);
    return shown("console/bench", reviewer, reason(only), last);
  }

  @GetMapping("/console/bench/{question}")
  Rendering chosen(Person reviewer, @PathVariable UUID question) {
    QuestionId answer = new QuestionId(question);
    AnswerDetail detail = known(answer);
    queue.take(answer, reviewer);
    return page("console/bench", detail, reviewer, null).build();
  }

  /**
   * Stores the verdict and shows the next answer. When somebody else has judged in the meantime,
   * the reviewer sees that first and is asked.
   */
  @PostMapping("/console/bench/{question}")
  Rendering judge(
      Person reviewer,
      @PathVariable UUID question,
      Form form,
      @RequestHeader(value = "HX-Request", required = false) @Nullable String script) {
    QuestionId answer = new QuestionId(question);
    AnswerDetail detail = known(answer);
    Risk only = reason(form.text("only"));
    int others = others(answer, reviewer).size();
    if (others > seen(form) && !form.has("confirmed")) {
      return page(view(script), detail, reviewer, only)
          .modelAttribute("notice", Notice.of("bench.meanwhile"))
          .modelAttribute("filled", form.fields().toSingleValueMap())
          .build();
    }
    try {
      reviews.judge(answer, reviewer, judgement(form));
    } catch (Refused e) {
      return page(view(script), detail, reviewer, only)
          .status(script == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
          .modelAttribute("problem", e.notice())
          .modelAttribute("filled", form.fields().toSingleValueMap())
          .build();
    }
    return script == null
        ? Pages.seeOther(after(only, question))
        : shown(view(script), reviewer, only, answer);
  }

  @PostMapping("/console/bench/{question}/skip")
  Rendering skip(
      Person reviewer,
      @PathVariable UUID question,
      Form form,
      @RequestHeader(value = "HX-Request", required = false) @Nullable String script) {
    queue.skip(new QuestionId(question), reviewer);
    Risk only = reason(form.text("only"));
    return script == null
        ? Pages.seeOther(address(only))
        : shown(view(script), reviewer, only, null);
  }

  /**
   * The next answer, and above it the one judged just now: whoever pressed the wrong key, or has a
   * better answer to write, need not look for it.
   */
  private Rendering shown(
      String view, Person reviewer, @Nullable Risk only, @Nullable QuestionId judged) {
    Rendering.Builder<?> page =
        nextAnswer(reviewer, only)
            .<Rendering.Builder<?>>map(detail -> page(view, detail, reviewer, only))
            .orElseGet(() -> bench(view, reviewer, only));
    if (judged != null) {
      own(judged, reviewer).ifPresent(review -> page.modelAttribute("own", review));
      log.line(judged).ifPresent(line -> page.modelAttribute("last", line));
    }
    return page.build();
  }

  private Optional<Review> own(QuestionId answer, Person reviewer) {
    return reviews.of(answer).stream()
        .filter(review -> review.reviewerId().equals(reviewer.id()))
        .findFirst();
  }

  /** An answer that was forgotten since it came into the queue is passed over. */
  private Optional<AnswerDetail> nextAnswer(Person reviewer, @Nullable Risk only) {
    for (int i = 0; i < LOOKED_THROUGH; i++) {
      Optional<QuestionId> next = queue.next(reviewer, only);
      Optional<AnswerDetail> detail = next.flatMap(log::detail);
      if (next.isEmpty() || detail.isPresent()) {
        return detail;
      }
      queue.forget(next.get());
    }
    return Optional.empty();
  }

  private Rendering.Builder<?> page(
      String view, AnswerDetail detail, Person reviewer, @Nullable Risk only) {
    QuestionId answer = detail.line().id();
    List<Review> others = others(answer, reviewer);
    Rendering.Builder<?> page =
        bench(view, reviewer, only)
            .modelAttribute("page", AnswerPage.of(detail, library))
            .modelAttribute("others", others)
            .modelAttribute("verdicts", Verdict.values())
            .modelAttribute("causes", Cause.values());
    queue
        .holder(answer)
        .filter(holder -> !holder.equals(reviewer.id()))
        .flatMap(staff::person)
        .ifPresent(holder -> page.modelAttribute("holder", holder.displayName()));
    Risk risk = queue.reasons(List.of(answer.value())).get(answer.value());
    if (risk != null) {
      page.modelAttribute("reason", risk.word());
    }
    return page;
  }

  private Rendering.Builder<?> bench(String view, Person reviewer, @Nullable Risk only) {
    Rendering.Builder<?> page =
        Rendering.view(view)
            .modelAttribute("waiting", queue.waiting())
            .modelAttribute("risks", Risk.values())
            .modelAttribute("judged", figures.judgedBy(reviewer, LocalDate.now(clock)));
    return only == null ? page : page.modelAttribute("only", only.word());
  }

  private List<Review> others(QuestionId answer, Person reviewer) {
    return reviews.shownTo(reviewer, answer).stream()
        .filter(review -> !review.reviewerId().equals(reviewer.id()))
        .toList();
  }

  private static Judgement judgement(Form form) {
    Verdict verdict =
        word(form.text("verdict"), Verdict.values())
            .orElseThrow(() -> Refused.because("bench.no-verdict"));
    Optional<Cause> cause = word(form.text("cause"), Cause.values());
    if (verdict != Verdict.CORRECT && cause.isEmpty()) {
      throw Refused.because("bench.no-cause");
    }
    return new Judgement(
        verdict,
        verdict == Verdict.CORRECT ? null : cause.orElse(null),
        form.optional("note", LONGEST_NOTE));
  }

  private AnswerDetail known(QuestionId answer) {
    return log.detail(answer).orElseThrow(() -> Refused.because("answer.unknown"));
  }

  private static int seen(Form form) {
    String seen = form.text("seen");
    return seen.matches("\\d{1,4}") ? Integer.parseInt(seen) : 0;
  }

  private static String view(@Nullable String script) {
    return script == null ? "console/bench" : "console/bench-answer";
  }

  private static String address(@Nullable Risk only) {
    return only == null ? "/console/bench" : "/console/bench?only=" + only.word();
  }

  private static String after(@Nullable Risk only, UUID judged) {
    return address(only) + (only == null ? "?" : "&") + "judged=" + judged;
  }

  private static @Nullable Risk reason(@Nullable String word) {
    return word == null ? null : word(word, Risk.values()).orElse(null);
  }

  private static <E extends Enum<E>> Optional<E> word(String word, E[] values) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
