package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.policy.Edition;
import changce.policy.LibraryFiles;
import changce.policy.Passage;
import changce.policy.PolicyLibrary;
import changce.widget.StoredAnswers.Stored;
import changce.widget.StoredAnswers.Taken;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a policy that somebody has brought in stays text, whatever it is: read and cut as any
 * other, cited, and shown as a source in the browser and in the markup. Lines stand many to a
 * clause, of a plain text and of a web page.
 */
class HostilePolicyTests extends InBrowserTests {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int LINES_OF_A_CLAUSE = 25;
  private static final int LONGEST_CLAUSE = 3000;
  private static final int CLAUSES_OF_AN_ANSWER = 60;

  @Autowired JdbcTemplate jdbc;
  @Autowired JsonMapper json;
  @Autowired PolicyLibrary library;
  @TempDir Path folder;

  @Test
  void ownLinesStayTextInAPolicyOfTheLibrary() throws IOException {
    write("hostile-own", "txt", "恶意文本样本", numbered(HostileTextTests.own()));
    Edition edition = library.add(folder.resolve("hostile-own.txt"), "editor");
    library.publish(library.check(edition.id(), "reviewer").id(), "editor");
    List<Passage> passages = library.published("hostile-own");
    holds(passages, HostileTextTests.own());
    show(passages);
    library.withdraw("hostile-own", "editor", "样本");
  }

  /** Skipped, and reported so, where the public lists are not beside the project. */
  @Test
  void publicListsStayTextInPolicies(TestReporter reporter) throws IOException {
    List<String> lines =
        HostileTextTests.lists().stream().filter(HostilePolicyTests::canBeInAPolicy).toList();
    Instant began = Instant.now();
    write("lists-as-text", "txt", lines.get(0), numbered(lines));
    write("lists-as-page", "html", lines.get(1), paragraphs(numbered(lines)));
    var read = LibraryFiles.read(folder);
    Assertions.assertThat(read).containsOnlyKeys("lists-as-text", "lists-as-page");
    holds(read.get("lists-as-text"), lines);
    holds(read.get("lists-as-page"), lines);
    List<Passage> passages = new ArrayList<>();
    read.values().forEach(passages::addAll);
    show(passages);
    Duration took = Duration.between(began, Instant.now());
    reporter.publishEntry(
        "%,d lines, %,d clauses".formatted(lines.size(), passages.size()),
        "%d s".formatted(took.toSeconds()));
    Assertions.assertThat(took).isLessThan(LONGEST);
  }

  /** A file that holds control characters is refused as none that can be read. */
  private static boolean canBeInAPolicy(String line) {
    return line.chars().noneMatch(letter -> letter < ' ' && letter != '\t');
  }

  /** As a page shows them: escaped once. */
  private static String paragraphs(String text) {
    return text.lines()
        .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>")
        .collect(Collectors.joining("\n", "<body>", "</body>"));
  }

  /** Whether the lines are in the library at all; blanks may have been put right. */
  private static void holds(List<Passage> passages, List<String> lines) {
    String all = bare(passages.stream().map(Passage::text).collect(Collectors.joining()));
    Assertions.assertThat(lines.stream().filter(line -> all.contains(bare(line))).count())
        .isGreaterThan(lines.size() * 9L / 10);
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  private void show(List<Passage> passages) {
    List<Stored> stored = new ArrayList<>();
    for (int from = 0; from < passages.size(); from += CLAUSES_OF_AN_ANSWER) {
      List<Passage> some =
          passages.subList(from, Math.min(passages.size(), from + CLAUSES_OF_AN_ANSWER));
      stored.add(
          new StoredAnswers(jdbc, json)
              .store(
                  "第 " + from + " 条起说了什么", some.stream().map(HostilePolicyTests::taken).toList()));
    }
    inTheBrowser(stored, passages);
    inTheMarkup(stored);
  }

  private static Taken taken(Passage passage) {
    return Taken.of(passage.text().lines().findFirst().orElse(""), passage);
  }

  private void inTheBrowser(List<Stored> stored, List<Passage> passages) {
    Page page = page();
    Set<String> fetched = HostileTextTests.watch(page, service());
    List<String> shown = new ArrayList<>();
    for (Stored answer : stored) {
      page.navigate(service() + "/questions/" + answer.question());
      assertThat(page.locator("article .label")).hasCount(1);
      List<String> texts =
          HostileTextTests.texts(page, "article blockquote").stream().map(String::valueOf).toList();
      Assertions.assertThat(page.evaluate(HostileTextTests.EACH_SOURCE_OPENED)).isEqualTo(texts);
      HostileTextTests.nothingCameOfIt(page, fetched);
      shown.addAll(texts);
    }
    Assertions.assertThat(shown).isEqualTo(passages.stream().map(Passage::text).toList());
  }

  private void inTheMarkup(List<Stored> stored) {
    RestClient http = RestClient.create(service());
    Stored harmless =
        new StoredAnswers(jdbc, json).store("无害的问题", List.of(new Taken("无害。", "无害。有害。")));
    Set<String> usual = HostileTextTests.elements(markup(http, harmless));
    for (Stored answer : stored) {
      Document page = markup(http, answer);
      Assertions.assertThat(HostileTextTests.elements(page)).isSubsetOf(usual);
      Assertions.assertThat(page.select("blockquote").stream().map(Element::wholeText))
          .isNotEmpty();
    }
  }

  private static Document markup(RestClient http, Stored answer) {
    return Jsoup.parse(
        new String(
            http.get().uri("/questions/{id}", answer.question()).retrieve().body(byte[].class),
            StandardCharsets.UTF_8));
  }

  private void write(String slug, String ending, String title, String text) throws IOException {
    Files.writeString(folder.resolve(slug + "." + ending), text);
    Files.writeString(
        folder.resolve(slug + ".yml"),
        """
        title: %1$s
        number: null
        kind: original
        issuer: %1$s
        issued_on: "2025-01-01"
        effective_from: null
        effective_to: null
        status: current
        replaced_by: null
        region: 长沙市
        topics: [营商环境]
        source: %1$s
        source_url: null
        verification: official
        as_of: 2026-11-23
        """
            .formatted(json.writeValueAsString(title)));
  }

  /** Articles of so many lines each. */
  private static String numbered(List<String> lines) {
    StringBuilder text = new StringBuilder();
    int article = 0;
    int lineOfArticle = LINES_OF_A_CLAUSE;
    int length = 0;
    for (String line : lines) {
      if (lineOfArticle == LINES_OF_A_CLAUSE || length + line.length() > LONGEST_CLAUSE) {
        text.append("第").append(++article).append("条 本条是下面这些文字。\n\n");
        lineOfArticle = 0;
        length = 0;
      }
      text.append(line).append("\n\n");
      lineOfArticle++;
      length += line.length();
    }
    return text.toString();
  }
}
