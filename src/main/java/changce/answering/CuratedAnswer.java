package changce.answering;

import java.util.List;
import java.util.UUID;

/**
 * An answer approved by staff.
 *
 * @param question as it was asked when the answer was approved
 * @param approvedBy a person, by the name that goes into the log
 */
public record CuratedAnswer(
    UUID id, String question, List<Statement> statements, String approvedBy) {

  public CuratedAnswer {
    if (question.isBlank() || statements.isEmpty()) {
      throw new IllegalArgumentException("审定回答要有问题，也要有至少一句回答。");
    }
  }

  /**
   * @param clauses that it rests on, at least one
   */
  public record Statement(String text, List<Clause> clauses) {

    public Statement {
      if (text.isBlank() || clauses.isEmpty()) {
        throw new IllegalArgumentException("审定回答的每句话都要写明依据的条款。");
      }
    }
  }

  /**
   * A clause as it stood when the answer was approved: when it no longer stands so, the answer is
   * no longer given.
   *
   * @param policy slug
   */
  public record Clause(String policy, String text) {}
}
