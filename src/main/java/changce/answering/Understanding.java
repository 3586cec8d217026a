package changce.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes of a request what the steps need to know of it. */
@Component
class Understanding {

  private final StandAlone standAlone;
  private final Router router;
  private final Readings readings;
  private final Clock clock;

  Understanding(StandAlone standAlone, Router router, Readings readings, Clock clock) {
    this.standAlone = standAlone;
    this.router = router;
    this.readings = readings;
    this.clock = clock;
  }

  Inquiry of(Request request, Consumer<AnswerPart> show) {
    String asked = request.question();
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> past = AskedDay.in(asked, today);
    Optional<String> whole = standAlone.of(request, show);
    return new Inquiry(
        asked,
        whole.orElse(asked),
        request.earlier(),
        whole.isPresent(),
        router.route(asked),
        SingletonSupplier.of(() -> suspicion(whole.orElse(asked))),
        past.orElse(today),
        past.isPresent(),
        request.brief());
  }

  /** What a question is taken for by itself. */
  Route route(String question) {
    Route route = router.route(question);
    return route.asksOfPolicies() && suspicion(question).any() ? Route.OUT_OF_SCOPE : route;
  }

  private Suspicion suspicion(String question) {
    return Suspicion.of(readings.of(question));
  }
}
