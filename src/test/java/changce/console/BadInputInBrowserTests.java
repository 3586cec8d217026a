package changce.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.console.bench.ReviewQueue;
import changce.conversation.Case.Handover;
import changce.conversation.Cases;
import changce.conversation.QuestionId;
import changce.staff.Role;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff typed stays with them, whatever goes wrong when they send it. */
class BadInputInBrowserTests extends ConsoleInBrowser {

  private static final String FISH = "剁椒鱼头怎么做才好吃？";
  private static final String RENT = "博士毕业来长沙工作，租房补贴一共能拿多少";
  private static final int MEGABYTE = 1_000_000;

  @Autowired ReviewQueue queue;
  @Autowired Cases cases;

  @Test
  void whoJudgesSecondSeesTheFirstVerdictAndMustSayThatItWasSeen() {
    QuestionId answer = asked(FISH);
    queue.add(answer, Risk.DECLINED);
    judgedByOne(answer);
    Page first = signedIn(DESK, "first-reviewer", Role.REVIEWER);
    Page second = signedIn(TABLET, "second-reviewer", Role.REVIEWER);
    first.navigate(address("/console/bench/" + answer.value()));
    second.navigate(address("/console/bench/" + answer.value()));
    assertThat(second.locator("#bench")).containsText("first-reviewer 正在看这一条");
    first.keyboard().press("1");
    assertThat(first.locator("#judged")).containsText("正确");
    note(second).fill("我的看法");
    keys(second, "Escape", "3", "1", "Enter");
    assertThat(second.getByRole(AriaRole.ALERT).first()).containsText("另一位复核员给出了判断");
    assertThat(second.locator("aside")).containsText("first-reviewer");
    assertThat(note(second)).hasValue("我的看法");
    look(second, "bench-meanwhile");
    second.reload(); // axe leaves empty style attributes behind
    Assertions.assertThat(verdicts(answer)).isEqualTo(1);
  }

  /** Of those that two judge, each by themselves, nobody is shown the first verdict. */
  private void judgedByOne(QuestionId answer) {
    jdbc.sql("update review_item set needed = 1 where question_id = :answer")
        .param("answer", answer.value())
        .update();
  }

  @Test
  void aSecondVerdictThatIsSentAgainWithoutTheTickIsNotTaken() {
    QuestionId answer = asked(FISH);
    queue.add(answer, Risk.DECLINED);
    judgedByOne(answer);
    Page first = signedIn(DESK, "first-reviewer", Role.REVIEWER);
    Page second = signedIn(DESK, "second-reviewer", Role.REVIEWER);
    second.navigate(address("/console/bench/" + answer.value()));
    first.navigate(address("/console/bench/" + answer.value()));
    keys(first, "1");
    assertThat(first.locator("#judged")).isVisible();
    keys(second, "3", "1", "Enter");
    Locator tick = second.getByLabel("我看过了，仍然提交我的判断");
    assertThat(tick).isVisible();
    second.locator("#bench").evaluate("bench => bench.dataset.old = 'yes'");
    keys(second, "Enter");
    assertThat(second.locator("#bench")).not().hasAttribute("data-old", "yes");
    Assertions.assertThat(verdicts(answer)).isEqualTo(1);
    tick.check();
    keys(second, "Enter");
    assertThat(second.locator("#judged")).containsText("有误");
    Assertions.assertThat(verdicts(answer)).isEqualTo(2);
  }

