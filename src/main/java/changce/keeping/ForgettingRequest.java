package changce.keeping;

/**
 * That something be forgotten.
 *
 * @param actor as the audit trail names who did it
 * @param why for the audit trail, with no word of what is forgotten
 */
public record ForgettingRequest(String actor, String why) {

  public ForgettingRequest {
    if (actor.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("请写明由谁、为什么删除。");
    }
  }
}
