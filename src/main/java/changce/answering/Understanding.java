package changce.answering;

import changce.answering.Request.EarlierTurn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes of a request what the steps need to know of it. */
@Component
class Understanding {

  private final Unnamed unnamed;
  private final StandAlone standAlone;
  private final QuestionRouter router;
  private final Readings readings;
  private final Clock clock;

  Understanding(
      Unnamed unnamed,
      StandAlone standAlone,
      QuestionRouter router,
      Readings readings,
      Clock clock) {
    this.unnamed = unnamed;
    this.standAlone = standAlone;
    this.router = router;
    this.readings = readings;
    this.clock = clock;
  }

  Inquiry of(Request request, Consumer<AnswerPart> show) {
    LocalDate today = LocalDate.now(clock);
    List<EarlierTurn> earlier = unnamed.completed(request.earlier(), today);
    Optional<Unnamed.Named> named = unnamed.namedBy(request.after(earlier), today);
    String asked = named.map(Unnamed.Named::asked).orElse(request.question());
    Optional<LocalDate> past = AskedDay.in(named.map(Unnamed.Named::whole).orElse(asked), today);
    Optional<String> whole =
        named.map(Unnamed.Named::whole).or(() -> standAlone.of(request.after(earlier), show));
    return new Inquiry(
        asked,
        whole.orElse(asked),
        earlier,
        whole.isPresent(),
        router.route(asked),
        SingletonSupplier.of(() -> suspicion(asked, whole.orElse(asked))),
        past.orElse(today),
        past.isPresent(),
        named.isPresent(),
        request.brief());
  }

  /** What a question is taken for by itself. */
  Route route(String question) {
    Route route = router.route(question);
    return route.asksOfPolicies() && suspicion(question).any() ? Route.OUT_OF_SCOPE : route;
  }

  boolean namesNoMatter(String question) {
    return unnamed.is(question, List.of(), LocalDate.now(clock));
  }

  /** What is certainly another matter by itself is one whatever was spoken of before. */
  private OutOfScope suspicion(String asked, String whole) {
    OutOfScope own = suspicion(asked);
    return own.certain() ? own : suspicion(whole);
  }

  private OutOfScope suspicion(String question) {
    return OutOfScope.of(readings.of(question));
  }
}
