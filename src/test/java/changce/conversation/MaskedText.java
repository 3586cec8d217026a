package changce.conversation;

/** What is left of a text once personal data is masked: for measuring. */
public final class MaskedText {

  private MaskedText() {}

  public static String of(String text) {
    return PersonalData.masked(text);
  }
}
