package changce.console.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.StoreTest;
import changce.console.ReviewSettings;
import changce.console.ReviewSettings.Price;
import changce.console.bench.ReviewFeed;
import changce.console.bench.ReviewFigures;
import changce.console.bench.ReviewQueue;
import changce.conversation.AnswerFigures;
import changce.conversation.AnswerFigures.Period;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.policy.PolicyLibrary;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures, and the answers behind them. */
@StoreTest
@Import(People.class)
class DashboardJourneyTests {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired Feedbacks feedbacks;
  @Autowired ReviewFeed feed;

  private ConsoleClient reader;

  @BeforeEach
  void ask() {
    QuestionId rent = asked("硕士毕业来长沙工作，租房补贴一共能拿多少");
    feedbacks.give(rent, true, null, null);
    feedbacks.give(asked("个转企有什么支持？"), false, null, null);
    asked("剁椒鱼头怎么做才好吃？");
    asked("你好");
    reader = people.signedIn(port, "reader-of-figures", Role.REVIEWER);
  }

  @Test
  void eachNumberIsWhatTheLogBehindItCounts(@Autowired JdbcClient jdbc) {
    ConsoleClient editor = people.signedIn(port, "editor-of-figures", Role.EDITOR);
    ConsoleClient second = people.signedIn(port, "second-of-figures", Role.REVIEWER);
    QuestionId answer = asked("专精特新小巨人奖励多少");
    FigureLinks.call(jdbc, answer, "linked", "http 500");
    judge(reader, answer, "wrong", "retrieval");
    judge(second, answer, "incomplete", "retrieval");
    judge(reader, asked("个转企有什么支持？"), "correct", "");
    feed.feed();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    FigureLinks expected = new FigureLinks(jdbc);
    for (ConsoleClient.Page page :
        List.of(editor.get("/console"), reader.get("/console/report?week=" + today))) {
      List<Element> links = page.html().select("main a[href^=/console/log?]");
      assertThat(links).hasSizeGreaterThan(15);
      for (Element link : links) {
        assertThat(count(link.attr("href"))).as(link.toString()).isEqualTo(expected.of(link));
      }
    }
    assertThat(editor.get("/console").html().select(".numbers > li > a"))
        .allMatch(link -> link.attr("href").startsWith("/console/log?"));
    assertThat(editor.get("/console").html().select("td.number:not(:has(a)):not(:contains(%))"))
        .isEmpty();
  }

  /** One that two people judged, in one week or in two, is one answer, as in the log. */
  @Test
  void reviewingCountsAnswersAndNotVerdicts(@Autowired JdbcClient jdbc) {
    ConsoleClient editor = people.signedIn(port, "editor-of-figures", Role.EDITOR);
    ConsoleClient second = people.signedIn(port, "second-of-figures", Role.REVIEWER);
    jdbc.sql("delete from review").update();
    jdbc.sql("update answer set review = null").update();
    QuestionId both = asked("专精特新小巨人奖励多少");
    QuestionId split = asked("个转企有什么支持？");
    judge(reader, both, "wrong", "retrieval");
    judge(second, both, "incomplete", "retrieval");
    judge(reader, split, "correct", "");
    judge(second, split, "wrong", "wording");
    judge(second, asked("你好"), "correct", "");
    jdbc.sql(
            "update review set given_on = given_on - interval '7' day where verdict = 'incomplete'")
        .update();
    Element accuracy =
        editor.get("/console").html().selectFirst(".numbers li:has(a[href*=review])");
    assertThat(accuracy.text()).contains("33.3%", "复核 3 件");
    assertThat(count(accuracy.select("a[href*=review]").attr("href"))).isEqualTo("1");
    assertThat(count(accuracy.select("small a").attr("href"))).isEqualTo("3");
    Element retrieval = editor.get("/console").html().selectFirst("a[href$=cause=retrieval]");
    assertThat(retrieval.text()).isEqualTo("1");
    Element twice = editor.get("/console").html().selectFirst("a[href$=twice=1]");
    assertThat(twice.text()).startsWith("两人都判过 2 条");
    assertThat(count(twice.attr("href"))).isEqualTo("2");
  }

