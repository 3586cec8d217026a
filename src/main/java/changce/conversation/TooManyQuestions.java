package changce.conversation;

/** More questions are being answered than this node can take; nothing was stored. */
public final class TooManyQuestions extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyQuestions() {
    super("现在提问的人太多，请过一会儿再试。");
  }
}
