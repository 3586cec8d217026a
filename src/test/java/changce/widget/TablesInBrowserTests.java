package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.widget.StoredAnswers.Stored;
import changce.widget.StoredAnswers.Taken;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A clause that is a table, or holds one, among the sources. */
class TablesInBrowserTests extends InBrowserTests {

  private static final String CLAUSE =
      """
      奖励标准如下（单位：万元）。

      | 类别 | 首次认定 | 复核通过 | 连续三年增长 | 责任单位 |
      | --- | --- | --- | --- | --- |
      | 规模以上工业 | 10 | 5 | 20 | 工信局 |
      | 限额以上批发和零售业 | 8 | 4 | | 商务局 |

      同一企业就高不重复。
      """
          .strip();

  private static final List<Taken> TAKEN =
      List.of(
          new Taken("类别：限额以上批发和零售业，首次认定：8万元，复核通过：4万元，责任单位：商务局。", CLAUSE),
          new Taken("同一企业就高不重复。", CLAUSE));

  @Autowired JdbcTemplate jdbc;
  @Autowired JsonMapper json;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void clauseIsShownAsATableWithTheUsedRowMarked(boolean javaScript) {
    Page page = answer(new Browser.NewContextOptions().setJavaScriptEnabled(javaScript));
    Locator first = page.locator(".sources details").first();
    first.locator("summary").click();
    assertThat(first.locator("th")).hasText(new String[] {"类别", "首次认定", "复核通过", "连续三年增长", "责任单位"});
    assertThat(first.locator("tbody tr")).hasCount(2);
    assertThat(first.locator("mark")).hasText(new String[] {"限额以上批发和零售业", "8", "4", "商务局"});
    assertThat(first.locator("tr.used")).hasCount(1);
    assertThat(first.locator("blockquote")).not().containsText("|");
    assertThat(first.locator("blockquote")).containsText("同一企业就高不重复。");
    assertThat(page.locator(".sources details").last().locator("mark")).hasText("同一企业就高不重复。");
  }

  @Test
  void markOfASentenceOpensTheTableAtItsRow() {
    Page page = answer(new Browser.NewContextOptions());
    page.locator(".sentences .mark").first().click();
    assertThat(page.locator(".beside tr.used td").first()).hasText("限额以上批发和零售业");
    assertThat(page.locator(".beside tr.used")).hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void wideTableMovesWithinItselfOnAPhoneByTheKeyboardToo(boolean javaScript) {
    Page page =
        answer(
            new Browser.NewContextOptions()
                .setViewportSize(320, 640)
                .setJavaScriptEnabled(javaScript));
    page.locator(".sources summary").first().click();
    Locator table = page.locator(".table").first();
    Assertions.assertThat(table.evaluate("e => e.scrollWidth > e.clientWidth")).isEqualTo(true);
    Assertions.assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isEqualTo(true);
    assertThat(table).hasAttribute("aria-label", "表格，列为：类别、首次认定、复核通过、连续三年增长、责任单位");
    table.focus();
    // A key that comes before the first layout moves nothing.
    page.waitForCondition(
        () -> {
          page.keyboard().press("ArrowRight");
          return Boolean.TRUE.equals(table.evaluate("e => e.scrollLeft > 0"));
        });
    if (javaScript) {
      AccessibilityTests.check(page, "table");
    }
  }

  @Test
  void paperShowsAllColumns() {
    Page page = answer(new Browser.NewContextOptions().setViewportSize(600, 800));
    page.locator(".sources summary").first().click();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Assertions.assertThat(
            page.locator(".table").first().evaluate("e => e.scrollWidth <= e.clientWidth"))
        .isEqualTo(true);
    assertThat(page.locator("td").first()).isVisible();
  }

  @Test
  void selectedTableIsCopiedWithItsColumnsParted() {
    Page page = answer(new Browser.NewContextOptions());
    page.locator(".sources summary").first().click();
    Object text = page.locator(".sources table").first().innerText();
    Assertions.assertThat(String.valueOf(text)).contains("规模以上工业\t10\t5\t20\t工信局\n");
  }

  private Page answer(Browser.NewContextOptions options) {
    Stored stored = new StoredAnswers(jdbc, json).store("批发企业首次认定奖多少", TAKEN);
    Page page = page(options);
    page.navigate(service() + "/questions/" + stored.question());
    assertThat(page.locator(".sources details")).hasCount(2);
    return page;
  }
}
