package changce.conversation;

/** The conversation's last question is still being answered: one at a time; nothing was stored. */
public final class PendingQuestion extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PendingQuestion() {
    super("上一个问题还在回答。请等它答完再问，或者先停止它。");
  }
}
