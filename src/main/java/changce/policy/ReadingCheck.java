package changce.policy;

import changce.policy.text.PolicyText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks at a file as it comes in, whichever way: what of it can hurt is found before anybody is
 * answered from it.
 */
final class ReadingCheck {

  private final KnownRegions regions;
  private final List<Policy> held;
  private final LocalDate today;

  /**
   * @param held what is published in the library
   */
  ReadingCheck(KnownRegions regions, List<Policy> held, LocalDate today) {
    this.regions = regions;
    this.held = held;
    this.today = today;
  }

  ReadingReport of(FolderFile file, PolicyFile read) {
    PolicyText content = read.content();
    List<WrittenTable> tables = WrittenTable.in(content.text());
    OddCharacters odd = new OddCharacters(content);
    ReadMetadata stated = ReadMetadata.of(content.text());
    List<Finding> found = new ArrayList<>();
    odd.serious().ifPresent(reason -> found.add(Finding.serious(file.name(), reason)));
    content.losses().forEach(loss -> found.add(Finding.serious(file.name(), loss)));
    BareFigures.in(content, tables)
        .ifPresent(reason -> found.add(Finding.serious(file.name(), reason)));
    region(file, read.policy(), stated, found);
    found.addAll(DatesInOrder.of(file, read.policy(), stated, today));
    content.cautions().stream()
        .filter(caution -> !content.losses().contains(caution))
        .forEach(caution -> found.add(Finding.light(file.name(), caution)));
    boolean told = content.cautions().stream().anyMatch(caution -> caution.contains("\ufffd"));
    if (!told && odd.serious().isEmpty()) {
      odd.told().ifPresent(reason -> found.add(Finding.light(file.name(), reason)));
    }
    EmptyTables.in(content, tables)
        .forEach(reason -> found.add(Finding.light(file.name(), reason)));
    RepealNotice.of(read, stated, held)
        .forEach(reason -> found.add(Finding.light(file.name(), reason)));
    found.sort(Comparator.comparing(finding -> !finding.serious()));
    return report(content.text(), found);
  }

  /** Of an edition whose file is no longer at hand: what was found then. */
  static ReadingReport report(String text, List<Finding> findings) {
    return new ReadingReport(
        (int) text.chars().filter(c -> !Character.isWhitespace(c)).count(),
        new OddCharacters(PolicyText.plain(text)).count(),
        WrittenTable.in(text).size(),
        List.copyOf(findings));
  }

  /** A text that does not say for where it is would answer for everywhere. */
  private void region(FolderFile file, Policy policy, ReadMetadata stated, List<Finding> found) {
    if (!regions.knows(policy.region())) {
      found.add(
          new Finding(true, file.problem("region", regions.unknown(policy.region()).toString())));
    } else if (!given(file) && !ReadScope.isStated(stated.issuer(), stated.title())) {
      found.add(
          Finding.serious(
              file.name(), "读不出是哪里的政策，暂写“%s”，请在元数据里写明 region".formatted(policy.region())));
    }
  }

  private static boolean given(FolderFile file) {
    try {
      return PolicySource.metadata(file).has("region");
    } catch (IOException | UnreadablePolicyFile e) {
      return false;
    }
  }
}
