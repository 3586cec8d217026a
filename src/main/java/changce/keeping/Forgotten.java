package changce.keeping;

/**
 * What was forgotten.
 *
 * @param answers whose words went now, with their questions
 * @param before whose words had gone already
 * @param cases whose message, contact and replies went now
 * @param later answers of the same conversation that stay, but for what they were searched as and
 *     how they came about: both may repeat the forgotten question
 */
public record Forgotten(int answers, int before, int cases, int later) {

  public boolean nothing() {
    return answers == 0 && cases == 0;
  }
}
