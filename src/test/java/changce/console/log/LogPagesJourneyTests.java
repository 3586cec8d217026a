package changce.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log from page to page, of every channel, and the filters that its readers keep. */
@StoreTest
@Import(People.class)
class LogPagesJourneyTests {

  private static final int MORE_THAN_TWO_PAGES = 120;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired JdbcClient jdbc;

  private final List<UUID> copies = new ArrayList<>();
  private ConsoleClient reviewer;

  @BeforeEach
  void signIn() {
    reviewer = people.signedIn(port, "reviewer-of-pages", Role.REVIEWER);
  }

  @AfterEach
  void deleteCopies() {
    for (UUID copy : copies) {
      jdbc.sql("delete from answer where question_id = :id").param("id", copy).update();
      jdbc.sql("delete from question where id = :id").param("id", copy).update();
    }
  }

  @Test
  void pagesLeadOnToTheOldestAnswerAndBackThoughOthersAskMeanwhile() {
    String word = "翻页" + UUID.randomUUID();
    Asked one = asked(Channel.PAGE, word);
    List<String> whole = copied(one);
    List<String> seen = new ArrayList<>();
    ConsoleClient.Page page = reviewer.get("/console/log?text=" + encoded(word));
    assertThat(page.html().select("a[rel=prev]")).isEmpty();
    String second = page.html().select("a[rel=next]").attr("href");
    while (true) {
      seen.addAll(answers(page));
      assertThat(seen).as("pages that lead on").hasSizeLessThanOrEqualTo(whole.size());
      String older = page.html().select("a[rel=next]").attr("href");
      if (older.isEmpty()) {
        break;
      }
      assertThat(older).contains("at=older-", "text=" + encoded(word));
      asked(Channel.PAGE, word);
      page = reviewer.get(older);
    }
    assertThat(seen).containsExactlyElementsOf(whole);
    assertThat(answers(page)).hasSize(20);
    ConsoleClient.Page back = reviewer.get(page.html().select("a[rel=prev]").attr("href"));
    assertThat(answers(back)).isEqualTo(answers(reviewer.get(second))).hasSize(50);
  }

  @Test
  void aPlaceThatIsNoneIsTheNewestPage() {
    asked(Channel.PAGE, "没有这一页");
    for (String at : List.of("older-", "elder-" + UUID.randomUUID(), "2", "%00")) {
      assertThat(answers(reviewer.get("/console/log?at=" + at))).as(at).isNotEmpty();
    }
  }

  @Test
  void everyChannelIsInTheLogUnderItsName() {
    String word = "渠道" + UUID.randomUUID();
    Map<Channel, QuestionId> asked = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      asked.put(channel, asked(channel, word).question());
    }
    asked.forEach(
        (channel, answer) -> {
          String name = channel.name().toLowerCase(Locale.ROOT);
          ConsoleClient.Page page =
              reviewer.get("/console/log?channel=" + name + "&text=" + encoded(word));
          assertThat(answers(page)).as(name).containsExactly(answer.value().toString());
          assertThat(page.html().select("tbody td:first-child").text())
              .contains(page.html().select("#channel option[selected]").text());
        });
    assertThat(answers(reviewer.get("/console/log?text=" + encoded(word))))
        .hasSize(Channel.values().length);
  }

  @Test
  void aFilterThatIsNotSharedIsItsOwnersAlone() {
    String name = "私有" + UUID.randomUUID().toString().substring(0, 8);
    reviewer.post("/console/log/filters", "text", "租房", "name", name);
    assertThat(reviewer.get("/console/log").html().select(".saved a").eachText()).contains(name);
    for (Role role : Role.values()) {
      ConsoleClient other = people.signedIn(port, "other-" + role.word() + "-of-pages", role);
      assertThat(other.get("/console/log").text()).as(role.word()).doesNotContain(name);
    }
  }

  /**
   * Copies of an answer, each a minute older than the one before, which nobody has to review.
   *
   * @return all, the newest first
   */
  private List<String> copied(Asked one) {
    List<String> all = new ArrayList<>(List.of(one.question().value().toString()));
    UUID first = one.question().value();
    for (int i = 1; i < MORE_THAN_TWO_PAGES; i++) {
      long older = first.getMostSignificantBits() - ((60_000L * i) << 16);
      UUID id = new UUID(older, first.getLeastSignificantBits());
      jdbc.sql(
              """
              insert into question (id, conversation_id, text, asked_at)
              select :id, conversation_id, text, asked_at from question where id = :first
              """)
          .param("id", id)
          .param("first", first)
          .update();
      jdbc.sql(
              """
              insert into answer (question_id, conversation_id, channel, question, text, outcome, started_at, finished_at, asked_on)
              select :id, conversation_id, channel, question, text, 'smalltalk', started_at, finished_at, asked_on
              from answer where question_id = :first
              """)
          .param("id", id)
          .param("first", first)
          .update();
      all.add(id.toString());
      copies.add(id);
    }
    return all;
  }

  private Asked asked(Channel channel, String word) {
    Asked asked = conversations.ask(channel, null, "剁椒鱼头怎么做才好吃？" + word).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked;
  }

  private static List<String> answers(ConsoleClient.Page page) {
    return page.html().select("td a[href*=answers]").eachAttr("href").stream()
        .map(address -> address.replaceAll(".*/", ""))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
