package changce.terminal;

import static changce.terminal.Terminal.DONE;
import static changce.terminal.Terminal.REFUSED;

import changce.policy.ClauseChange;
import changce.policy.Edition;
import changce.policy.FolderCheck;
import changce.policy.Policy;
import changce.policy.PolicyLibrary;
import changce.policy.ReadMetadata;
import changce.policy.ReadingReport;
import changce.policy.RefusedChange;
import changce.rules.RuleProblem;
import changce.rules.Rules;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code bin/library}: what staff do with the library, from a terminal. */
final class Library {

  private static final String USAGE =
      """
      用法：bin/library 命令 [--by 姓名]
        list [政策]            全部政策，或一个政策的各个版本
        add 文件               登记为草稿；元数据没写的标题、文号、日期等从正文读出，请核对
        check                  检查政策文件和规则：读不出来的、元数据有误的、前后矛盾的，逐条指出文件和行
        report 版本            读入报告：读这个文件时发现的问题，和它所在的页、行
        check 版本             核对草稿，须由登记人以外的人来做
        publish 版本           发布核对过的版本，原来的版本被取代
        rollback 版本          退回到发布过的版本
        diff 版本 版本         逐条比较两个版本
        withdraw 政策 原因     撤下，立即不再用于回答
        ending --days 90       多少天内到期的政策
      “版本”写编号的前八位即可。
      """;

  private final PolicyLibrary library;
  private final Rules rules;
  private final PrintStream out;
  private final PrintStream err;
  private final List<String> words;
  private final String by;
  private final String days;

  private Library(
      PolicyLibrary library, Rules rules, PrintStream out, PrintStream err, String... arguments) {
    this.library = library;
    this.rules = rules;
    this.out = out;
    this.err = err;
    List<String> rest = new ArrayList<>(Arrays.asList(arguments));
    this.by = option(rest, "--by", System.getProperty("user.name", ""));
    this.days = option(rest, "--days", "90");
    this.words = rest;
  }

  /** Exit status 0 done, 1 refused with the reason, 2 used wrongly. */
  public static void main(String[] arguments) {
    Terminal.run(
        USAGE,
        arguments,
        (context, out, err) ->
            run(
                context.getBean(PolicyLibrary.class),
                context.getBean(Rules.class),
                out,
                err,
                arguments));
  }

  static int run(
      PolicyLibrary library, Rules rules, PrintStream out, PrintStream err, String... arguments) {
    Library command = new Library(library, rules, out, err, arguments);
    try {
      return command.run();
    } catch (RefusedChange e) {
      err.println(e.getMessage());
      return REFUSED;
    }
  }

  private int run() {
    String command = words.isEmpty() ? "" : words.get(0);
    return switch (command + "/" + (words.size() - 1)) {
      case "list/0" -> list();
      case "list/1" -> editions(words.get(1));
      case "add/1" -> add(Path.of(words.get(1)));
      case "check/0" -> checkFiles();
      case "report/1" -> report(edition(words.get(1)));
      case "check/1" -> check(edition(words.get(1)));
      case "publish/1" -> publish(edition(words.get(1)));
      case "rollback/1" -> rollBack(edition(words.get(1)));
      case "diff/2" -> diff(edition(words.get(1)), edition(words.get(2)));
      case "withdraw/2" -> withdraw(words.get(1), words.get(2));
      case "ending/0" -> ending();
      default -> misused();
    };
  }

  private int list() {
    for (Edition edition : library.editions()) {
      if (edition.state() != Edition.State.SUPERSEDED) {
        out.println(line(edition));
      }
    }
    return DONE;
  }

  private int editions(String slug) {
    List<Edition> editions = library.editions(slug);
    editions.forEach(edition -> out.println(line(edition)));
    if (editions.isEmpty()) {
      err.println("没有这个政策：" + slug);
    }
    return editions.isEmpty() ? REFUSED : DONE;
  }

  private int add(Path file) {
    Edition draft = library.add(file, by);
    Policy policy = draft.policy();
    out.println("请核对从正文或元数据里读出的各项，不对的在旁边的 .yml 里改正后重新登记：");
    out.println("  标题    " + policy.title());
    out.println("  文号    " + shown(policy.number()));
    out.println("  发文机关 " + shown(policy.issuer()));
    out.println("  成文日期 " + shown(policy.issuedOn()));
    out.println("  效力    " + policy.validity().inWords());
    out.println("  地区    " + policy.region());
    out.println("  主题    " + String.join("、", policy.topics()));
    ReadMetadata stated = library.stated(draft.id());
    out.println("  正文废止 " + (stated.repealed().isEmpty() ? "没有读出" : repealed(stated)));
    report(draft);
    return done(draft, "已登记为草稿");
  }

