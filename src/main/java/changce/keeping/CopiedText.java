package changce.keeping;

import changce.conversation.QuestionId;
import java.util.List;

/**
 * Words of visitors, or about one of them, that a module keeps beside the conversation itself. What
 * staff have approved as their own text is none of it.
 */
public interface CopiedText {

  /**
   * Forgets what it keeps of these answers. Called in the transaction in which their own words go,
   * and before they do; twice changes nothing.
   */
  void forget(List<QuestionId> answers);

  /** Questions that staff had asked again in the words of these. */
  default List<QuestionId> askedAgain(List<QuestionId> answers) {
    return List.of();
  }
}
