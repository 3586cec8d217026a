package changce.console.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.StoreTest;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.policy.Passage;
import changce.retrieval.PassageSearch;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A correction cites a clause that is published no longer. */
@StoreTest
@Import(People.class)
class GoneClauseJourneyTests {

  private static final String ASKED = "博士毕业来长沙工作，租房补贴一共能拿多少";
  private static final String GONE = "每辆车每月补贴71元。[1]\n";
  private static final String STAYS = "博士两年一共3万元，按月发放。[2]";

  private static final String METADATA =
      """
      title: 长沙市试验用泊车补贴办法
      number: 长试发〔2026〕%d号
      kind: original
      issuer: 长沙市试验局
      issued_on: 2026-01-01
      effective_from: 2026-01-01
      status: current
      region: 长沙市
      topics: [泊车]
      source: 试验
      verification: official
      """;
  private static final String PARKING =
      """
      长沙市试验用泊车补贴办法

      第一条 为了方便泊车，制定本办法。

      第二条 试验用泊车补贴按车发放，每辆车每月补贴71元。

      第三条 本办法自2026年1月1日起施行。
      """;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired PassageSearch search;

  private final String slug = "berth-" + UUID.randomUUID().toString().substring(0, 8);
  private int editions;
  private ConsoleClient writer;
  private ConsoleClient editor;
  private String draft = "";
  private String address = "";
  private String parking = "";
  private String total = "";

  @BeforeEach
  void aClauseThatIsPublished() {
    writer = people.signedIn(port, "gone-writer", Role.REVIEWER, Role.EDITOR);
    editor = people.signedIn(port, "gone-approver", Role.EDITOR);
    writer.post("/console/language", "language", "zh", "here", "/console");
    Asked asked = conversations.ask(Channel.PAGE, null, ASKED).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    address = "/console/answers/" + asked.question().value() + "/correct";
    total = value(writer.get(address).html().select("li.clause:contains(两年总额)"));
    publish();
    parking = current();
  }

  @AfterEach
  void withdraw() {
    editor.post(draft + "/withdraw", "why", "试验结束");
  }

  @Test
  void aClauseThatIsGoneKeepsItsNumberAndIsShownAsGone() {
    String correction = proposed("curated", GONE + STAYS);
    unpublish();
    Elements clauses = opened(correction).html().select("li.clause");
    assertThat(clauses.get(0).text()).contains("已不再公布", "试验用泊车补贴", "每月补贴71元");
    assertThat(clauses.get(1).text()).contains("两年总额").doesNotContain("已不再公布");
    assertThat(clauses).hasSize(2);
    assertThat(editor.get(correction).html().select("li.clause[value=1]").text()).contains("已不再公布");
    writer.post("/console/language", "language", "en", "here", "/console");
    assertThat(opened(correction).text()).contains("This clause is no longer published");
  }

  @Test
  void whatCitesAClauseThatIsGoneIsNeitherSavedNorApprovedUntilItsMarkIsOut() {
    for (String kind : List.of("curated", "evaluation")) {
      String correction = proposed(kind, GONE + STAYS);
      unpublish();
      ConsoleClient.Page approved = editor.post(correction + "/approve", "version", "1");
      assertThat(approved.status()).as(kind).isEqualTo(422);
      assertThat(approved.problem()).contains("编号 [1] 的条款已不再公布");
      ConsoleClient.Page refused = saved(correction, kind, GONE + STAYS, values(correction));
      assertThat(refused.status()).as(kind).isEqualTo(422);
      assertThat(refused.problem()).contains("编号 [1] 的条款已不再公布");
      assertThat(value(refused.html().select("li.clause:eq(1)"))).isEqualTo(total);
      assertThat(saved(correction, kind, STAYS, values(correction)).status()).isEqualTo(303);
      assertThat(editor.get(correction).html().select("li.clause").attr("value")).isEqualTo("2");
      assertThat(editor.get(correction).html().select("li.clause").text()).contains("两年总额");
      assertThat(editor.post(correction + "/approve", "version", "2").status()).isEqualTo(303);
      editor.post(correction + "/withdraw", "why", "测试结束");
      publish();
    }
  }

  @Test
  void aClauseThatWentWhileTheFormWasOpenKeepsItsNumber() {
    unpublish();
    ConsoleClient.Page refused = saved(address, "curated", GONE + STAYS, List.of(parking, total));
    assertThat(refused.problem()).contains("编号 [1] 的条款已不再公布");
    ConsoleClient.Page taken = saved(address, "curated", STAYS, List.of(parking, total));
    String correction = taken.location().orElseThrow().replaceAll("\\?.*", "");
    assertThat(editor.get(correction).html().select("li.clause[value=2]").text()).contains("两年总额");
  }

  @Test
  void aClauseThatIsPublishedAgainCanBeCitedAgain() {
    String correction = proposed("curated", GONE + STAYS);
    unpublish();
    List<String> values = values(correction);
    publish();
    assertThat(saved(correction, "curated", GONE + STAYS, values).status()).isEqualTo(303);
  }

  private boolean ofAmount(Passage passage) {
    return passage.text().contains("71元");
  }

  private void publish() {
    ConsoleClient.Page added =
        writer.upload(
            "/console/library",
            "x.txt",
            PARKING.getBytes(StandardCharsets.UTF_8),
            "slug",
            slug,
            "metadata",
            METADATA.formatted(++editions));
    assertThat(added.status()).as(added.problem()).isEqualTo(303);
    draft = added.location().orElseThrow().replaceAll("\\?.*", "");
    editor.post(draft + "/check");
    editor.post(draft + "/publish");
    await().until(() -> search.passagesOf(slug).stream().anyMatch(this::ofAmount));
  }

  private void unpublish() {
    withdraw();
    await().until(() -> search.passagesOf(slug).isEmpty());
  }

  private String proposed(String kind, String text) {
    ConsoleClient.Page page = saved(address, kind, text, List.of(current(), total));
    assertThat(page.status()).as(page.problem()).isEqualTo(303);
    return page.location().orElseThrow().replaceAll("\\?.*", "");
  }

  private String current() {
    return search.passagesOf(slug).stream()
        .filter(this::ofAmount)
        .map(passage -> passage.id().value().toString())
        .findFirst()
        .orElseThrow();
  }

  private ConsoleClient.Page opened(String correction) {
    return writer.post(correction, "edit", "1", "kind", "curated", "asked", ASKED, "text", "x");
  }

  private List<String> values(String correction) {
    return opened(correction).html().select("input[name=clause]").eachAttr("value");
  }

  private ConsoleClient.Page saved(String to, String kind, String text, List<String> clauses) {
    List<String> fields =
        new ArrayList<>(
            List.of("kind", kind, "asked", ASKED, "text", text, "version", "1", "propose", "1"));
    clauses.forEach(clause -> fields.addAll(List.of("clause", clause)));
    return writer.post(to, fields.toArray(String[]::new));
  }

  private static String value(Elements clause) {
    return clause.select("input[name=clause]").attr("value");
  }
}
