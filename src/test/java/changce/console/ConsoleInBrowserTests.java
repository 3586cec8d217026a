package changce.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.console.bench.ReviewQueue;
import changce.console.bench.ReviewQueues;
import changce.conversation.Case.Handover;
import changce.conversation.Cases;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.staff.People;
import changce.staff.Role;
import changce.staff.Staff;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each journey of the console in a real Chromium, at a desk and on a tablet, and its accessibility.
 */
class ConsoleInBrowserTests extends ConsoleInBrowser {

  @Autowired Feedbacks feedbacks;
  @Autowired Cases cases;
  @Autowired ReviewQueue queue;
  @Autowired Staff staff;

  @Test
  void theWayInAndTheAccounts() {
    people.person("browser-admin", Role.ADMIN, Role.EDITOR, Role.REVIEWER);
    Page page = page(DESK);
    page.navigate(address("/console/accounts"));
    look(page, "sign-in");
    page.getByLabel("账号").fill("browser-admin");
    page.getByLabel("密码").fill("falsch");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("账号或密码不对。");
    complaints.removeIf(complaint -> complaint.contains("422"));
    page.getByLabel("密码").fill(People.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/console/accounts$"));
    look(page, "accounts");
    page.navigate(address("/console/audit"));
    look(page, "audit");
    page.navigate(address("/console/me"));
    look(page, "me");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
    assertThat(page.locator("nav")).containsText("Library");
    look(page, "me-en");
  }

  @Test
  void theLogAndOneAnswer() {
    QuestionId answer = asked("硕士毕业来长沙工作，租房补贴一共能拿多少");
    feedbacks.give(answer, false, "没有说到点上", "没有写怎么申请");
    asked("剁椒鱼头怎么做才好吃？");
    Page page = signedIn(DESK);
    page.navigate(address("/console/log"));
    page.getByLabel("问题或回答里的文字").fill("硕士为2万元");
    page.keyboard().press("Enter");
    assertThat(page.locator(".head .quiet")).containsText("条");
    assertThat(page.locator("tbody tr")).not().hasCount(0);
    look(page, "log");
    page.locator("tbody a").first().click();
    assertThat(page.locator(".said").first()).containsText("2万元");
    look(page, "answer");
    Page tablet = signedIn(TABLET);
    tablet.navigate(page.url());
    look(tablet, "answer-tablet");
    tablet.navigate(address("/console/log"));
    look(tablet, "log-tablet");
  }

  @Test
  void aClearVerdictTakesOneKeyAndAnyOtherThree() {
    QuestionId first = asked("硕士毕业来长沙工作，租房补贴一共能拿多少");
    QuestionId second = asked("剁椒鱼头怎么做才好吃？");
    feed.feed();
    ReviewQueues.empty(jdbc);
    queue.add(first, Risk.BLOCKED);
    queue.add(second, Risk.SAMPLE);
    Page page = signedIn(DESK);
    page.navigate(address("/console/bench"));
    assertThat(page.locator(".asked")).containsText("租房补贴");
    look(page, "bench");
    page.reload(); // axe leaves empty style attributes behind
    page.keyboard().press("1");
    assertThat(page.locator(".asked")).containsText("剁椒鱼头");
    page.keyboard().press("3");
    page.keyboard().press("1");
    page.keyboard().press("Enter");
    assertThat(page.locator("#bench")).containsText("没有待复核的回答了");
    Assertions.assertThat(verdict(first)).isEqualTo("correct null");
    Assertions.assertThat(verdict(second)).isEqualTo("wrong no_policy");
    look(page, "bench-empty");
  }

  @Test
  void theBenchIsWorkedWithKeysAlone() {
    QuestionId aside = asked("剁椒鱼头怎么做才好吃？");
    feed.feed();
    ReviewQueues.empty(jdbc);
    queue.add(aside, Risk.DECLINED);
    Page page = signedIn(DESK);
    page.navigate(address("/console/bench"));
    page.keyboard().press("n");
    assertThat(page.locator("#note")).isFocused();
    page.keyboard().type("3 秒后再看");
    assertThat(page.locator("#verdict :checked")).hasCount(0);
    page.keyboard().press("Escape");
    page.keyboard().press("3");
    page.keyboard().press("2");
    assertThat(page.locator("#verdict :checked")).hasCount(2);
    page.keyboard().press("Backspace");
    assertThat(page.locator("#verdict :checked")).hasCount(0);
    page.keyboard().press("s");
    assertThat(page.locator("#bench")).containsText("没有待复核的回答了");
    Assertions.assertThat(jdbc.sql("select count(*) from review").query(Integer.class).single())
        .isZero();
  }

  @Test
  void everyPageIsAccessibleInEnglishOnATablet() {
    asked("剁椒鱼头怎么做才好吃？");
    QuestionId answered = asked("硕士毕业来长沙工作，租房补贴一共能拿多少");
    cases.open(new Handover(null, "Who can help?", "Li", "13800138000", cases.notice().version()));
    feed.feed();
    Page page = signedIn(TABLET);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
    for (String each :
        List.of(
            "",
            "/log?blocked=1&from=2026-01-01",
            "/answers/" + answered.value(),
            "/deliveries",
            "/bench",
            "/corrections",
            "/gaps",
            "/library?show=ending",
            "/library/search?question=绿卡",
            "/cases",
            "/switches",
            "/accounts",
            "/audit",
            "/me",
            "/report",
            "/link/" + staff.newLink("browser-admin"),
            "/link/unknown",
            "/unknown")) {
      page.navigate(address("/console" + each));
      look(
          page,
          "tablet" + each.replaceAll("(?<=/link/)(?!unknown).+|(?<=/answers/).+|[^a-z]+", "-"));
      Assertions.assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
    complaints.removeIf(complaint -> complaint.contains("403") || complaint.contains("404"));
    page.navigate(address("/console/library"));
    page.locator("tbody a").first().click();
    look(page, "tablet-edition");
    page.locator("a[href$=affected]").click();
    look(page, "tablet-affected");
    page.navigate(address("/console/cases"));
    page.locator("tbody a").first().click();
    look(page, "tablet-case");
  }

  @Test
  void correctionsAndGapsAreAccessibleInEnglishOnATablet() {
    QuestionId answer = asked("博士毕业来长沙工作，租房补贴一共能拿多少");
    asked("自贸区首批赋权是97项吗，有哪些");
    feed.feed();
    Page page = signedIn(TABLET);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
    page.navigate(address("/console/answers/" + answer.value() + "/correct"));
    look(page, "tablet-correct");
    page.locator("textarea[name=text]").fill("博士两年一共3万元。[1]");
    page.locator("button[name=propose]").click();
    assertThat(page).hasURL(Pattern.compile("/console/corrections/[0-9a-f-]{36}"));
    look(page, "tablet-correction");
    page.navigate(address("/console/gaps"));
    page.locator("tbody a").first().click();
    assertThat(page.locator("main ul.rows a")).not().hasCount(0);
    look(page, "tablet-gap");
    Assertions.assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void aCorrectionIsWrittenBesideTheClauses() {
    QuestionId answer = asked("博士毕业来长沙工作，租房补贴一共能拿多少");
    Page page = signedIn(DESK);
    page.navigate(address("/console/answers/" + answer.value() + "/correct"));
    look(page, "correct");
    page.getByLabel("回答", new Page.GetByLabelOptions().setExact(true)).fill("博士两年一共3万元。[1]");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交，由另一个人批准")).click();
    assertThat(page.locator(".done")).containsText("已提交");
    look(page, "correction");
    page.navigate(address("/console/corrections"));
    look(page, "corrections");
  }

  @Test
  void theLibraryAndItsEditions() {
    Page page = signedIn(DESK);
    page.navigate(address("/console/library"));
    look(page, "library");
    page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload("bad.exe", "application/octet-stream", new byte[] {1}));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记为草稿")).click();
    assertThat(page.locator("#file-problem")).not().isEmpty();
    complaints.removeIf(complaint -> complaint.contains("422"));
    page.locator("tbody a").first().click();
    look(page, "edition");
    page.navigate(address("/console/library/search?question=个转企要不要先注销"));
    look(page, "search");
    Page tablet = signedIn(TABLET);
    tablet.navigate(address("/console/library"));
    look(tablet, "library-tablet");
  }

  @Test
  void theFiguresAndTheReport() {
    feedbacks.give(asked("硕士毕业来长沙工作，租房补贴一共能拿多少"), true, null, null);
    asked("自贸区首批赋权是97项吗，有哪些");
    asked("你好");
    feed.feed();
    Page page = signedIn(DESK);
    page.navigate(address("/console"));
    assertThat(page.locator(".chart canvas")).not().hasCount(0);
    look(page, "figures");
    page.locator(".numbers a").first().click();
    assertThat(page).hasURL(Pattern.compile("/console/log"));
    page.navigate(address("/console/report"));
    look(page, "report");
    page.navigate(address("/console/gaps"));
    look(page, "gaps");
    page.locator("tbody a").first().click();
    look(page, "gap");
    Page tablet = signedIn(TABLET);
    tablet.navigate(address("/console"));
    look(tablet, "figures-tablet");
  }

  @Test
  void aCaseIsRepliedTo() {
    cases.open(new Handover(null, "申请卡住了，找谁？", "李女士", "13800138000", cases.notice().version()));
    Page page = signedIn(DESK);
    page.navigate(address("/console/cases"));
    look(page, "cases");
    page.locator("tbody a").first().click();
    page.getByLabel("写答复").fill("请到二楼3号窗口。");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("答复来访者")).click();
    assertThat(page.locator("main")).containsText("请到二楼3号窗口。");
    look(page, "case");
    page.navigate(address("/console/switches"));
    look(page, "switches");
  }

  private String verdict(QuestionId answer) {
    return jdbc.sql(
            "select verdict || ' ' || coalesce(cause, 'null') from review where question_id = :answer")
        .param("answer", answer.value())
        .query(String.class)
        .single();
  }
}
