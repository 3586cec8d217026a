package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a visitor, a model or a policy says stays text: nothing runs, nothing is fetched, no element
 * comes of it. Each line stands as a sentence of an answer, and as the title, heading, clause,
 * issuer and address of the policy that it cites; the lines of an answer together are its question.
 */
class HostileTextTests extends InBrowserTests {

  private static final Path LISTS = Path.of("../shared/data/xss");
  private static final int LINES_OF_AN_ANSWER = 25;
  private static final int LONGEST_QUESTION = 2000;
  private static final int ANSWERS_AT_ONCE = 20;

  /** The conversation is out of sight meanwhile: it need not be laid out anew for each. */
  static final String EACH_SOURCE_OPENED =
      """
      () => {
        const root = document.querySelector('changce-chat').shadowRoot;
        root.querySelector('.log').hidden = true;
        const shown = [...root.querySelectorAll('.sentences .mark')].map(mark => {
          mark.click();
          return root.querySelector('.beside blockquote').textContent;
        });
        root.querySelector('.log').hidden = false;
        return shown;
      }
      """;

  /** Conversations are stored once for the browser and the markup. */
  private static final Map<List<String>, List<Conversation>> STORED = new HashMap<>();

  @Autowired JdbcTemplate jdbc;
  @Autowired JsonMapper json;
  @Autowired TransactionTemplate transaction;

  private record Conversation(UUID id, List<Asked> answers) {}

  private record Asked(UUID id, OffsetDateTime at, List<String> lines) {

