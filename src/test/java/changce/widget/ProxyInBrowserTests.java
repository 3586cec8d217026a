package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.web.EarlierTokens;
import changce.web.Visitor;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between the visitor and the service stands a proxy: the same answer goes on, shown once. */
class ProxyInBrowserTests extends InBrowserTests {

  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;
  private OfficeProxy proxy;
  private int before;

  @BeforeEach
  void proxyStands() {
    proxy = new OfficeProxy(service());
    before = questions();
    MODEL.says(SAID);
  }

  @AfterEach
  void proxyIsTakenDown() {
    proxy.close();
  }

  @Test
  void answerGoesOnWhereTheProxyBrokeOff() {
    Page page = asked();
    assertThat(page.locator(".sentences p")).hasCount(1);
    proxy.breakOff();
    MODEL.goOn();
    assertThat(page.locator(".sentences p")).hasCount(2);
    MODEL.sayEverything();
    wholeAnswerOnce(page);
    Assertions.assertThat(proxy.brokenOff()).isEqualTo(1);
  }

  @Test
  void answerGoesOnWhenTheTokenHasExpiredMeanwhile() {
    Page page = asked();
    assertThat(page.locator(".sentences p")).hasCount(1);
    page.evaluate(
        "token => localStorage.setItem('changce:park:token', JSON.stringify(token))",
        EarlierTokens.issued(
            context, new Visitor("park", UUID.randomUUID()), Duration.ofMinutes(20)));
    proxy.breakOff();
    MODEL.sayEverything();
    wholeAnswerOnce(page);
    Assertions.assertThat(complaints).anyMatch(complaint -> complaint.contains("401"));
    complaints.removeIf(complaint -> complaint.contains("401"));
  }

  @Test
  void answerThatTheProxyHoldsBackIsShownWhenItLetsItGo() {
    proxy.holdBack();
    Page page = asked();
    page.waitForCondition(() -> said() > 0);
    assertThat(page.locator(".progress")).isVisible();
    assertThat(page.locator(".sentences p")).hasCount(0);
    MODEL.sayEverything();
    wholeAnswerOnce(page);
  }

  @Test
  void answerOfWhichTheProxyPassedNothingIsNotAskedTwice() throws IOException {
    proxy.holdBack();
    Page page = asked();
    page.waitForCondition(() -> said() > 0);
    proxy.giveUp();
    assertThat(page.locator(".sentences p")).hasCount(1);
    MODEL.sayEverything();
    wholeAnswerOnce(page);
    complaints.removeIf(complaint -> complaint.matches("(?s).*(504|CORS|ERR_FAILED).*"));
  }

  private Page asked() {
    Page page = page();
    page.navigate(
        HOST.page(
            "/proxy",
            strictPolicy().replace(service(), proxy.origin()),
            embedding("park").replace(service(), proxy.origin())));
    press(page, "政策问答");
    ask(page, QUESTION);
    return page;
  }

  private void wholeAnswerOnce(Page page) {
    answered(page);
    assertThat(page.locator("article")).hasCount(1);
    assertThat(page.locator(".sentences p")).hasCount(3);
    Assertions.assertThat(page.locator(".sentences p").allInnerTexts()).doesNotHaveDuplicates();
    Assertions.assertThat(questions()).isEqualTo(before + 1);
  }

  private int questions() {
    return jdbc.sql("select count(*) from question").query(Integer.class).single();
  }

  /** Sentences of the answer that is being given. */
  private int said() {
    return jdbc.sql(
            """
            select count(*) from answer_event e join answer a on a.question_id = e.question_id
            where a.outcome = 'pending' and e.type = 'sentence'
            """)
        .query(Integer.class)
        .single();
  }
}
