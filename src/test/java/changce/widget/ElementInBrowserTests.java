package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The element as other people's pages and scripts treat it. */
class ElementInBrowserTests extends InBrowserTests {

  @Test
  void elementThatIsTakenOutAndPutBackLaterShowsTheWholeAnswerOnce() {
    MODEL.says(SAID);
    Page page = page();
    page.navigate(HOST.page("/back", strictPolicy(), inline("park")));
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    page.evaluate(
        """
        () => new Promise(back => {
          const element = document.querySelector('changce-chat');
          element.remove();
          requestAnimationFrame(() => requestAnimationFrame(() => { document.body.append(element); back(); }));
        })
        """);
    assertThat(page.locator("article h2")).hasText(QUESTION);
    MODEL.sayEverything();
    answered(page);
    assertThat(page.locator(".sentences p")).hasCount(3);
    Assertions.assertThat(page.locator(".sentences p").allInnerTexts()).doesNotHaveDuplicates();
    assertThat(page.locator(".progress")).hasCount(0);
  }

  @Test
  void propertiesSetBeforeTheModuleIsThereCount() {
    Page page = page();
    page.navigate(HOST.page("/properties", "", "<h1>园区网站</h1>"));
    page.evaluate(
        """
        () => {
          const element = document.createElement('changce-chat');
          Object.assign(element, {site: 'other', layout: 'inline', language: 'en', theme: 'dark'});
          document.body.append(element);
        }
        """);
    page.addScriptTag(
        new Page.AddScriptTagOptions().setUrl(service() + "/widget.js").setType("module"));
    Locator element = page.locator("changce-chat");
    assertThat(element.locator(".greeting")).hasText("这里是另一个网站的问候。");
    assertThat(element).hasAttribute("layout", "inline");
    assertThat(page.getByLabel("Your question")).isVisible();
    Assertions.assertThat(colour(element.locator(".panel"), "backgroundColor"))
        .isEqualTo("rgb(18, 23, 28)");
  }

  @Test
  void propertiesAreTheAttributes() {
    Page page = page();
    page.navigate(HOST.page("/attributes", strictPolicy(), inline("park")));
    assertThat(page.locator(".greeting")).isVisible();
    Locator element = page.locator("changce-chat");
    element.evaluate("e => { e.theme = 'dark'; e.question = 'x'; }");
    assertThat(element).hasAttribute("theme", "dark");
    assertThat(element).hasAttribute("question", "x");
    Assertions.assertThat(element.evaluate("e => e.layout + ' ' + e.site + ' ' + e.theme"))
        .isEqualTo("inline park dark");
    element.evaluate("e => { e.theme = null; }");
    Assertions.assertThat(element.getAttribute("theme")).isNull();
  }

  @Test
  void hostPageChoosesTheAccentByAVariable() {
    HOST.styles("/accent.css", "changce-chat { --changce-accent: rgb(0, 100, 0); }");
    Page page = page();
    page.navigate(
        HOST.page(
            "/accent",
            "default-src 'self'; img-src data:; script-src %1$s; connect-src %1$s"
                .formatted(service()),
            "<link rel=\"stylesheet\" href=\"/accent.css\">" + embedding("park")));
    Assertions.assertThat(colour(page.locator(".launcher"), "backgroundColor"))
        .isEqualTo("rgb(0, 100, 0)");
    press(page, "政策问答");
    assertThat(page.locator(".greeting")).isVisible();
    Assertions.assertThat(colour(page.locator(".ask button.main"), "backgroundColor"))
        .isEqualTo("rgb(0, 100, 0)");
  }

  @Test
  void hostPageThatIsDarkHasADarkWidgetOnALightSystem() {
    Page page = page(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
    page.navigate(
        HOST.page(
            "/dark",
            strictPolicy(),
            embedding("park").replace("data-site", "data-theme=\"dark\" data-site")));
    press(page, "政策问答");
    assertThat(page.locator(".greeting")).isVisible();
    Assertions.assertThat(colour(page.locator(".panel"), "backgroundColor"))
        .isEqualTo("rgb(18, 23, 28)");
    Assertions.assertThat(colour(page.locator(".greeting"), "color"))
        .isEqualTo("rgb(231, 235, 239)");
  }

  private String inline(String site) {
    return "<h1>园区网站</h1><script type=\"module\" src=\"%s/widget.js\"></script><changce-chat site=\"%s\" layout=\"inline\"></changce-chat>"
        .formatted(service(), site);
  }

  private static String colour(Locator element, String property) {
    return String.valueOf(
        element.evaluate("(e, property) => getComputedStyle(e)[property]", property));
  }
}