  private void judge(ConsoleClient who, QuestionId answer, String verdict, String cause) {
    String address = "/console/bench/" + answer.value();
    who.post(address, "verdict", verdict, "cause", cause, "confirmed", "1");
  }

  @Test
  void blockedSentencesAreSaidWithTheAnswersThatTheLogCounts(@Autowired JdbcClient jdbc) {
    jdbc.sql("update answer set blocked = 0").update();
    for (QuestionId answer : List.of(asked("个转企有什么支持？"), asked("专精特新小巨人奖励多少"))) {
      jdbc.sql(
              "update answer set blocked = 3, finished_at = current_timestamp where question_id = :id")
          .param("id", answer.value())
          .update();
    }
    Element chinese = reader.get("/console").html().select(".numbers a[href*=blocked]").first();
    assertThat(chinese.text()).isEqualTo("6拦下的语句（2 个回答）");
    assertThat(count(chinese.attr("href"))).isEqualTo("2");
    reader.cookies().put("changce-language", "en");
    assertThat(reader.get("/console").html().select(".numbers a[href*=blocked]").text())
        .isEqualTo("6Blocked sentences (in 2 answers)");
    Element report =
        reader
            .get("/console/report?week=" + LocalDate.now(ZoneId.of("Asia/Shanghai")))
            .html()
            .select("article p a[href*=blocked]")
            .first();
    assertThat(report.text()).isEqualTo("2");
    assertThat(report.parent().text()).contains("blocked something: 2, sentences in all: 6.");
  }

