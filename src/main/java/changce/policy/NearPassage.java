package changce.policy;

/**
 * @param cosine similarity of the question and the passage's nearest window, -1 to 1
 */
public record NearPassage(PassageId id, double cosine) {}
