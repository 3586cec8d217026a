package changce.evaluation;

import changce.evaluation.DraftingModel.Written;
import changce.evaluation.Service.Shown;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the service showed of a draft.
 *
 * @param written what the model wrote
 */
record Trial(Draft draft, String question, Written written, List<Shown> shown) {

  /** Whether the looked-at sentence was shown in the model's words. */
  boolean sentenceShown() {
    return shown.stream().filter(Shown::byModel).anyMatch(this::isTheSentence);
  }

  private boolean isTheSentence(Shown sentence) {
    boolean words = plain(sentence.text()).contains(plain(draft.fragment()));
    boolean wrongMark = !sentence.marks().contains(written.right());
    return words && (draft.citing() != Citing.MOVED || wrongMark);
  }

  /** For a faithful draft, which may come in more than one piece. */
  boolean allWordsShown() {
    String words =
        shown.stream()
            .filter(Shown::byModel)
            .map(sentence -> plain(sentence.text()))
            .collect(Collectors.joining());
    return words.contains(plain(draft.sentence()));
  }

  boolean clauseShown() {
    return shown.stream().anyMatch(sentence -> !sentence.byModel());
  }

  /** The passage's own sentences around the looked-at one that were not shown as written. */
  long neighboursBlocked() {
    return draft.sentences().stream()
        .filter(sentence -> !sentence.equals(draft.sentence()))
        .filter(
            sentence ->
                shown.stream()
                    .noneMatch(s -> s.byModel() && plain(s.text()).contains(plain(sentence))))
        .count();
  }

  String insteadShown() {
    return shown.isEmpty() ? "什么也没有" : clauseShown() ? "条款原句" : "略去";
  }

  /** Without what makes no difference on a page: widths, blanks, marks, Markdown. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("^\\s*(?:[-•]|1\\.)\\s+", "")
        .replaceAll("[\\[【［]\\d{1,2}[\\]】］]", "")
        .replaceAll("[\\s*　。]", "");
  }
}
