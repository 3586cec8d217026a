package changce.policy;

import java.util.List;

/**
 * How well a file was read, for whoever brings it and whoever checks it.
 *
 * @param characters of the text, without blanks
 * @param odd those among them that no office writes
 * @param tables in the text
 * @param findings what is to be looked at, the serious first
 */
public record ReadingReport(int characters, int odd, int tables, List<Finding> findings) {

  public List<PolicyProblem> serious() {
    return problems(true);
  }

  /** Those that are told, and keep nothing back. */
  public List<PolicyProblem> light() {
    return problems(false);
  }

  /** Whether it waits for somebody, wherever it came from. */
  public boolean keepsDraft() {
    return findings.stream().anyMatch(Finding::serious);
  }

  /** 读入 5,210 字，表格 2 张，异常字符 3 个（0.06%）. */
  public String summary() {
    return "读入 %,d 字，表格 %d 张，异常字符 %d 个（%s）"
        .formatted(characters, tables, odd, OddCharacters.share(odd, characters));
  }

  private List<PolicyProblem> problems(boolean serious) {
    return findings.stream()
        .filter(finding -> finding.serious() == serious)
        .map(Finding::problem)
        .toList();
  }
}
