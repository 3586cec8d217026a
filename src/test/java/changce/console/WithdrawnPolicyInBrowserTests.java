package changce.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.conversation.AnswerLog;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An old answer whose policy is gone is still read with the clause that it rested on. */
class WithdrawnPolicyInBrowserTests extends ConsoleInBrowser {

  private static final String ASKED = "试验用充电补贴每个充电桩每月补贴多少";
  private static final String CLAUSE = "每个充电桩每月补贴93元。";
  private static final String WHY = "文件已撤销";
  private static final String POLICY =
      """
      长沙市试验用充电补贴办法

      第一条 为了方便充电，制定本办法。

      第二条 %s

      第三条 本办法自2026年1月1日起施行。
      """
          .formatted(CLAUSE);
  private static final String METADATA =
      """
      title: 长沙市试验用充电补贴办法
      number: 长试发〔2026〕3号
      kind: original
      issuer: 长沙市试验局
      issued_on: 2026-01-01
      effective_from: 2026-01-01
      status: current
      region: 长沙市
      topics: [充电]
      source: 试验
      verification: official
      """;

  @Autowired AnswerLog log;

  private ConsoleClient keeper;
  private String edition = "";

  @BeforeEach
  void publish() {
    keeper = people.signedIn(port, "frozen-keeper", Role.EDITOR);
    ConsoleClient checker = people.signedIn(port, "frozen-checker", Role.EDITOR);
    ConsoleClient.Page added =
        keeper.upload(
            "/console/library",
            "x.txt",
            POLICY.getBytes(StandardCharsets.UTF_8),
            "slug",
            "charging-" + UUID.randomUUID().toString().substring(0, 8),
            "metadata",
            METADATA);
    edition = added.location().orElseThrow().replaceAll("\\?.*", "");
    checker.post(edition + "/check");
    checker.post(edition + "/publish");
  }

  @AfterEach
  void takeOut() {
    keeper.post(edition + "/withdraw", "why", "试验结束");
  }

  @Test
  void aReviewerReadsTheClauseOfAWithdrawnPolicyAsItWasCited() {
    answered();
    Page editor = signedIn(DESK, "frozen-keeper", Role.EDITOR);
    editor.navigate(address(edition));
    editor.getByLabel("原因").fill(WHY);
    editor
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤下").setExact(true))
        .click();
    assertThat(editor.locator(".notice")).containsText(WHY);

    Page reviewer = signedIn(DESK, "frozen-reviewer", Role.REVIEWER);
    reviewer.navigate(address("/console/log"));
    reviewer.getByLabel("问题或回答里的文字").fill("93元");
    reviewer.keyboard().press("Enter");
    reviewer.locator("tbody a").first().click();
    assertThat(reviewer.locator(".said").first()).containsText("93元");
    Locator cited = reviewer.locator(".pair .clause").first();
    assertThat(cited.locator("blockquote")).containsText(CLAUSE);
    assertThat(cited.locator(".tag")).hasText("已撤下");
    look(reviewer, "frozen");

    reviewer.reload(); // axe leaves empty style attributes behind
    reviewer
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("复核这一条").setExact(true))
        .click();
    Locator judged = reviewer.locator("#bench .pair .clause").first();
    assertThat(judged.locator("blockquote")).containsText(CLAUSE);
    assertThat(judged.locator(".tag")).hasText("已撤下");
    look(reviewer, "frozen-bench");

    reviewer.reload();
    reviewer
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English").setExact(true))
        .click();
    assertThat(judged.locator("blockquote")).containsText(CLAUSE);
    assertThat(judged.locator(".tag")).hasText("Withdrawn");
  }

  /** Once the index of this node has followed. */
  private void answered() {
    AtomicReference<QuestionId> answer = new AtomicReference<>();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              answer.set(asked(ASKED));
              org.assertj.core.api.Assertions.assertThat(
                      log.line(answer.get()).orElseThrow().text())
                  .contains("93元");
            });
  }
}
