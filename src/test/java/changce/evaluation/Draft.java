package changce.evaluation;

import changce.policy.Passage;
import java.util.List;

/**
 * An answer of one to five sentences as a model would write it from one passage. One of its
 * sentences is looked at; the others are the passage's own.
 *
 * @param group a kind of tampering, or 转述 for a faithful answer
 * @param form how exactly the sentence was changed
 * @param sentences without marks and without full stops
 * @param target place of the sentence that is looked at
 * @param original what stood where the change was made; the whole sentence where it was reworded
 * @param fragment what would be shown, with enough around it to be told from the passage's words
 */
record Draft(
    Passage passage,
    String group,
    String form,
    List<String> sentences,
    int target,
    Citing citing,
    String original,
    String fragment) {

  String sentence() {
    return sentences.get(target);
  }
}
