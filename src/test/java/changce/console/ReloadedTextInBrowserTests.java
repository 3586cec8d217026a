package changce.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.console.bench.ReviewQueue;
import changce.conversation.QuestionId;
import changce.staff.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is being written is still there when the page is loaded again, until it was taken. */
class ReloadedTextInBrowserTests extends ConsoleInBrowser {

  private static final String FISH = "剁椒鱼头怎么做才好吃？";

  private static final String KEPT =
      "() => Object.keys(sessionStorage).filter(key => key.startsWith('kept')).length";

  @Autowired ReviewQueue queue;

  @Test
  void theNoteOfAVerdictIsKeptForItsAnswerUntilTheVerdictIsTaken() {
    QuestionId one = asked(FISH);
    QuestionId other = asked("个转企有什么支持？");
    queue.add(one, Risk.DECLINED);
    queue.add(other, Risk.SAMPLE);
    Page page = signedIn(DESK);
    page.navigate(bench(one));
    note(page).fill("写了很久的备注");
    page.reload();
    assertThat(note(page)).hasValue("写了很久的备注");
    page.navigate(bench(other));
    assertThat(note(page)).hasValue("");
    page.navigate(bench(one));
    assertThat(note(page)).hasValue("写了很久的备注");
    page.locator("h2.asked").click();
    page.keyboard().press("1");
    assertThat(page.locator("#judged")).containsText("正确");
    page.navigate(bench(one));
    assertThat(note(page)).hasValue("");
  }

  @Test
  void theNoteOfAGapIsKeptBesideTheOneThatIsStored() {
    Page page = signedIn(DESK);
    gap(page);
    note(page).fill("已存的备注");
    press(page, "保存");
    assertThat(page.locator(".done")).isVisible();
    note(page).fill("写到一半的备注");
    page.navigate(page.url().replaceAll("\\?.*", ""));
    assertThat(note(page)).hasValue("写到一半的备注");
    press(page, "保存");
    assertThat(page.locator(".done")).isVisible();
    page.navigate(page.url().replaceAll("\\?.*", ""));
    assertThat(note(page)).hasValue("写到一半的备注");
    Assertions.assertThat(page.evaluate(KEPT)).isEqualTo(0);
  }

  /** The text comes back with the version that it was written on. */
  @Test
  void aKeptNoteDoesNotOverwriteWhatSomebodyElseStoredInTheMeantime() {
    Page page = signedIn(DESK);
    gap(page);
    note(page).fill("我的备注");
    Page other = signedIn(DESK, "other-editor", Role.EDITOR);
    other.navigate(page.url());
    note(other).fill("别人的备注");
    press(other, "保存");
    assertThat(other.locator(".done")).isVisible();
    page.reload();
    assertThat(note(page)).hasValue("我的备注");
    press(page, "保存");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("刚刚被别人改过");
    assertThat(note(page)).hasValue("我的备注");
    complaints.removeIf(complaint -> complaint.contains("422"));
  }

  @Test
  void theMetadataOfAnUploadIsKeptAndShown() {
    Page page = signedIn(DESK);
    page.navigate(address("/console/library"));
    page.locator("summary").click();
    page.locator("#metadata").fill("title: 写了很久的标题");
    page.reload();
    assertThat(page.locator("#metadata")).isVisible();
    assertThat(page.locator("#metadata")).hasValue("title: 写了很久的标题");
  }

  private void gap(Page page) {
    asked("自贸区首批赋权是97项吗，有哪些");
    feed.feed();
    page.navigate(address("/console/gaps"));
    page.locator("tbody a").first().click();
    page.waitForURL("**/console/gaps/*");
  }

  private String bench(QuestionId answer) {
    return address("/console/bench/" + answer.value());
  }

  private static Locator note(Page page) {
    return page.getByLabel("备注");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
