package changce.conversation;

import changce.answering.Outcome;

/**
 * What says where a text comes from, written by the program with every answer on every channel,
 * copy and export. For what AI has made it must hold both AI (or 人工智能) and 生成: GB 45438-2025.
 */
public enum Label {
  AI("内容由 AI 生成，仅供参考，以政府文件原文为准"),
  RULE("由程序按公开政策条款计算，仅供参考，以政府文件原文为准");

  private final String text;

  Label(String text) {
    this.text = text;
  }

  /** By who wrote the answer: where a rule alone did, no AI had a part in it. */
  public static Label of(Outcome outcome) {
    return outcome == Outcome.ANSWERED_BY_RULE ? RULE : AI;
  }

  /** What stands around an English answer has the label in both languages. */
  public static boolean english(String label) {
    return label.contains("for reference only");
  }

  public String text() {
    return text;
  }
}
