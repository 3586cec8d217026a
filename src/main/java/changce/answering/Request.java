package changce.answering;

import java.util.List;

/**
 * A question with what was asked before it in the same conversation.
 *
 * @param earlier oldest first, only the last few
 * @param brief whether a short answer is wanted, as a chat window shows it
 */
public record Request(String question, List<EarlierTurn> earlier, boolean brief) {

  public record EarlierTurn(String question, Outcome outcome) {}

  public Request(String question, List<EarlierTurn> earlier) {
    this(question, earlier, false);
  }

  Request after(List<EarlierTurn> others) {
    return new Request(question, others, brief);
  }

  public static Request of(String question) {
    return new Request(question, List.of());
  }
}
