package changce.answering;

import changce.answering.AnswerPart.Sentence;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Shows no sentence twice: neither what a model repeats, nor what the clauses say after it has. */
final class ShownOnce implements Consumer<AnswerPart> {

  private final Consumer<AnswerPart> show;
  private final Set<String> said = new HashSet<>();

  ShownOnce(Consumer<AnswerPart> show) {
    this.show = show;
  }

  @Override
  public void accept(AnswerPart part) {
    if (!(part instanceof Sentence sentence) || said.add(bare(sentence.text()))) {
      show.accept(part);
    }
  }

  /** Without blanks and the full stop: a model copies a clause and ends it in its own way. */
  private static String bare(String text) {
    return text.replaceAll("[\\p{Z}\\s]", "").replaceAll("\\p{P}+$", "");
  }
}