    String question() {
      return String.join("\n", lines);
    }
  }

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
    for (Conversation conversation : stored(lines)) {
      List<String> said = conversation.answers().stream().flatMap(a -> a.lines().stream()).toList();
      page.evaluate(
          "id => localStorage.setItem('changce:page:past', JSON.stringify([{id, title: '<img src=x onerror=alert(1)>', at: 1}]))",
          conversation.id().toString());
      press(page, "新会话");
      assertThat(page.locator("article")).hasCount(0);
      press(page, "历史");
      page.locator(".past button").first().click();
      assertThat(page.locator("article")).hasCount(conversation.answers().size());
      Assertions.assertThat(texts(page, "article h2"))
          .isEqualTo(conversation.answers().stream().map(Asked::question).toList());
      Assertions.assertThat(texts(page, "article blockquote")).isEqualTo(said);
      Assertions.assertThat(page.evaluate(EACH_SOURCE_OPENED)).isEqualTo(said);
      nothingCameOfIt(page, fetched);
    }
  }

  private void inTheMarkup(List<String> lines) {
    RestClient http = RestClient.create(service());
    Asked harmless = stored(List.of("https://www.example.cn/")).get(0).answers().get(0);
    Set<String> usual = elements(page(http, harmless.id()));
    stored(lines).stream()
        .flatMap(conversation -> conversation.answers().stream())
        .parallel()
        .forEach(
            asked -> {
              Document page = page(http, asked.id());
              Assertions.assertThat(elements(page)).as(asked.question()).isSubsetOf(usual);
              Assertions.assertThat(texts(page, "article h2")).containsExactly(asked.question());
              Assertions.assertThat(texts(page, ".sentences p > span")).isEqualTo(asked.lines());
              Assertions.assertThat(texts(page, "blockquote")).isEqualTo(asked.lines());
              Assertions.assertThat(page.select("a[href^=javascript]")).isEmpty();
            });
  }

  private static List<String> texts(Document page, String selector) {
    return page.select(selector).stream().map(Element::wholeText).toList();
  }

  private Document page(RestClient http, UUID question) {
    return Jsoup.parse(
        new String(
            http.get().uri("/questions/{id}", question).retrieve().body(byte[].class),
            StandardCharsets.UTF_8));
  }

  /** Which elements there are, with which attributes. */
  static Set<String> elements(Document page) {
    Set<String> found = new LinkedHashSet<>();
    for (Element element : page.getAllElements()) {
      found.add(
          element.tagName()
              + element.attributes().asList().stream().map(a -> " " + a.getKey()).toList());
    }
    return found;
  }

  static void nothingCameOfIt(Page page, Set<String> fetched) {
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
  Set<String> watch(Page page) {
    return watch(page, service());
  }

  static Set<String> watch(Page page, String service) {
    Set<String> elsewhere = new LinkedHashSet<>();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(service + "/") && !request.url().startsWith("data:,")) {
            elsewhere.add(request.url());
          }
        });
    return elsewhere;
  }

  static List<?> texts(Page page, String selector) {
    return (List<?>)
        page.evaluate(
            "selector => [...document.querySelector('changce-chat').shadowRoot.querySelectorAll(selector)].map(e => e.textContent)",
            selector);
  }

  /** Conversations in which each line was asked, answered and cited. */
  private List<Conversation> stored(List<String> lines) {
    return STORED.computeIfAbsent(
        lines,
        all ->
            Objects.requireNonNull(
                transaction.execute(status -> inConversations(all).peek(this::store).toList())));
  }

  private static Stream<Conversation> inConversations(List<String> lines) {
    List<List<String>> answers = inAnswers(lines);
    // None is later than what other tests ask.
    OffsetDateTime first = OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(answers.size());
    return IntStream.iterate(0, from -> from < answers.size(), from -> from + ANSWERS_AT_ONCE)
        .mapToObj(
            from ->
                new Conversation(
                    UUID.randomUUID(),
                    IntStream.range(from, Math.min(answers.size(), from + ANSWERS_AT_ONCE))
                        .mapToObj(
                            i -> new Asked(UUID.randomUUID(), first.plusSeconds(i), answers.get(i)))
                        .toList()));
  }

  /** As many lines to an answer as are not too long for a question. */
  private static List<List<String>> inAnswers(List<String> lines) {
    List<List<String>> answers = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      if (open.size() == LINES_OF_AN_ANSWER
          || open.stream().mapToInt(one -> one.length() + 1).sum() + line.length()
              > LONGEST_QUESTION) {
        answers.add(List.copyOf(open));
        open.clear();
      }
      open.add(line);
    }
    answers.add(List.copyOf(open));
    return answers.stream().filter(answer -> !answer.isEmpty()).toList();
  }

  private void store(Conversation conversation) {
    List<Asked> answers = conversation.answers();
    jdbc.update(
        "insert into conversation (id, channel, started_at) values (?, 'page', ?)",
        conversation.id(),
        answers.get(0).at());
    jdbc.batchUpdate(
        "insert into question (id, conversation_id, text, asked_at) values (?, ?, ?, ?)",
        answers.stream()
            .map(a -> new Object[] {a.id(), conversation.id(), cut(a.question()), a.at()})
            .toList());
    jdbc.batchUpdate(
        "insert into answer (question_id, outcome, text, started_at) values (?, 'answered_full', '', ?)",
        answers.stream().map(a -> new Object[] {a.id(), a.at()}).toList());
    jdbc.batchUpdate(
        "insert into answer_event (question_id, sequence, type, data) values (?, ?, ?, ?)",
        answers.stream().flatMap(a -> events(conversation.id(), a)).toList());
  }

  private static String cut(String question) {
    return question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
  }

  private Stream<Object[]> events(UUID conversation, Asked asked) {
    List<String> lines = asked.lines();
    List<Object[]> events = new ArrayList<>();
    add(
        events,
        asked,
        "accepted",
        Map.of("question", asked.id(), "conversation", conversation, "text", asked.question()));
    add(
        events,
        asked,
        "sources",
        Map.of(
            "sources",
            IntStream.range(0, lines.size()).mapToObj(i -> source(i + 1, lines.get(i))).toList()));
    for (int mark = 1; mark <= lines.size(); mark++) {
      add(
          events,
          asked,
          "sentence",
          Map.of(
              "sentence",
              mark,
              "text",
              lines.get(mark - 1),
              "citations",
              List.of(mark),
              "origin",
              "model"));
    }
    add(events, asked, "outcome", ended(asked));
    return events.stream();
  }

  private void add(List<Object[]> events, Asked asked, String type, Map<String, ?> data) {
    events.add(new Object[] {asked.id(), events.size(), type, json.writeValueAsString(data)});
  }

  private static Map<String, Object> source(int mark, String line) {
    return Map.ofEntries(
        Map.entry("mark", mark),
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

  private static Map<String, Object> ended(Asked asked) {
    return Map.of(
        "outcome",
        "answered_full",
        "standing",
        "依据充分",
        "note",
        asked.question(),
        "choices",
        asked.lines(),
        "followUps",
        asked.lines(),
        "contact",
        "问：" + asked.question(),
        "asOf",
        "2026-11-25",
        "label",
        "内容由 AI 生成",
        "model",
        asked.question());
  }

  static List<String> own() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/xss.txt"));
  }

  static List<String> lists() throws IOException {
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
