package changce.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.staff.People;
import changce.staff.Role;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What staff do for themselves and for the service as a whole, in a real Chromium. */
class StaffInBrowserTests extends ConsoleInBrowser {

  private static final String RENT = "硕士毕业来长沙工作，租房补贴一共能拿多少";
  private static final String PAUSED = "问答页今天维护，请拨打12345。";

  @Test
  void twoStepsAreTurnedOnAskedForAtTheNextSignInAndTurnedOff() {
    Page page = signedIn(DESK, "two-steps", Role.REVIEWER);
    page.navigate(address("/console/me"));
    String secret = page.locator("form[action$=codes] code").innerText();
    page.getByLabel("验证码").fill("12345");
    press(page, "开启两步验证");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("验证码不对，没有开启");
    assertThat(page.locator("form[action$=codes] code")).hasText(secret);
    complaints.removeIf(complaint -> complaint.contains("422"));
    People.Code code = new People.Code(secret);
    page.getByLabel("验证码").fill(code.now());
    press(page, "开启两步验证");
    assertThat(page.locator("main")).containsText("已开启：登录时除了密码还要验证码");
    look(page, "two-steps");
    press(page, "退出");
    signIn(page, "two-steps");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("还需要验证器里现在的 6 位验证码");
    complaints.removeIf(complaint -> complaint.contains("422"));
    page.getByLabel("密码").fill(People.PASSWORD);
    page.getByLabel("验证码").fill(code.next());
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/console$"));
    page.navigate(address("/console/me"));
    page.locator("#codes-password").fill(People.PASSWORD);
    press(page, "关闭两步验证");
    assertThat(page.locator(".done")).containsText("已保存");
    assertThat(page.locator("form[action$=codes] code")).isVisible();
  }

  @Test
  void aFilterIsSavedUsedAgainAndDeleted() {
    asked(RENT);
    Page page = signedIn(DESK, "filter-saver", Role.REVIEWER);
    page.navigate(address("/console/log"));
    page.getByLabel("问题或回答里的文字").fill("租房补贴");
    page.getByLabel("结果").selectOption("answered");
    press(page, "筛选");
    page.getByText("保存这个筛选", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("起个名字").fill("租房答了的");
    press(page, "保存");
    Locator saved = page.locator(".saved .tag").filter(has("租房答了的"));
    assertThat(saved).hasCount(1);
    page.navigate(address("/console/log"));
    saved.getByRole(AriaRole.LINK).click();
    assertThat(page.getByLabel("问题或回答里的文字")).hasValue("租房补贴");
    assertThat(page.getByLabel("结果")).hasValue("answered");
    assertThat(page.locator("tbody tr").first()).containsText("租房补贴");
    look(page, "filter-saved");
    press(page, "删除筛选 租房答了的");
    assertThat(saved).hasCount(0);
  }

  @Test
  void whatIsFilteredIsDownloadedAsATable() throws IOException {
    asked("硕士毕业来长沙工作（下载），租房补贴一共能拿多少");
    Page page = signedIn(DESK, "downloader", Role.REVIEWER);
    page.navigate(address("/console/log?text=" + "%E4%B8%8B%E8%BD%BD"));
    String csv = Files.readString(downloaded(page, "导出 CSV", ".csv"));
    Assertions.assertThat(csv).contains("AI 标识", "（下载）", "内容由 AI 生成").doesNotContain("剁椒鱼头");
    byte[] sheet = Files.readAllBytes(downloaded(page, "导出 Excel", ".xlsx"));
    Assertions.assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  private static Path downloaded(Page page, String link, String ending) {
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                    .click());
    Assertions.assertThat(download.suggestedFilename()).endsWith(ending);
    return download.path();
  }

  @Test
  void aChannelThatIsSwitchedOffTellsVisitorsSoUntilItIsOnAgain() {
    Page admin = signedIn(DESK, "channel-switcher", Role.ADMIN);
    admin.navigate(address("/console/switches"));
    admin.locator("#kind").selectOption("channel");
    assertThat(admin.locator("#topic")).isHidden();
    admin.locator("#channel").selectOption("page");
    admin.getByLabel("原因").fill("例行维护");
    admin.getByLabel("给来访者的提示").fill(PAUSED);
    admin.locator("main form.card button").click();
    Locator row = admin.locator("tbody tr").filter(has(PAUSED));
    try {
      assertThat(row).containsText("停用中");
      look(admin, "switch-off");
      Page visitor = page(TABLET);
      ask(visitor);
      assertThat(visitor.locator("article .note")).hasText(PAUSED);
      assertThat(visitor.locator(".sentences p")).hasCount(0);
    } finally {
      row.getByRole(AriaRole.BUTTON).click();
    }
    assertThat(row).containsText("channel-switcher 恢复于");
    Page visitor = page(TABLET);
    ask(visitor);
    assertThat(visitor.locator(".sentences p").first()).containsText("2万元");
  }

  private void ask(Page page) {
    page.navigate(address("/"));
    page.getByLabel("您的问题").fill(RENT);
    press(page, "提问");
    assertThat(page.locator("article .label")).isVisible();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
