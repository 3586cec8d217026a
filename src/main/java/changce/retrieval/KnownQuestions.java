package changce.retrieval;

/**
 * Questions that are known of clauses.
 *
 * @param answered by a clause
 * @param unanswered near a clause in words, and answered by none
 */
record KnownQuestions(ClauseLines answered, ClauseLines unanswered) {

  /** How near the nearest one that no clause answers is: cosine; -1 when none is known. */
  double unanswered(float[] question) {
    return unanswered.nearestOfAll(question);
  }

  /** How near the nearest one that a clause answers is: cosine; -1 when none is known. */
  double answered(float[] question) {
    return answered.nearestOfAll(question);
  }
}
