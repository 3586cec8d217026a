package changce.policy;

/**
 * What a question means, as vectors of length 1.
 *
 * @param asked as it was asked
 * @param worded turned to how clauses word the same: by it passages are looked for
 */
public record Meaning(float[] asked, float[] worded) {

  /** Nothing is known of how clauses word it. */
  public static Meaning of(float[] asked) {
    return new Meaning(asked, asked);
  }
}