  @Test
  void anEndedSessionLosesNoNoteAndTakesItAfterSigningInElsewhere() {
    QuestionId answer = asked(FISH);
    queue.add(answer, Risk.DECLINED);
    Page page = signedIn(DESK);
    page.navigate(address("/console/bench"));
    note(page).fill("写了很久的备注");
    endSession(page);
    keys(page, "Escape", "1");
    assertThat(page.locator("#problem")).containsText("登录已过期");
    assertThat(note(page)).hasValue("写了很久的备注");
    Page other =
        page.waitForPopup(
            () ->
                page.locator("#problem")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("登录"))
                    .click());
    signIn(other, "browser-admin");
    other.waitForURL(Pattern.compile("/console$"));
    keys(page, "1");
    assertThat(page.locator("#judged")).containsText(FISH);
    Assertions.assertThat(stored(answer)).isEqualTo("写了很久的备注");
    complaints.removeIf(complaint -> complaint.contains("401"));
  }

  @Test
  void aLongTextIsSentOnAfterSigningInAgain() {
    Page page = signedIn(DESK);
    String text = "博士两年一共3万元。[1]\n".repeat(250).strip();
    page.navigate(address("/console/answers/" + asked(RENT).value() + "/correct"));
    answer(page).fill(text);
    endSession(page);
    press(page, "提交，由另一个人批准");
    assertThat(page.locator("main")).containsText("您刚才填的内容没有丢");
    page.getByLabel("密码").fill("记错了的密码");
    page.getByLabel("账号").fill("browser-admin");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("账号或密码不对。");
    signIn(page, "browser-admin");
    assertThat(page.locator("main blockquote")).hasCount(1);
    assertThat(page.locator("main blockquote").last()).containsText("博士两年一共3万元。[1]");
    look(page, "kept");
    press(page, "继续提交");
    assertThat(page.locator(".done")).containsText("已提交");
    Assertions.assertThat(page.locator("main .raw").first().innerText()).isEqualTo(text);
    complaints.removeIf(complaint -> complaint.contains("401") || complaint.contains("422"));
  }

  @Test
  void aNoteOfAMegabyteIsRefusedAtItsFieldAndStays() {
    QuestionId answer = asked(FISH);
    queue.add(answer, Risk.DECLINED);
    Page page = signedIn(DESK);
    page.navigate(address("/console/bench"));
    note(page).fill("长".repeat(MEGABYTE));
    assertThat(page.locator("#note-problem")).hasText("最多 2,000 个字，现在有 1,000,000 个字，请删减。");
    keys(page, "Escape", "1");
    assertThat(page.locator("#judged")).hasCount(0);
    Assertions.assertThat(note(page).inputValue()).hasSize(MEGABYTE);
    note(page).fill("短了");
    assertThat(page.locator("#note-problem")).isHidden();
    keys(page, "Escape", "1");
    assertThat(page.locator("#judged")).containsText(FISH);
    Assertions.assertThat(stored(answer)).isEqualTo("短了");
  }

  /** As a browser sends it in which the page's own script does not run. */
  @Test
  void aNoteOfAMegabyteThatIsSentIsRefusedOnThePageAndStays() {
    queue.add(asked(FISH), Risk.DECLINED);
    Page page = signedIn(DESK);
    page.navigate(address("/console/bench"));
    page.locator("#note").evaluate("note => note.value = '长'.repeat(1000000)");
    keys(page, "1");
    assertThat(page.locator("#problem")).containsText("表单最多 256 KB");
    assertThat(page.locator("#problem header")).hasCount(0);
    Assertions.assertThat(note(page).inputValue()).hasSize(MEGABYTE);
    complaints.removeIf(complaint -> complaint.contains("413"));
  }

  @Test
  void whoReadsEnglishIsToldOfAMegabyteInEnglish() {
    queue.add(asked(FISH), Risk.DECLINED);
    Page page = signedIn(DESK);
    press(page, "English");
    page.navigate(address("/console/bench"));
    Locator note = page.getByLabel("Note");
    note.fill("长".repeat(MEGABYTE));
    assertThat(page.locator("#note-problem"))
        .hasText("At most 2,000 characters; there are 1,000,000 now. Please shorten it.");
    note.fill("");
    page.locator("#note").evaluate("note => note.value = '长'.repeat(1000000)");
    keys(page, "Escape", "1");
    assertThat(page.locator("#problem")).containsText("256 KB");
    Assertions.assertThat(page.locator("#problem").innerText()).doesNotContainPattern("\\p{IsHan}");
    Assertions.assertThat(note.inputValue()).hasSize(MEGABYTE);
    complaints.removeIf(complaint -> complaint.contains("413"));
  }

  @Test
  void aMegabyteInTheNoteOfAGapOrTheReplyToACaseIsRefusedAtItsFieldAndStays() {
    Page page = signedIn(DESK);
    cases.open(new Handover(null, "申请卡住了，找谁？", "李女士", "13800138000", cases.notice().version()));
    page.navigate(address("/console/cases"));
    page.locator("tbody a").first().click();
    refusedAtItsField(page, "#text", "答复来访者");
    asked("自贸区首批赋权是97项吗，有哪些");
    feed.feed();
    page.navigate(address("/console/gaps"));
    page.locator("tbody a").first().click();
    refusedAtItsField(page, "#note", "保存");
  }

  private static void refusedAtItsField(Page page, String field, String button) {
    String before = page.url();
    page.locator(field).fill("长".repeat(MEGABYTE));
    assertThat(page.locator(field + "-problem")).containsText("现在有 1,000,000 个字，请删减");
    press(page, button);
    Assertions.assertThat(page.url()).isEqualTo(before);
    Assertions.assertThat(page.locator(field).inputValue()).hasSize(MEGABYTE);
  }

  @Test
  void whatIsPastedIntoOneLineIsNotCutOff() {
    Page page = signedIn(DESK);
    page.navigate(address("/console/switches"));
    page.getByLabel("原因").focus();
    page.keyboard().insertText("长".repeat(501));
    assertThat(page.locator("#reason-problem")).hasText("最多 500 个字，现在有 501 个字，请删减。");
    assertThat(page.locator("#reason")).hasAttribute("aria-describedby", "reason-problem");
    page.locator("main form.card button").first().click();
    assertThat(page.locator(".done")).hasCount(0);
    look(page, "pasted-too-long");
    page.keyboard().press("End");
    page.locator("#reason").press("Backspace");
    assertThat(page.locator("#reason-problem")).isHidden();
    Assertions.assertThat(page.locator("#reason").inputValue()).hasSize(500);
  }

  /** A browser cuts off what is longer, without a word. */
  @Test
  void noFieldHasALengthAtWhichTheBrowserCuts() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates/console"))) {
      for (Path one : pages.filter(Files::isRegularFile).toList()) {
        Assertions.assertThat(Files.readString(one)).as("%s", one).doesNotContain("maxlength");
      }
    }
  }

  @Test
  void anAnswerThatIsTooLongToBeTakenIsStillThereOnTheWayBack() {
    Page page = signedIn(DESK);
    page.navigate(address("/console/answers/" + asked(RENT).value() + "/correct"));
    answer(page).fill("写到一半的话");
    page.locator("#asked").evaluate("asked => asked.value = '长'.repeat(1000000)");
    press(page, "提交，由另一个人批准");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("表单最多 256 KB");
    page.navigate(page.url());
    assertThat(answer(page)).hasValue("写到一半的话");
    complaints.removeIf(complaint -> complaint.contains("413"));
  }

  @Test
  void aFormThatSomebodyElseChangedSaysSoAndKeepsWhatWasWritten() {
    Page page = signedIn(DESK);
    page.navigate(address("/console/answers/" + asked(RENT).value() + "/correct"));
    answer(page).fill("第一稿。[1]");
    press(page, "提交，由另一个人批准");
    assertThat(page.locator(".done")).containsText("已提交");
    Page other = signedIn(DESK, "other-editor", Role.EDITOR);
    other.navigate(page.url().replaceAll("\\?.*", ""));
    press(page, "修改");
    press(other, "修改");
    answer(other).fill("别人的一稿。[1]");
    press(other, "提交，由另一个人批准");
    assertThat(other.locator(".done")).isVisible();
    answer(page).fill("我的一稿。[1]");
    press(page, "提交，由另一个人批准");
    assertThat(page.locator("main")).containsText("刚刚被别人改过");
    assertThat(page.locator("#stored")).hasText("别人的一稿。[1]");
    assertThat(answer(page)).hasValue("我的一稿。[1]");
    look(page, "stale");
    press(page, "提交，由另一个人批准");
    assertThat(page.locator("main .raw").first()).hasText("我的一稿。[1]");
    complaints.removeIf(complaint -> complaint.contains("422"));
  }

  @Test
  void aBadFileIsRefusedAtItsFieldInSight() {
    Page page = signedIn(DESK);
    page.navigate(address("/console/library"));
    page.locator("summary").click();
    page.locator("#metadata").fill("title: 写了很久的标题");
    page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload("bad.exe", "application/octet-stream", new byte[] {1}));
    press(page, "登记为草稿");
    assertThat(page.locator("#file-problem")).containsText("exe");
    assertThat(page.locator("#file-problem")).isInViewport();
    assertThat(page.locator("#file")).hasAttribute("aria-describedby", "file-problem");
    assertThat(page.locator("#metadata")).hasValue("title: 写了很久的标题");
    look(page, "library-refused");
    complaints.removeIf(complaint -> complaint.contains("422"));
  }

  private static Locator note(Page page) {
    return page.getByLabel("备注");
  }

  private static Locator answer(Page page) {
    return page.getByLabel("回答", new Page.GetByLabelOptions().setExact(true));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void keys(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void endSession(Page page) {
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("changce-staff"));
  }

  private int verdicts(QuestionId answer) {
    return jdbc.sql("select count(*) from review where question_id = :answer")
        .param("answer", answer.value())
        .query(Integer.class)
        .single();
  }

  private String stored(QuestionId answer) {
    return jdbc.sql("select note from review where question_id = :answer")
        .param("answer", answer.value())
        .query(String.class)
        .single();
  }
}
