package changce.policy;

/**
 * @param cosine similarity of the question as asked and the passage's nearest window, -1 to 1
 * @param nearness the same of the question as clauses would word it; by it passages were found
 */
public record NearPassage(PassageId id, double cosine, double nearness) {

  /** By the nearer window of two, in each respect. */
  NearPassage nearer(NearPassage same) {
    return new NearPassage(id, Math.max(cosine, same.cosine), Math.max(nearness, same.nearness));
  }
}
