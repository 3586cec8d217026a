package changce.bench;

import changce.ChangceApplication;
import changce.TestStore;
import changce.console.log.Filters;
import changce.conversation.AnswerFigures;
import changce.conversation.AnswerFilter;
import changce.conversation.AnswerLog;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.LogPage;
import changce.conversation.LogPosition;
import changce.policy.Edition;
import changce.policy.PolicyLibrary;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code bin/bench log}: the console over HTTP with a year of answers: every kind of filter on the
 * first page and the thousandth, the index of texts beside a plain like, an export, the figures of
 * a year, and the next answer on the bench.
 */
public final class ConsoleBench {

  private static final int TIMES = 9;
  private static final int ON_A_PAGE = 50;
  private static final int STEP = 1000;
  private static final int EXPORTED = 100_000;
  private static final int JUDGED = 40;

  private final ReactiveWebServerApplicationContext context;
  private final AnswerLog log;
  private final ConsoleClient reviewer;
  private final int port;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private ConsoleBench(ReactiveWebServerApplicationContext context) {
    this.context = context;
    this.log = context.getBean(AnswerLog.class);
    this.port = context.getWebServer().getPort();
    this.reviewer = context.getBean(People.class).signedIn(port, "bench", Role.REVIEWER);
  }

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    try (var context =
        (ReactiveWebServerApplicationContext)
            SpringApplication.run(
                new Class<?>[] {ChangceApplication.class, People.class},
                new String[] {
                  "--server.port=0", "--spring.datasource.url=" + TestStore.newUrl() + options()
                })) {
      List<String> policies =
          context.getBean(PolicyLibrary.class).editions().stream()
              .map(Edition::policy)
              .map(policy -> policy.slug())
              .distinct()
              .toList();
      long start = System.nanoTime();
      new SampleAnswers(policies).write(context.getBean(DataSource.class), count);
      System.out.printf(
          "store %s, %,d answers of a year, written in %d s%n",
          TestStore.postgres() ? "PostgreSQL" : "embedded",
          count,
          Duration.ofNanos(System.nanoTime() - start).toSeconds());
      ConsoleBench bench = new ConsoleBench(context);
      bench.filters(policies.get(0), policies.get(policies.size() - 1));
      if (TestStore.postgres()) {
        bench.besideLike();
      }
      bench.figures();
      bench.export(count);
      bench.judging();
    }
  }

  private static String options() {
    return TestStore.postgres() ? "&reWriteBatchedInserts=true" : "";
  }

  private void filters(String frequentPolicy, String rarePolicy) {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("all", "");
    filters.put("text, every 3rd answer", text(SampleAnswers.FREQUENT));
    filters.put("text, every 100th", text(SampleAnswers.SELDOM));
    filters.put("text, one of 50,000", text(SampleAnswers.RARE));
    filters.put("text, none", text("火星移民补贴办法"));
    filters.put("outcome", "outcome=unanswerable_no_policy");
    filters.put("outcome, rare", "outcome=failed");
    filters.put("outcome + text", "outcome=unanswerable&" + text("租房补贴"));
    filters.put(
        "channel + month",
        "channel=wechat&from=" + today.minusDays(60) + "&to=" + today.minusDays(30));
    filters.put(
        "month + text",
        text("小升规奖励") + "&from=" + today.minusDays(200) + "&to=" + today.minusDays(170));
    filters.put("text, one character", text("购"));
    filters.put("text, one character, none", text("龘"));
    filters.put("text, frequent + rare outcome", text(SampleAnswers.FREQUENT) + "&outcome=failed");
    filters.put("text + topic", text("小升规奖励") + "&topic=" + encoded("小升规"));
    filters.put("site", "site=" + SampleAnswers.SITE);
    filters.put("site, rare", "site=" + SampleAnswers.RARE_SITE);
    filters.put("site, none", "site=nowhere");
    filters.put("topic", "topic=" + encoded("专精特新"));
    filters.put("policy, frequent", "policy=" + frequentPolicy);
    filters.put("policy, rare", "policy=" + rarePolicy);
    filters.put("model + prompt", "model=deepseek-v3&prompt=answer-3");
    filters.put("not helpful", "feedback=unhelpful");
    filters.put("not helpful + text", "feedback=unhelpful&" + text(SampleAnswers.SELDOM));
    filters.put("reviewed", "review=correct");
    filters.put("slower than 10 s", "slower=10");
    filters.put("first sentence after 5 s", "first=5");
    filters.put("called a model", "called=deepseek-v3");
    filters.put("judged wrong", "verdict=wrong");
    filters.put("waiting", "waiting=1");
    filters.put("blocked", "blocked=1");
    filters.put("blocked + channel + text", "blocked=1&channel=page&" + text("创业担保"));
    System.out.println(
        "median of "
            + TIMES
            + " (at most 300 ms)            page 1   page 1,000 (or last)   count");
    filters.forEach(this::measured);
  }

  private void measured(String name, String query) {
    Times first = times("/console/log?" + query);
    String deep = thousandth(query);
    Times last = times("/console/log?" + query + (deep == null ? "" : "&at=" + deep));
    Times count = times("/console/log/count?" + query);
    System.out.printf(
        "  %-36s %7.0f ms %10.0f ms %16.0f ms%n",
        name, first.median(), last.median(), count.median());
  }

  private Times times(String path) {
    Times times = new Times();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      int status = reviewer.get(path).status();
      if (status != 200) {
        throw new IllegalStateException(path + ": " + status);
      }
      times.add(System.nanoTime() - start);
    }
    return times;
  }

  /** Where the thousandth page begins, or the last one. */
  private @Nullable String thousandth(String query) {
    AnswerFilter filter = Filters.of(query);
    LogPosition position = null;
    for (int seen = 0; seen < 999 * ON_A_PAGE; seen += STEP) {
      LogPage page = log.page(filter, position, STEP);
      if (page.older() == null) {
        break;
      }
      position = page.older();
    }
    return position == null ? null : position.word();
  }

  private void besideLike() {
    LikeBeside like =
        new LikeBeside(
            context.getBean(JdbcClient.class), text -> log.page(Filters.of(text(text)), ON_A_PAGE));
    System.out.println(
        "text found by " + like.served(SampleAnswers.RARE) + ", medians, no other filter");
    like.compare("one of 50,000", SampleAnswers.RARE);
    like.compare("none", "火星移民补贴办法");
    like.compare("every 100th", SampleAnswers.SELDOM);
  }

  private void figures() {
    // The service has looked at its own clock since it started: the sample is older than that.
    context.getBean(JdbcClient.class).sql("delete from answer_day_state").update();
    long start = System.nanoTime();
    context.getBean(AnswerFigures.class).refresh();
    System.out.printf(
        "figures of all days made for the first time in %d s%n",
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
    System.out.printf(
        "dashboard of a year   %s (at most 1,000 ms)%n",
        times("/console?from=" + today.minusDays(364) + "&to=" + today));
    System.out.printf(
        "  its questions: %s%n",
        reviewer
            .get("/console?from=" + today.minusDays(364) + "&to=" + today)
            .html()
            .select(".numbers b")
            .first()
            .text());
    System.out.printf(
        "dashboard of a month  %s%n",
        times("/console?from=" + today.minusDays(29) + "&to=" + today));
  }

  private void export(int count) throws Exception {
    LocalDate from =
        count <= EXPORTED ? today.minusDays(365) : today.minusDays(365L * EXPORTED / count);
    int rows = log.count(Filters.of("from=" + from), Integer.MAX_VALUE);
    for (String format : List.of("csv", "xlsx")) {
      ExportedFile file =
          ExportedFile.take(
              "http://localhost:%d/console/log/export.%s?from=%s".formatted(port, format, from),
              "changce-staff=" + reviewer.cookies().get("changce-staff"));
      if (format.equals("csv") && file.lines() != rows + 1L) {
        throw new IllegalStateException(
            file.lines() + " lines for a header and " + rows + " answers");
      }
      System.out.printf("export %-4s %,d rows: %s%n", format, rows, file);
    }
  }

  /** Verdicts by key on answers of the service itself: from the press to the next answer. */
  private void judging() {
    Conversations conversations = context.getBean(Conversations.class);
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    jdbc.sql("delete from review_item").update();
    for (int i = 0; i < JUDGED + 1; i++) {
      Asked asked = conversations.ask(Channel.PAGE, null, "硕士毕业来长沙工作，租房补贴一共能拿多少" + i).block();
      conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
      jdbc.sql(
              """
              insert into review_item (question_id, risk, reason, needed, given, state, added_at)
              values (:answer, 95, 'declined', 1, 0, 'open', current_timestamp)
              """)
          .param("answer", asked.question().value())
          .update();
    }
    waiting(jdbc);
    Times next = new Times();
    String action = reviewer.get("/console/bench").html().select("#verdict").attr("action");
    for (int i = 0; i < JUDGED && !action.isEmpty(); i++) {
      String token = reviewer.get("/console/me").html().select("input[name=_csrf]").attr("value");
      long start = System.nanoTime();
      ConsoleClient.Page page =
          reviewer.htmx(action, "verdict", "correct", "seen", "0", "_csrf", token);
      next.add(System.nanoTime() - start);
      action = page.html().select("#verdict").attr("action");
    }
    System.out.printf("verdict to the next answer  %s (at most 200 ms)%n", next);
  }

  /** As many as a year's answers leave waiting. */
  private static void waiting(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into review_item (question_id, risk, reason, needed, given, state, added_at)
            select question_id, 70, 'declined', 1, 0, 'open', current_timestamp from answer
            where outcome = 'unanswerable_no_policy' on conflict do nothing
            """)
        .update();
  }

  private static String text(String words) {
    return "text=" + encoded(words);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
