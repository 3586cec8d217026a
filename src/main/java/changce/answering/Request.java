package changce.answering;

import java.util.List;

/**
 * A question with what was asked before it in the same conversation.
 *
 * @param earlier oldest first, only the last few
 */
public record Request(String question, List<EarlierTurn> earlier) {

  public record EarlierTurn(String question, Outcome outcome) {}

  public static Request of(String question) {
    return new Request(question, List.of());
  }
}
