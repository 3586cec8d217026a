package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Answers a question of which a rule decides one part, 能升规吗，有多少钱奖: that part by the rule, the rest
 * from the library.
 */
@Component
class RuleOfAPart implements Step {

  private final ByRule byRule;
  private final Parts parts;
  private final FromTheLibrary library;

  RuleOfAPart(ByRule byRule, Parts parts, FromTheLibrary library) {
    this.byRule = byRule;
    this.parts = parts;
    this.library = library;
  }

  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    List<String> pieces = Parts.pieces(inquiry.whole());
    return pieces.size() < 2 || inquiry.leans()
        ? Optional.empty()
        : pieces.stream()
            .flatMap(piece -> ofPiece(inquiry, pieces, piece, show).stream())
            .findFirst();
  }

  private Optional<Ending> ofPiece(
      Inquiry inquiry, List<String> pieces, String piece, Consumer<AnswerPart> show) {
    return byRule
        .decided(inquiry.asking(parts.whole(pieces, piece)))
        .map(decided -> with(decided, inquiry, pieces, piece, show));
  }

  private Ending with(
      ByRule.Decided decided,
      Inquiry inquiry,
      List<String> pieces,
      String piece,
      Consumer<AnswerPart> show) {
    String rest =
        pieces.stream().filter(other -> !other.equals(piece)).collect(Collectors.joining("，"));
    Inquiry asked = inquiry.asking(parts.whole(pieces, rest));
    After after = new After(decided, show);
    return library
        .take(library.searched(asked), after)
        .filter(ending -> ending.outcome().answered())
        .orElseGet(
            () -> {
              after.alone();
              return ByRule.ENDING.with(Notes.notFound(List.of(rest)));
            });
  }

  /** What comes after the rule's sentences, with marks that go on from theirs. */
  private static final class After implements Consumer<AnswerPart> {

    private final ByRule.Decided decided;
    private final Consumer<AnswerPart> show;

    After(ByRule.Decided decided, Consumer<AnswerPart> show) {
      this.decided = decided;
      this.show = show;
    }

    @Override
    public void accept(AnswerPart part) {
      if (part instanceof Sources sources) {
        with(sources.sources());
      } else if (part instanceof Sentence sentence) {
        show.accept(
            new Sentence(
                sentence.text(),
                sentence.marks().stream().map(this::further).toList(),
                sentence.origin()));
      } else {
        show.accept(part);
      }
    }

    void alone() {
      with(List.of());
    }

    private void with(List<Source> sources) {
      List<Source> all = new ArrayList<>(decided.sources());
      sources.forEach(source -> all.add(new Source(further(source.mark()), source.passage())));
      show.accept(new Sources(all));
      decided.sentences().forEach(show);
    }

    private int further(int mark) {
      return mark + decided.sources().size();
    }
  }
}