  /** Whoever checks sees what was found when the file was read. */
  private int check(Edition edition) {
    Edition checked = library.check(edition.id(), by);
    report(checked);
    return done(checked, "已核对");
  }

  private int report(Edition edition) {
    ReadingReport report = library.report(edition.id());
    out.println("读入报告：" + report.summary());
    report.serious().forEach(problem -> out.println("  严重  " + problem));
    report.light().forEach(problem -> out.println("  请核对 " + problem));
    if (report.findings().isEmpty()) {
      out.println("  没有发现问题");
    }
    return DONE;
  }

  /** A rule with a problem is not used, and its questions go to the library. */
  private int checkFiles() {
    FolderCheck folder = library.checkFolder();
    folder.unreadable().forEach(problem -> out.println(problem + "（不入库）"));
    folder.kept().forEach(problem -> out.println(problem + "（留作草稿）"));
    folder.flagged().forEach(problem -> out.println(problem + "（请核对）"));
    List<RuleProblem> problems = rules.problems();
    problems.forEach(out::println);
    out.printf(
        "政策 %d 篇，%d 个文件不入库，%d 处严重（留作草稿），%d 处请核对；在用的规则 %d 项，%d 处问题。%n",
        folder.files(),
        folder.unreadable().size(),
        folder.kept().size(),
        folder.flagged().size(),
        rules.forms().size(),
        problems.size());
    boolean sound = folder.unreadable().isEmpty() && folder.kept().isEmpty();
    return problems.isEmpty() && sound ? DONE : REFUSED;
  }

  private static String repealed(ReadMetadata stated) {
    return stated.repealed().stream().collect(Collectors.joining("》《", "《", "》"));
  }

  private int publish(Edition edition) {
    library.publish(edition.id(), by);
    return done(edition(shortId(edition)), "已发布");
  }

  private int rollBack(Edition edition) {
    library.rollBack(edition.id(), by);
    return done(edition(shortId(edition)), "已退回");
  }

  private int withdraw(String slug, String reason) {
    library.withdraw(slug, by, reason);
    out.println("已撤下：" + slug);
    return DONE;
  }

  private int diff(Edition before, Edition after) {
    List<ClauseChange> changes = library.diff(before.id(), after.id());
    for (ClauseChange change : changes) {
      out.println("@ " + change.headingPath());
      print("- ", change.before());
      print("+ ", change.after());
    }
    if (changes.isEmpty()) {
      out.println("条款没有变化");
    }
    return DONE;
  }

  private int ending() {
    if (!days.matches("\\d{1,5}")) {
      return misused();
    }
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    for (Policy policy : library.ending(today, Integer.parseInt(days))) {
      out.printf(
          "%s  %s  《%s》  %s%n",
          policy.validity().to(), policy.slug(), policy.title(), policy.validity().inWords());
    }
    return DONE;
  }

  private int done(Edition edition, String what) {
    out.println(what + "：" + line(edition));
    return DONE;
  }

  private int misused() {
    return Terminal.misused(USAGE, err);
  }

  private Edition edition(String id) {
    List<Edition> found =
        library.editions().stream()
            .filter(edition -> id.length() >= 6 && edition.id().value().toString().startsWith(id))
            .toList();
    if (found.size() != 1) {
      throw RefusedChange.because(found.isEmpty() ? "unknown-edition" : "several-editions", id);
    }
    return found.get(0);
  }

  private static String line(Edition edition) {
    String reason = edition.withdrawnReason() == null ? "" : "：" + edition.withdrawnReason();
    return "%s  %s  %s%s  《%s》  %s"
        .formatted(
            shortId(edition),
            edition.policy().slug(),
            edition.state().word(),
            reason,
            edition.policy().title(),
            edition.policy().validity().inWords());
  }

  private static String shortId(Edition edition) {
    return edition.id().value().toString().substring(0, 8);
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "没有读出" : value.toString();
  }

  private void print(String mark, @Nullable String text) {
    if (text != null) {
      text.lines().forEach(line -> out.println(mark + line));
    }
  }

  private static String option(List<String> words, String name, String otherwise) {
    int at = words.indexOf(name);
    if (at < 0 || at + 1 == words.size()) {
      return otherwise;
    }
    words.remove(at);
    return words.remove(at);
  }
}
