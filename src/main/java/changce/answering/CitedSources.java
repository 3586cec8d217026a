package changce.answering;

import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Knows which of the sources the sentences that were shown rest on. */
final class CitedSources implements Consumer<AnswerPart> {

  private final List<Source> sources;
  private final Consumer<AnswerPart> show;
  private final Set<Integer> marks = ConcurrentHashMap.newKeySet();
  private final List<String> said = new CopyOnWriteArrayList<>();

  CitedSources(List<Source> sources, Consumer<AnswerPart> show) {
    this.sources = sources;
    this.show = show;
  }

  @Override
  public void accept(AnswerPart part) {
    if (part instanceof Sentence sentence) {
      marks.addAll(sentence.marks());
      said.add(sentence.text());
    }
    show.accept(part);
  }

  /** The sentences that were shown. */
  List<String> said() {
    return said;
  }

  List<Source> cited() {
    return sources.stream().filter(source -> marks.contains(source.mark())).toList();
  }
}
