package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.web.EarlierTokens;
import changce.web.Visitor;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A visitor whose clock is days wrong has tokens that hold, goes on, and reads no wrong day. */
class WrongClockInBrowserTests extends InBrowserTests {

  private static final String TOKEN = "changce:park:token";

  @Autowired ApplicationContext context;
  @Autowired Clock clock;

  @ParameterizedTest
  @ValueSource(ints = {2, -2})
  void clockTwoDaysWrongChangesNothing(int days) {
    Page page = page();
    page.addInitScript(
        """
        const Real = Date;
        const wrong = %d * 86400000;
        globalThis.Date = class extends Real {
          constructor(...given) { super(...(given.length ? given : [Real.now() + wrong])); }
          static now() { return Real.now() + wrong; }
        };
        """
            .formatted(days));
    page.navigate(HOST.page("/wrong-clock", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    MODEL.says(SAID);
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    String first = token(page);
    page.reload();
    press(page, "政策问答");
    assertThat(page.locator(".sentences p")).hasCount(1);
    MODEL.sayEverything();
    answered(page);
    assertThat(page.locator(".sentences p")).hasCount(SAID.length);
    assertThat(page.locator("article .label")).containsText("截至 " + LocalDate.now(clock));
    Assertions.assertThat(visitor(token(page))).isEqualTo(visitor(first));
    page.evaluate(
        "token => localStorage.setItem('%s', JSON.stringify(token))".formatted(TOKEN),
        EarlierTokens.issued(context, new Visitor("park", visitor(first)), Duration.ofMinutes(20)));
    ask(page, "个转企有什么支持？");
    assertThat(page.locator("article").last().locator(".label")).isVisible();
    assertThat(page.locator(".talk > .problem")).hasText("");
    Assertions.assertThat(visitor(token(page))).isEqualTo(visitor(first));
    press(page, "历史");
    Assertions.assertThat(Instant.parse(page.locator(".past time").getAttribute("datetime")))
        .isBetween(
            Instant.now().plus(Duration.ofDays(days)).minusSeconds(300),
            Instant.now().plus(Duration.ofDays(days)).plusSeconds(5));
    complaints.removeIf(complaint -> complaint.contains("401"));
  }

  private static String token(Page page) {
    return String.valueOf(page.evaluate("JSON.parse(localStorage.getItem('%s'))".formatted(TOKEN)));
  }

  private static UUID visitor(String token) {
    return UUID.fromString(token.split("\\.", -1)[2]);
  }
}
