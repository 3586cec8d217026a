package changce.answering;

import changce.answering.AnswerPart.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Remembers what an answer has said, so that the clauses do not say it again. */
final class ShownOnce implements Consumer<AnswerPart> {

  private final Consumer<AnswerPart> show;
  private final Set<String> said = new HashSet<>();

  ShownOnce(Consumer<AnswerPart> show) {
    this.show = show;
  }

  @Override
  public void accept(AnswerPart part) {
    if (part instanceof Sentence sentence) {
      said.add(bare(sentence.text()));
    }
    show.accept(part);
  }

  /** Shows those sentences that have not been. */
  void rest(List<Sentence> sentences) {
    sentences.stream().filter(sentence -> !said.contains(bare(sentence.text()))).forEach(this);
  }

  /** Without blanks and punctuation: a model copies a clause and ends it in its own way. */
  private static String bare(String text) {
    return text.replaceAll("[\\p{P}\\p{Z}\\s]", "");
  }
}
