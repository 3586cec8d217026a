package changce.policy;

import java.util.List;

/**
 * The unit that is searched and cited: one clause.
 *
 * @param headings the way to the clause, outermost first, its own heading last
 * @param ordinal its place in the edition, from 0
 * @param text the clause's own words, exactly as in the edition
 */
public record Passage(
    PassageId id, Policy policy, List<String> headings, int ordinal, String text) {

  public String headingPath() {
    return String.join(" > ", headings);
  }
}
