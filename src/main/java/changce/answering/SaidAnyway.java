package changce.answering;

import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.answering.Evidence.Certainty;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What a clause certainly says of what was asked, shown before a rule asks back: who asks about one
 * condition, 卡不卡年龄, has the answer at once, and the verdict of his whole case when he goes on.
 */
@Component
class SaidAnyway {

  private static final int LOOKED_AT = 10;
  private static final int SENTENCES = 2;

  private final PassageSearch search;
  private final Evidence evidence;
  private final Clarifying clarifying;
  private final ClauseComposer clauses;
  private final Switches switches;

  SaidAnyway(
      PassageSearch search,
      Evidence evidence,
      Clarifying clarifying,
      ClauseComposer clauses,
      Switches switches) {
    this.search = search;
    this.evidence = evidence;
    this.clarifying = clarifying;
    this.clauses = clauses;
    this.switches = switches;
  }

  void show(Inquiry inquiry, Consumer<AnswerPart> show) {
    List<Hit> enough =
        evidence.enough(inquiry, search.search(inquiry.whole(), inquiry.day(), LOOKED_AT));
    if (evidence.certainty(inquiry, enough) == Certainty.FULL) {
      clarifying.forEverybody(inquiry.whole(), enough).stream()
          .limit(1)
          .filter(hit -> switches.off(List.of(hit.passage())).isEmpty())
          .map(hit -> new Source(1, hit.passage()))
          .forEach(source -> show(inquiry, source, show));
    }
  }

  private void show(Inquiry inquiry, Source source, Consumer<AnswerPart> show) {
    show.accept(new Sources(List.of(source)));
    clauses
        .compose(new Composition(inquiry.whole(), inquiry.day(), List.of(source), inquiry.brief()))
        .stream()
        .limit(SENTENCES)
        .forEach(show);
  }
}
