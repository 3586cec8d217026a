package changce.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a policy's dates can all be true, and are those of its text. */
final class DatesInOrder {

  private final FolderFile file;
  private final Policy policy;
  private final List<Finding> found = new ArrayList<>();

  private DatesInOrder(FolderFile file, Policy policy) {
    this.file = file;
    this.policy = policy;
  }

  static List<Finding> of(FolderFile file, Policy policy, ReadMetadata stated, LocalDate today) {
    DatesInOrder dates = new DatesInOrder(file, policy);
    dates.issued(today);
    if (policy.kind() == Policy.Kind.ORIGINAL) {
      dates.stated(stated);
    }
    return dates.found;
  }

  private void issued(LocalDate today) {
    PartialDate issued = policy.issuedOn();
    LocalDate from = policy.validity().from();
    LocalDate to = policy.validity().to();
    if (issued == null) {
      return;
    }
    if (issued.firstDay().isAfter(today)) {
      add(true, "issued_on", "成文日期 %s 在今天之后".formatted(issued));
    }
    if (to != null && issued.firstDay().isAfter(to)) {
      add(true, "issued_on", "成文日期 %s 晚于失效日期 %s".formatted(issued, to));
    }
    if (from != null && issued.firstDay().isAfter(from)) {
      add(false, "issued_on", "成文日期 %s 晚于施行日期 %s，请确认是追溯施行".formatted(issued, from));
    }
  }

  private void stated(ReadMetadata stated) {
    differs("effective_from", "施行日期", stated.effectiveFrom(), policy.validity().from());
    boolean exact = policy.validity().within() == null;
    differs("effective_to", "失效日期", stated.effectiveTo(), exact ? policy.validity().to() : null);
  }

  private void differs(
      String key, String name, @Nullable LocalDate stated, @Nullable LocalDate given) {
    if (stated != null && given != null && !Objects.equals(stated, given)) {
      add(false, key, "正文读出的%s是 %s，元数据写的是 %s".formatted(name, stated, given));
    }
  }

  private void add(boolean serious, String key, String reason) {
    found.add(new Finding(serious, file.problem(key, reason)));
  }
}
