package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The answering policy: what happens to a question, in order. */
@Component
public class Answering {

  private static final int SOURCES = 5;

  private final PassageSearch search;
  private final Evidence evidence;
  private final Composer composer;
  private final Clock clock;

  Answering(PassageSearch search, Evidence evidence, Composer composer, Clock clock) {
    this.search = search;
    this.evidence = evidence;
    this.composer = composer;
    this.clock = clock;
  }

  /**
   * Answers by today's policies, or by those of the past day that the question names. Blocks until
   * the answer has ended; each part is given to {@code show} as soon as it may be shown, the {@link
   * Ending} last.
   */
  public void answer(String question, Consumer<AnswerPart> show) {
    LocalDate today = LocalDate.now(clock);
    if (search.elsewhere(question)) {
      show.accept(Ending.of(Outcome.UNANSWERABLE_OUT_OF_SCOPE, Notes.ELSEWHERE));
      return;
    }
    Optional<LocalDate> past = AskedDay.in(question, today);
    LocalDate day = past.orElse(today);
    List<Hit> found = evidence.enough(search.search(question, day, SOURCES));
    if (found.isEmpty()) {
      show.accept(Ending.of(Outcome.UNANSWERABLE_NO_POLICY, Notes.NO_POLICY));
      return;
    }
    List<Source> sources = numbered(found);
    show.accept(new Sources(sources));
    Ending ending = composer.compose(new Composition(question, day, sources), show);
    show.accept(past.isPresent() ? ending.with(Notes.past(day)) : ending);
  }

  private static List<Source> numbered(List<Hit> hits) {
    return IntStream.range(0, hits.size())
        .mapToObj(i -> new Source(i + 1, hits.get(i).passage()))
        .toList();
  }
}
