package changce.evaluation;

import changce.evaluation.DraftingModel.Written;
import changce.evaluation.Scores.OfParaphrases;
import changce.evaluation.Scores.OfTampering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A run in words and as values for JSON. */
record TamperingReport(long seed, Scores scores, List<Draft> leftOut) {

  private static final int EXAMPLES = 10;

  String inWords() {
    StringBuilder words = new StringBuilder("种子 %d%n%n篡改%n".formatted(seed));
    for (TamperingKind kind : TamperingKind.values()) {
      words.append(line(kind.words(), scores.of(kind)));
    }
    words.append(line("合计", scores.ofAllTampering()));
    words.append("其中数字类被展示 %d 句%n%n转述%n".formatted(scores.shownFigures().size()));
    scores.paraphraseForms().forEach((form, score) -> words.append(line(form, score)));
    words.append(line("合计", scores.ofParaphrases()));
    words.append(line("篡改句旁边的条款原句", scores.ofNeighbours()));
    words.append("没有用上（条款不在来源里，或没有别的来源可移）%d 例%n".formatted(leftOut.size()));
    return words.append(examples()).toString();
  }

  private static String line(String name, OfTampering score) {
    return "  %-12s %4d 例  展示了篡改 %3d  拦下 %5.1f%%  %s%n"
        .formatted(name, score.cases(), score.shown(), 100 * score.caught(), score.instead());
  }

  private static String line(String name, OfParaphrases score) {
    return "  %-20s %4d 句  误拦 %3d（%.1f%%）%n"
        .formatted(name, score.cases(), score.blocked(), 100 * score.blockedShare());
  }

  private String examples() {
    StringBuilder words = new StringBuilder();
    for (TamperingKind kind : TamperingKind.values()) {
      List<Trial> shown =
          scores.tampered().stream()
              .filter(trial -> trial.draft().group().equals(kind.name()))
              .filter(Trial::sentenceShown)
              .toList();
      if (!shown.isEmpty()) {
        words.append("%n展示了的篡改：%s%n".formatted(kind.words()));
        shown.stream().limit(EXAMPLES).forEach(trial -> words.append(example(trial)));
      }
    }
    words.append("%n误拦的转述%n".formatted());
    scores.paraphraseForms().keySet().stream()
        .flatMap(form -> blockedOf(form).limit(2))
        .forEach(trial -> words.append(example(trial)));
    return words.toString();
  }

  private Stream<Trial> blockedOf(String form) {
    return scores.blocked().stream().filter(trial -> trial.draft().form().equals(form));
  }

  private static String example(Trial trial) {
    return "  %s：%s%n      本来：%s%n"
        .formatted(trial.draft().form(), trial.draft().sentence(), trial.draft().original());
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("seed", seed);
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (TamperingKind kind : TamperingKind.values()) {
      Map<String, Object> score = of(scores.of(kind));
      Map<String, Object> forms = new LinkedHashMap<>();
      scores.formsOf(kind).forEach((form, ofForm) -> forms.put(form, of(ofForm)));
      score.put("forms", forms);
      kinds.put(kind.name().toLowerCase(java.util.Locale.ROOT), score);
    }
    values.put("tampering", kinds);
    values.put("all_tampering", of(scores.ofAllTampering()));
    values.put("figures_shown", scores.shownFigures().size());
    Map<String, Object> forms = new LinkedHashMap<>();
    scores.paraphraseForms().forEach((form, score) -> forms.put(form, of(score)));
    values.put("paraphrases", forms);
    values.put("all_paraphrases", of(scores.ofParaphrases()));
    values.put("neighbours", of(scores.ofNeighbours()));
    values.put("left_out", leftOut.size());
    values.put("cases", cases());
    return values;
  }

  private static Map<String, Object> of(OfTampering score) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("cases", score.cases());
    values.put("shown", score.shown());
    values.put("caught", score.caught());
    values.put("instead", score.instead());
    return values;
  }

  private static Map<String, Object> of(OfParaphrases score) {
    return Map.of(
        "cases", score.cases(), "blocked", score.blocked(), "blocked_share", score.blockedShare());
  }

  private List<Map<String, Object>> cases() {
    List<Map<String, Object>> cases = new ArrayList<>();
    scores.tampered().forEach(trial -> cases.add(of(trial, trial.sentenceShown())));
    scores.faithful().forEach(trial -> cases.add(of(trial, trial.allWordsShown())));
    return cases;
  }

  private static Map<String, Object> of(Trial trial, boolean shown) {
    Draft draft = trial.draft();
    Written written = trial.written();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("group", draft.group());
    values.put("form", draft.form());
    values.put("policy", draft.passage().policy().slug());
    values.put("heading", draft.passage().headingPath());
    values.put("question", trial.question());
    values.put("written", written.answer());
    values.put("sentence", draft.sentence());
    values.put("original", draft.original());
    values.put("fragment", draft.fragment());
    values.put("shown_by_model", shown);
    values.put("instead", shown ? "" : trial.insteadShown());
    values.put("shown", trial.shown().stream().map(Service.Shown::text).toList());
    return values;
  }
}
