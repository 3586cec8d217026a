package changce.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.conversation.QuestionId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.Position;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is done with figures that a request alone cannot do: they are printed, and pressed. */
class FiguresInBrowserTests extends ConsoleInBrowser {

  /** Where a place on the axis is drawn, halfway up or along to its value, and where it leads. */
  private static final String PLACE =
      """
      (element, back) => {
        const data = JSON.parse(element.dataset.chart);
        const at = data.axis.length - 1 - back;
        const value = data.series[0].values[at] / 2;
        const chart = window.echarts.getInstanceByDom(element);
        const [x, y] = chart.convertToPixel({seriesIndex: 0}, data.kind === 'rows' ? [value, at] : [at, value]);
        return {x, y, name: data.axis[at], link: data.links[at]};
      }
      """;

  @Test
  void paperShowsTheReportAlone() {
    asked("硕士毕业来长沙工作，租房补贴一共能拿多少");
    Page page = signedIn(DESK);
    page.navigate(address("/console/report"));
    List<Locator> around =
        List.of(page.locator(".bar"), page.locator(".bar nav"), page.locator("main > nav"));
    around.forEach(one -> assertThat(one).isVisible());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    around.forEach(one -> assertThat(one).isHidden());
    assertThat(page.locator("article h1")).isVisible();
    assertThat(page.locator("article .signed")).isVisible();
    Assertions.assertThat(page.locator("button:visible, input:visible, select:visible").count())
        .isZero();
  }

  @Test
  void aPressOnADayOfAChartLeadsToItsAnswers() {
    QuestionId answer = asked("硕士毕业来长沙工作，租房补贴一共能拿多少");
    Page page = signedIn(DESK);
    String today = pressed(page, 0, 0);
    assertThat(page)
        .hasURL(Pattern.compile("/console/log\\?(?=.*from=" + today + ")(?=.*to=" + today + ")"));
    assertThat(page.locator("tbody a[href$='" + answer.value() + "']")).hasCount(1);
    String earlier = pressed(page, 0, 3);
    Assertions.assertThat(earlier).isNotEqualTo(today);
    assertThat(page).hasURL(Pattern.compile("from=" + earlier));
  }

  @Test
  void aPressOnATopicLeadsToItsAnswers() {
    asked("硕士毕业来长沙工作，租房补贴一共能拿多少");
    Page page = signedIn(DESK);
    String topic = pressed(page, 3, 0);
    assertThat(page.locator("#topic")).hasValue(topic);
    assertThat(page.locator("tbody a")).not().hasCount(0);
  }

  /**
   * @return the name of the place on the chart's axis that was pressed
   */
  private String pressed(Page page, int chart, int back) {
    page.navigate(address("/console"));
    Locator drawn = page.locator(".chart").nth(chart);
    assertThat(drawn.locator("canvas")).not().hasCount(0);
    drawn.scrollIntoViewIfNeeded();
    Map<?, ?> place = (Map<?, ?>) drawn.evaluate(PLACE, back);
    drawn.click(
        new Locator.ClickOptions()
            .setPosition(
                new Position(
                    ((Number) place.get("x")).doubleValue(),
                    ((Number) place.get("y")).doubleValue())));
    page.waitForURL(address(String.valueOf(place.get("link"))));
    return String.valueOf(place.get("name"));
  }
}