  @Test
  void aChangeOfLessThanHalfAPercentIsNotSaid(@Autowired Dashboards dashboards) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Dashboard figures = dashboards.of(new Period(today, today, null));
    assertThat(figures.change(246, 247)).isEmpty();
    assertThat(figures.change(240, 247)).isEqualTo("-3%");
  }

  @Test
  void whatStaffAskThemselvesIsNotCounted() {
    String before = questions();
    Asked asked = conversations.ask(Channel.CONSOLE, null, "个转企有什么支持？").block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    assertThat(questions()).isEqualTo(before);
    asked("个转企有什么支持？");
    assertThat(questions()).isNotEqualTo(before);
  }

  @Test
  void feedbackThatComesLaterChangesTheFigures() {
    QuestionId answer = asked("专精特新小巨人奖励多少");
    String before = reader.get("/console").html().select(".numbers b").get(4).text();
    feedbacks.give(answer, false, null, null);
    assertThat(reader.get("/console").html().select(".numbers b").get(4).text())
        .isNotEqualTo(before);
  }

  @Test
  void aModelCostsWhatItsTokensCost(
      @Autowired JdbcClient jdbc,
      @Autowired AnswerFigures figures,
      @Autowired ReviewFigures reviews,
      @Autowired ReviewQueue queue,
      @Autowired PolicyLibrary library) {
    jdbc.sql(
            """
            insert into model_call (question_id, sequence, purpose, model, prompt_version,
              input_tokens, output_tokens, first_token_ms, whole_ms, ended)
            values (:question, 0, 'answer', 'priced', 'answer-1', 500000, 250000, 300, 900, 'ok')
            """)
        .param("question", asked("个转企有什么支持？").value())
        .update();
    asked("你好");
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    ReviewSettings settings =
        new ReviewSettings(
            0, 0, 0, 0, Duration.ZERO, Duration.ZERO, Map.of("priced", new Price(2, 8)));
    Dashboards dashboards = new Dashboards(figures, reviews, queue, library, settings);
    assertThat(dashboards.of(new Period(today, today, null)).models())
        .filteredOn(use -> use.model().equals("priced"))
        .singleElement()
        .satisfies(use -> assertThat(use.yuan()).isEqualTo(3.0));
    assertThat(reader.get("/console").html().select("tr:contains(priced)").text())
        .contains("500,000 / 250,000", "–");
  }

  @Test
  void theWeeklyReportSaysTheSame() {
    ConsoleClient.Page report =
        reader.get("/console/report?week=" + LocalDate.now(ZoneId.of("Asia/Shanghai")));
    assertThat(report.text()).contains("惠企政策问答运行情况通报", "一、总体情况", "五、将到期的政策");
    Element questions = report.html().select("article p a").first();
    assertThat(count(questions.attr("href"))).isEqualTo(questions.text());
  }

  /** What is quoted from policies and visitors is marked as Chinese; all else is the page's own. */
  @Test
  void theWeeklyReportIsInTheLanguageOfWhoReadsIt() {
    asked("自贸区首批赋权是97项吗，有哪些");
    feed.feed();
    ConsoleClient english = people.signedIn(port, "english-reader", Role.REVIEWER);
    english.post("/console/language", "language", "en", "here", "/console");
    ConsoleClient.Page report =
        english.get("/console/report?week=" + LocalDate.now(ZoneId.of("Asia/Shanghai")));
    assertThat(report.html().select("article td[lang=zh-CN]")).isNotEmpty();
    report.html().select("[lang=zh-CN]").remove();
    assertThat(report.html().outerHtml())
        .contains("Weekly report", "Policies that end soon")
        .doesNotContainPattern("\\p{IsHan}|\\?\\?[a-z]|\\{\\d|''");
    assertThat(report.html().select(".issue").text())
        .matches("No. \\d+ of \\d{4} \\(2\\d{3}-\\d\\d-\\d\\d to 2\\d{3}-\\d\\d-\\d\\d\\)");
    Element questions = report.html().select("article p a").first();
    assertThat(questions.previousSibling().outerHtml()).contains("Questions this week");
    assertThat(count(questions.attr("href"))).isEqualTo(questions.text());
  }

  @Test
  void whatCannotBeAPeriodIsTheLastThirtyDays() {
    assertThat(reader.get("/console?from=x&to=2026-13-01").html().select(".numbers b"))
        .isNotEmpty();
    assertThat(reader.get("/console?from=2030-01-01&to=2020-01-01").status()).isEqualTo(200);
  }

  @Test
  void questionsOfOneMeaningAreOneGap() {
    asked("自贸区首批赋权是97项吗，有哪些");
    asked("自贸区首批赋权的97项有哪些");
    asked("自贸区首批赋权97项都有哪些呢");
    await()
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              feed.feed();
              Element row =
                  reader.get("/console/gaps").html().select("tbody tr:contains(97项)").first();
              assertThat(Integer.parseInt(row.select("td.number").first().text()))
                  .isGreaterThanOrEqualTo(3);
            });
    ConsoleClient.Page gaps = reader.get("/console/gaps");
    Element gap = gaps.html().select("tbody tr:contains(97项)").first();
    assertThat(gaps.html().select("tbody tr:contains(97项)")).hasSize(1);
    String address = gap.select("a").attr("href");
    assertThat(reader.get(address).text()).contains("自贸区首批赋权的97项有哪些");
    String version = version(address);
    change(address, version, "task", "与商务局核实");
    assertThat(reader.get("/console/gaps?state=task").text()).contains("长沙市商务局", "与商务局核实");
    ConsoleClient.Page late = change(address, version, "closed", "写了很久的话");
    assertThat(late.problem()).contains("刚刚被别人改过");
    assertThat(late.html().select("#note").text()).isEqualTo("写了很久的话");
    assertThat(reader.get("/console/gaps?state=task").text()).contains("与商务局核实");
    change(address, version(address), "open", "");
  }

  private String version(String gap) {
    return reader.get(gap).html().select("input[name=version]").attr("value");
  }

  private ConsoleClient.Page change(String gap, String version, String state, String note) {
    return reader.post(gap, "version", version, "state", state, "office", "长沙市商务局", "note", note);
  }

  private String questions() {
    return reader.get("/console").html().select(".numbers b").first().text();
  }

  private String count(String address) {
    return reader
        .get(address.replace("/console/log?", "/console/log/count?"))
        .text()
        .replaceAll("[^\\d,]", "");
  }

  private QuestionId asked(String question) {
    Asked asked = conversations.ask(Channel.PAGE, null, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked.question();
  }
}
