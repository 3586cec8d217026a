package changce.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.staff.ConsoleClient;
import changce.staff.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a bad answer to a better one, by nothing but the pages of those who take part in it. */
class BetterAnswerInBrowserTests extends ConsoleInBrowser {

  private static final String ASKED = "租房补贴发几年？";
  private static final String NEAR = "租房补贴一共发几年？";

  /** Without its full stop: the mark of its clause comes before it. */
  private static final String BETTER = "租房和生活补贴最长发两年，按月计发";

  private static final String CLAUSE = "最长发两年";
  private static final int MOST_KEYS = 3;

  @AfterEach
  void nothingStaysInUse() {
    ConsoleClient editor = people.signedIn(port, "better-approver", Role.EDITOR);
    jdbc.sql("select id from correction where state = 'approved'")
        .query(UUID.class)
        .list()
        .forEach(id -> editor.post("/console/corrections/" + id + "/withdraw", "why", "测试结束"));
  }

  @Test
  void aBadAnswerIsReviewedCorrectedApprovedAndGivenBetter() {
    ask(page(DESK), NEAR);
    Page visitor = page(DESK);
    ask(visitor, ASKED);
    assertThat(visitor.locator(".sentences p")).not().hasCount(1);
    notHelpful(visitor, "我只想知道发几年");

    Page reviewer = signedIn(DESK, "better-reviewer", Role.REVIEWER);
    judge(reviewer);
    Page form = reviewer.waitForPopup(() -> link(reviewer, "#judged", "写一个更好的回答").click());
    String correction = propose(form);

    Page approver = signedIn(DESK, "better-approver", Role.EDITOR);
    approve(approver);
    assertThat(approver.locator("#compared")).containsText("审定回答已在使用");
    Locator near = approver.locator("#neighbours tbody tr", has(NEAR));
    assertThat(near).containsText("回答变了");
    assertThat(near.locator("td").nth(1)).not().containsText(BETTER);
    assertThat(near.locator("td").nth(2)).containsText(BETTER);
    look(approver, "journey-approved");

    Page again = page(DESK);
    ask(again, ASKED);
    assertThat(again.locator(".sentences p")).hasCount(1);
    assertThat(again.locator(".sentences p")).containsText(BETTER);
    assertThat(again.locator(".sources mark").first()).containsText(CLAUSE);
    look(again, "journey-again");

    reviewer.navigate(address(correction));
    assertThat(reviewer.locator("#compared section").nth(0)).not().containsText(BETTER);
    assertThat(reviewer.locator("#compared section").nth(1)).containsText(BETTER);
    assertThat(reviewer.locator("#neighbours tbody tr", has(NEAR))).hasCount(1);
    reviewer.locator("#compared section a").first().click();
    assertThat(reviewer.locator("aside")).containsText("better-reviewer");
    assertThat(link(reviewer, "aside", "审定回答")).isVisible();
    look(reviewer, "journey-answer");
  }

  private void ask(Page page, String question) {
    page.navigate(address("/"));
    page.getByLabel("您的问题").fill(question);
    button(page, "提问").click();
    assertThat(page.locator("article .label")).isVisible();
  }

  private static void notHelpful(Page visitor, String words) {
    button(visitor, "没帮助").click();
    visitor.getByLabel("补充说明").fill(words);
    button(visitor, "提交").click();
    assertThat(visitor.locator(".said[role=status]")).containsText("已记下");
  }

  /** Finds the answer on the bench, where it comes soon, and counts the keys of the verdict. */
  private void judge(Page reviewer) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              reviewer.navigate(address("/console/bench"));
              Assertions.assertThat(reviewer.locator("#bench").innerText())
                  .contains(ASKED, "来访者说没帮助", "我只想知道发几年");
            });
    look(reviewer, "journey-bench");
    reviewer.reload(); // axe leaves empty style attributes behind
    reviewer.evaluate(
        "() => { window.pressed = 0; addEventListener('keydown', () => window.pressed++, true); }");
    List.of("3", "1", "Enter").forEach(reviewer.keyboard()::press);
    assertThat(reviewer.locator("#judged")).containsText(ASKED);
    Assertions.assertThat(((Number) reviewer.evaluate("() => window.pressed")).intValue())
        .isPositive()
        .isLessThanOrEqualTo(MOST_KEYS);
    look(reviewer, "journey-judged");
  }

  /** Address of the page of what was proposed. */
  private static String propose(Page form) {
    List<String> clauses = form.locator("li.clause").allInnerTexts();
    int number =
        clauses.indexOf(
                clauses.stream().filter(one -> one.contains(CLAUSE)).findFirst().orElseThrow())
            + 1;
    form.getByLabel("回答", new Page.GetByLabelOptions().setExact(true))
        .fill(BETTER + "。[" + number + "]");
    look(form, "journey-correct");
    button(form, "提交，由另一个人批准").click();
    assertThat(form.locator(".done")).containsText("已提交");
    assertThat(form.locator("main")).containsText("要由另一位编辑批准");
    look(form, "journey-proposed");
    return form.url().replaceAll("\\?.*", "").replaceAll("^https?://[^/]+", "");
  }

  private void approve(Page approver) {
    approver.navigate(address("/console/corrections"));
    look(approver, "journey-corrections");
    link(approver, "main", ASKED).click();
    assertThat(approver.locator("main")).not().containsText("语句核对对下面几句有疑问");
    assertThat(approver.locator(".clauselist blockquote")).hasCount(1);
    assertThat(approver.locator(".clauselist blockquote")).isVisible();
    assertThat(approver.locator(".clauselist")).containsText(CLAUSE);
    look(approver, "journey-to-approve");
    button(approver, "批准，并再问一次").click();
    assertThat(approver.locator(".done")).containsText("已批准");
  }

  private static Locator link(Page page, String within, String name) {
    return page.locator(within)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.LocatorOptions has(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
