package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.conversation.ConversationId;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.Assumptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a visitor, a model or a policy says stays text: nothing runs, nothing is fetched, no element
 * comes of it. Each line stands as the question, as a sentence of the answer, and as the title,
 * heading, clause, issuer and address of the policy that it cites.
 */
class HostileTextTests extends InBrowserTests {

  private static final Path LISTS = Path.of("../shared/data/xss");
  private static final int AT_ONCE = 250;

  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  @Autowired TransactionTemplate transaction;

  @Test
  void ownLinesStayTextInTheBrowser() throws IOException {
    inTheBrowser(own());
  }

  @Test
  void ownLinesStayTextInTheMarkupOfThePage() throws IOException {
    inTheMarkup(own());
  }

  /** Skipped, and reported so, where the public lists are not beside the project. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void publicListsStayTextInTheBrowser(TestReporter reporter) throws IOException {
    timed(reporter, lists(), this::inTheBrowser);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void publicListsStayTextInTheMarkupOfThePage(TestReporter reporter) throws IOException {
    timed(reporter, lists(), this::inTheMarkup);
  }

  /** To be read beside the two minutes that both together may take. */
  private static void timed(
      TestReporter reporter, List<String> lines, Consumer<List<String>> check) {
    Instant began = Instant.now();
    check.accept(lines);
    reporter.publishEntry(
        "%,d lines".formatted(lines.size()),
        "%d s".formatted(Duration.between(began, Instant.now()).toSeconds()));
  }

  @Test
  void ownLinesGoThroughTheWholeServiceAsQuestionAndAsModelOutput() throws IOException {
    Page page = page();
    Set<String> fetched = watch(page);
    page.navigate(service() + "/chat");
    for (String line : own()) {
      MODEL.says(line + "硕士的租房和生活补贴两年总额为2万元[1]。");
      MODEL.sayEverything();
      int before = page.locator("article").count();
      ask(page, QUESTION + line);
      assertThat(page.locator("article")).hasCount(before + 1);
      assertThat(page.locator("article").last().locator(".label")).isVisible();
      assertThat(page.locator("article h2").last()).hasText(QUESTION + line);
    }
    nothingCameOfIt(page, fetched);
  }

  private void inTheBrowser(List<String> lines) {
    Page page = page();
    Set<String> fetched = watch(page);
    page.navigate(service() + "/chat");
    for (int from = 0; from < lines.size(); from += AT_ONCE) {
      List<String> part = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
      UUID conversation = stored(part);
      page.evaluate(
          "id => localStorage.setItem('changce:page:past', JSON.stringify([{id, title: '<img src=x onerror=alert(1)>', at: 1}]))",
          conversation.toString());
      press(page, "新会话");
      assertThat(page.locator("article")).hasCount(0);
      press(page, "历史");
      page.locator(".past button").first().click();
      assertThat(page.locator("article")).hasCount(part.size());
      Assertions.assertThat(texts(page, "article h2")).isEqualTo(part);
      Assertions.assertThat(texts(page, "article blockquote")).isEqualTo(part);
      page.evaluate(
          "document.querySelector('changce-chat').shadowRoot.querySelectorAll('.sentences .mark').forEach(mark => mark.click())");
      nothingCameOfIt(page, fetched);
    }
  }

  private void inTheMarkup(List<String> lines) {
    RestClient http = RestClient.create(service());
    Set<String> usual = elements(page(http, stored(List.of("https://www.example.cn/"))));
    for (int from = 0; from < lines.size(); from += AT_ONCE) {
      List<String> part = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
      UUID conversation = stored(part);
      IntStream.range(0, part.size())
          .parallel()
          .forEach(
              i -> {
                Document page = page(http, question(conversation, i));
                Assertions.assertThat(elements(page)).as(part.get(i)).isSubsetOf(usual);
                Assertions.assertThat(page.selectFirst("blockquote").wholeText())
                    .isEqualTo(part.get(i));
                Assertions.assertThat(page.select("a[href^=javascript]")).isEmpty();
              });
    }
  }

  private Document page(RestClient http, UUID question) {
    return Jsoup.parse(
        new String(
            http.get().uri("/questions/{id}", question).retrieve().body(byte[].class),
            StandardCharsets.UTF_8));
  }

  /** Which elements there are, with which attributes. */
  private static Set<String> elements(Document page) {
    Set<String> found = new LinkedHashSet<>();
    for (Element element : page.getAllElements()) {
      found.add(
          element.tagName()
              + element.attributes().asList().stream().map(a -> " " + a.getKey()).toList());
    }
    return found;
  }

  private static void nothingCameOfIt(Page page, Set<String> fetched) {
    Assertions.assertThat(fetched).isEmpty();
    Assertions.assertThat(
            page.evaluate(
                "document.querySelector('changce-chat').shadowRoot.querySelectorAll('script, img, svg, iframe, object, embed, style, link, base, meta, math, video, audio').length"))
        .isEqualTo(0);
    Assertions.assertThat(
            page.evaluate(
                "[...document.querySelector('changce-chat').shadowRoot.querySelectorAll('a')].filter(a => a.hasAttribute('href') && !/^(https?|tel):$/.test(a.protocol)).length"))
        .isEqualTo(0);
  }

