package changce.answering;

import java.util.ArrayList;
import java.util.List;

/**
 * A question back.
 *
 * @param choices to choose from, each usable as the visitor's next question
 */
public record Clarification(String ask, List<String> choices) {

  static Clarification ofDistricts(List<String> districts) {
    List<String> choices = new ArrayList<>(districts);
    choices.add("其他区县（市）");
    return new Clarification(Notes.WHICH_DISTRICT, choices);
  }
}
