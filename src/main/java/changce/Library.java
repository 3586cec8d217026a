package changce;

import changce.policy.ClauseChange;
import changce.policy.Edition;
import changce.policy.Policy;
import changce.policy.PolicyLibrary;
import changce.policy.RefusedChange;
import changce.rules.RuleProblem;
import changce.rules.Rules;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code bin/library}: what staff do with the library, from a terminal. */
final class Library {

  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int MISUSED = 2;

  private static final String USAGE =
      """
      用法：bin/library 命令 [--by 姓名]
        list [政策]            全部政策，或一个政策的各个版本
        add 文件               登记为草稿；旁边没有同名 .yml 时，从正文读出标题、文号、日期，请核对
        check                  检查规则：单位、区间重叠、依据的条款、有效期
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
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    if (arguments.length == 0) {
      err.print(USAGE);
      System.exit(MISUSED);
    }
    int status;
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ChangceApplication.class)
            .web(WebApplicationType.NONE)
            .properties("changce.library.synchronise-at-start=false", "logging.level.changce=warn")
            .run()) {
      status =
          run(
              context.getBean(PolicyLibrary.class),
              context.getBean(Rules.class),
              out,
              err,
              arguments);
    }
    System.exit(status);
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
      case "check/0" -> checkRules();
      case "check/1" -> done(library.check(edition(words.get(1)).id(), by), "已核对");
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
    return done(draft, "已登记为草稿");
  }

  /** A rule with a problem is not used, and its questions go to the library. */
  private int checkRules() {
    List<RuleProblem> problems = rules.problems();
    problems.forEach(out::println);
    out.println(
        problems.isEmpty()
            ? "规则 %d 项，没有发现问题。".formatted(rules.forms().size())
            : "有 %d 处问题；在用的规则 %d 项。".formatted(problems.size(), rules.forms().size()));
    return problems.isEmpty() ? DONE : REFUSED;
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
      out.printf("%s  %s  《%s》%n", policy.validity().to(), policy.slug(), policy.title());
    }
    return DONE;
  }

  private int done(Edition edition, String what) {
    out.println(what + "：" + line(edition));
    return DONE;
  }

  private int misused() {
    err.print(USAGE);
    return MISUSED;
  }

  private Edition edition(String id) {
    List<Edition> found =
        library.editions().stream()
            .filter(edition -> id.length() >= 6 && edition.id().value().toString().startsWith(id))
            .toList();
    if (found.size() != 1) {
      throw new RefusedChange(
          found.isEmpty() ? "没有这个版本：" + id : "编号 %s 对得上多个版本，请多写几位".formatted(id));
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
