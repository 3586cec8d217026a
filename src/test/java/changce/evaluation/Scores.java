package changce.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of a run: tampered sentences shown, faithful ones blocked. */
record Scores(List<Trial> tampered, List<Trial> faithful) {

  /**
   * @param shown in the model's words, with what was tampered
   * @param instead what stood there otherwise, and how often
   */
  record OfTampering(int cases, long shown, Map<String, Long> instead) {

    double caught() {
      return cases == 0 ? 1 : 1 - shown / (double) cases;
    }
  }

  record OfParaphrases(int cases, long blocked) {

    double blockedShare() {
      return cases == 0 ? 0 : blocked / (double) cases;
    }
  }

  OfTampering of(TamperingKind kind) {
    return tampering(ofKind(kind));
  }

  OfTampering ofAllTampering() {
    return tampering(tampered);
  }

  Map<String, OfTampering> formsOf(TamperingKind kind) {
    return ofKind(kind).stream()
        .collect(
            Collectors.groupingBy(
                trial -> trial.draft().form(),
                LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Scores::tampering)));
  }

  private List<Trial> ofKind(TamperingKind kind) {
    return tampered.stream().filter(trial -> trial.draft().group().equals(kind.name())).toList();
  }

  List<Trial> shownFigures() {
    return tampered.stream()
        .filter(trial -> TamperingKind.valueOf(trial.draft().group()).figure())
        .filter(Trial::sentenceShown)
        .toList();
  }

  List<Trial> blocked() {
    return faithful.stream().filter(trial -> !trial.allWordsShown()).toList();
  }

  OfParaphrases ofParaphrases() {
    return paraphrases(faithful);
  }

  Map<String, OfParaphrases> paraphraseForms() {
    return faithful.stream()
        .collect(
            Collectors.groupingBy(
                trial -> trial.draft().form(),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Scores::paraphrases)));
  }

  /** The passages' own sentences that stood beside tampered ones and were not shown. */
  OfParaphrases ofNeighbours() {
    int all = tampered.stream().mapToInt(trial -> trial.draft().sentences().size() - 1).sum();
    return new OfParaphrases(all, tampered.stream().mapToLong(Trial::neighboursBlocked).sum());
  }

  private static OfTampering tampering(List<Trial> trials) {
    List<Trial> caught = trials.stream().filter(trial -> !trial.sentenceShown()).toList();
    Map<String, Long> instead =
        caught.stream()
            .collect(
                Collectors.groupingBy(Trial::insteadShown, TreeMap::new, Collectors.counting()));
    return new OfTampering(trials.size(), trials.size() - caught.size(), instead);
  }

  private static OfParaphrases paraphrases(List<Trial> trials) {
    return new OfParaphrases(
        trials.size(), trials.stream().filter(trial -> !trial.allWordsShown()).count());
  }
}
