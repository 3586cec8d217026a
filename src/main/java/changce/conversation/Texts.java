package changce.conversation;

import changce.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The service's own words that go with every answer, on every channel. */
final class Texts {

  /** Must hold both AI/人工智能 and 生成, and be written by the program: GB 45438-2025. */
  static final String AI_LABEL = "内容由 AI 生成，仅供参考，以政府文件原文为准";

  static final String SEARCHING = "检索政策条款";
  static final String FAILED = "系统出了故障，这个问题没有答完，已记录。请稍后再问，或拨打12345政务服务便民热线。";
  static final String INTERRUPTED = "回答中断了，没有答完。请再问一次，或拨打12345政务服务便民热线。";

  private Texts() {}

  static String of(Policy.Kind kind) {
    return kind == Policy.Kind.ORIGINAL ? "原文" : "要点摘编";
  }

  static @Nullable String caution(Policy policy) {
    return switch (policy.verification()) {
      case OFFICIAL -> null;
      case REPRINT -> "据转载，以原文为准";
      case TRANSCRIPTION -> "据抄录，尚未与原文核对";
    };
  }
}
