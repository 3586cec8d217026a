package changce.keeping;

import changce.conversation.AnswerTexts;
import changce.conversation.CaseTexts;
import changce.conversation.QuestionId;
import changce.staff.Staff;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets by rule. Runs on every node: what one is at, another passes over. Each transaction is
 * short, so that nobody who is answered waits for it.
 */
@Component
@ConditionalOnWebApplication
class Retention {

  private static final int AT_ONCE = 200;

  private final KeepingSettings settings;
  private final Keeping keeping;
  private final AnswerTexts texts;
  private final CaseTexts cases;
  private final Staff staff;
  private final TransactionTemplate together;
  private final Clock clock;

  Retention(
      KeepingSettings settings,
      Keeping keeping,
      AnswerTexts texts,
      CaseTexts cases,
      Staff staff,
      TransactionTemplate together,
      Clock clock) {
    this.settings = settings;
    this.keeping = keeping;
    this.texts = texts;
    this.cases = cases;
    this.staff = staff;
    this.together = together;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void run() {
    settings.textsFor().ifPresent(this::forgetTexts);
    settings.auditFor().ifPresent(this::shortenAudit);
  }

  private void forgetTexts(Period period) {
    OffsetDateTime before = OffsetDateTime.now(clock).minus(period);
    int answers = inBatches(before, this::forgetAnswers);
    int handed = inBatches(before, moment -> cases.forgetOpenedBefore(moment, AT_ONCE));
    if (answers + handed > 0) {
      staff.record(
          Staff.SERVICE,
          "text.expire",
          "before " + before.toLocalDate(),
          "%s (answers %d, cases %d)".formatted(settings.texts(), answers, handed));
    }
  }

  private int forgetAnswers(OffsetDateTime before) {
    List<QuestionId> due = texts.due(before, AT_ONCE);
    return due.isEmpty() ? 0 : keeping.forget(due);
  }

  private void shortenAudit(Period period) {
    inBatches(OffsetDateTime.now(clock).minus(period), staff::shortenAudit);
  }

  private int inBatches(OffsetDateTime before, ToIntFunction<OffsetDateTime> batch) {
    int all = 0;
    Integer some;
    do {
      some = together.execute(status -> batch.applyAsInt(before));
      all += some;
    } while (some > 0);
    return all;
  }
}
