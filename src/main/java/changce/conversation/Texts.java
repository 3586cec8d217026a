package changce.conversation;

import changce.answering.Outcome;
import changce.conversation.AnswerEvent.ShownSource;
import changce.policy.Policy;
import changce.policy.Validity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The service's own words that go with every answer, on every channel. */
final class Texts {

  private static final String HOTLINE = "办理和咨询可拨打12345政务服务便民热线。";
  static final String SEARCHING = "检索政策条款";
  static final String FAILED = "系统出了故障，这个问题没有答完，已记录。请稍后再问，或拨打12345政务服务便民热线。";
  static final String INTERRUPTED = "回答中断了，没有答完。请再问一次，或拨打12345政务服务便民热线。";

  static final String STOPPED = "您停止了这个回答，上面是停止前已经给出的内容。";

  static final String FORGOTTEN_QUESTION = "（这个问题已经删除）";
  static final String FORGOTTEN = "这条问答的文字已按保存期限或应请求删除，不能再查看。";

  private static final int SOON = 60;

  private Texts() {}

  /** How well an answer rests on the library; null where that is not the question. */
  static @Nullable String standing(Outcome outcome) {
    return switch (outcome) {
      case ANSWERED_FULL, ANSWERED_CURATED, ANSWERED_BY_RULE -> "依据充分";
      case ANSWERED_PARTIAL -> "部分依据";
      case UNANSWERABLE_NO_POLICY, UNANSWERABLE_OUT_OF_SCOPE, GUARDED_UNSUPPORTED -> "未查到依据";
      default -> null;
    };
  }

  /**
   * A policy that ends within 60 days is answered from, with a warning; one that has ended already,
   * for a past day, says so itself.
   */
  static @Nullable String ending(Validity validity, LocalDate day) {
    LocalDate last = validity.to();
    return last == null || last.isBefore(day) || last.isAfter(day.plusDays(SOON))
        ? null
        : "这份文件有效期到%s，%s，办理前请确认是否延续".formatted(validity.lastInWords(), left(validity, day, last));
  }

  /** Of a year or month nobody knows the day: no days are counted. */
  private static String left(Validity validity, LocalDate day, LocalDate last) {
    return validity.within() == null ? "还有" + ChronoUnit.DAYS.between(day, last) + "天" : "快要到期";
  }

  /** Who issued the policies that were cited, and the line that finds everybody else. */
  static String contact(List<ShownSource> cited) {
    String issuers =
        cited.stream()
            .map(ShownSource::issuer)
            .filter(Objects::nonNull)
            .distinct()
            .limit(2)
            .collect(Collectors.joining("；"));
    return issuers.isEmpty() ? HOTLINE : "发文机关：" + issuers + "。" + HOTLINE;
  }

  static String of(Policy.Kind kind) {
    return kind == Policy.Kind.ORIGINAL ? "原文" : "要点摘编";
  }
}