  /** Whatever is fetched from elsewhere. */
  private Set<String> watch(Page page) {
    Set<String> elsewhere = new LinkedHashSet<>();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(service() + "/") && !request.url().startsWith("data:,")) {
            elsewhere.add(request.url());
          }
        });
    return elsewhere;
  }

  private static List<?> texts(Page page, String selector) {
    return (List<?>)
        page.evaluate(
            "selector => [...document.querySelector('changce-chat').shadowRoot.querySelectorAll(selector)].map(e => e.textContent)",
            selector);
  }

  private static UUID question(UUID conversation, int number) {
    return new UUID(
        conversation.getMostSignificantBits(), conversation.getLeastSignificantBits() + 1 + number);
  }

  /** A conversation in which each line was asked, answered and cited. */
  private UUID stored(List<String> lines) {
    return transaction.execute(status -> storedAtOnce(lines));
  }

  private UUID storedAtOnce(List<String> lines) {
    UUID conversation = UUID.randomUUID();
    OffsetDateTime now = OffsetDateTime.now(java.time.ZoneOffset.UTC);
    jdbc.sql("insert into conversation (id, channel, started_at) values (:id, 'page', :now)")
        .param("id", conversation)
        .param("now", now)
        .update();
    for (int i = 0; i < lines.size(); i++) {
      store(
          new ConversationId(conversation),
          question(conversation, i),
          now.plusSeconds(i),
          lines.get(i));
    }
    return lines.size() == 1 ? question(conversation, 0) : conversation;
  }

  private void store(ConversationId conversation, UUID question, OffsetDateTime at, String line) {
    jdbc.sql(
            "insert into question (id, conversation_id, text, asked_at) values (:id, :conversation, :text, :at)")
        .param("id", question)
        .param("conversation", conversation.value())
        .param("text", line.length() > 2000 ? line.substring(0, 2000) : line)
        .param("at", at)
        .update();
    jdbc.sql(
            "insert into answer (question_id, outcome, text, started_at) values (:id, 'answered_full', '', :at)")
        .param("id", question)
        .param("at", at)
        .update();
    event(
        question,
        0,
        "accepted",
        Map.of("question", question, "conversation", conversation, "text", line));
    event(question, 1, "sources", Map.of("sources", List.of(source(line))));
    event(
        question,
        2,
        "sentence",
        Map.of("sentence", 1, "text", line, "citations", List.of(1), "origin", "model"));
    event(question, 3, "outcome", ended(line));
  }

  private static Map<String, Object> source(String line) {
    return Map.ofEntries(
        Map.entry("mark", 1),
        Map.entry("passage", UUID.randomUUID()),
        Map.entry("title", line),
        Map.entry("number", line),
        Map.entry("kind", "原文"),
        Map.entry("issuer", line),
        Map.entry("issuedOn", line),
        Map.entry("region", line),
        Map.entry("validity", line),
        Map.entry("headings", List.of(line)),
        Map.entry("text", line),
        Map.entry("source", line),
        Map.entry("sourceUrl", line),
        Map.entry("caution", line),
        Map.entry("ending", line));
  }

  private static Map<String, Object> ended(String line) {
    return Map.of(
        "outcome",
        "answered_full",
        "standing",
        "依据充分",
        "note",
        line,
        "choices",
        List.of(line),
        "followUps",
        List.of(line),
        "contact",
        line,
        "asOf",
        "2026-11-25",
        "label",
        "内容由 AI 生成",
        "model",
        line);
  }

  private void event(UUID question, int sequence, String type, Map<String, ?> data) {
    jdbc.sql(
            "insert into answer_event (question_id, sequence, type, data) values (:question, :sequence, :type, :data)")
        .param("question", question)
        .param("sequence", sequence)
        .param("type", type)
        .param("data", json.writeValueAsString(data))
        .update();
  }

  private static List<String> own() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/xss.txt"));
  }

  private static List<String> lists() throws IOException {
    Assumptions.assumeThat(LISTS).isDirectory();
    List<String> lines = new ArrayList<>();
    lines.addAll(Files.readAllLines(LISTS.resolve("xss-payload-list.txt")));
    lines.addAll(Files.readAllLines(LISTS.resolve("naughty-strings.txt")));
    for (JsonNode one :
        JsonMapper.shared().readTree(LISTS.resolve("dompurify_expect.json").toFile())) {
      lines.add(one.path("payload").asString());
    }
    // Neither the store nor JSON keeps halves of characters or NUL.
    return Stream.of(lines)
        .flatMap(List::stream)
        .filter(line -> !line.isBlank() && !line.contains("\0"))
        .distinct()
        .toList();
  }
}
