package changce.console.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.StoreTest;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.reading.AddedExamples;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What an approved correction does to questions near it, and to how questions are understood. */
@StoreTest
@Import(People.class)
class AskedAgainJourneyTests {

  private static final String ASKED = "硕士毕业来长沙工作，租房补贴一共能拿多少";
  private static final String NEAR = "硕士毕业生来长沙上班，租房补贴总共能拿多少钱";
  private static final String FAR = "公章丢了怎么补刻";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired AddedExamples examples;

  private ConsoleClient writer;
  private ConsoleClient editor;

  @BeforeEach
  void signIn() {
    writer = people.signedIn(port, "again-writer", Role.REVIEWER, Role.EDITOR);
    editor = people.signedIn(port, "again-approver", Role.EDITOR);
  }

  @Test
  void questionsNearItAreAskedAgainAndStandBesideTheirFirstAnswers() {
    asked(NEAR);
    asked(FAR);
    String correction = proposed(asked(ASKED), "kind", "evaluation", "text", "应当答出总额");
    editor.post(correction + "/approve", "version", "1");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(editor.get(correction).html().select("#neighbours tbody").text())
                    .contains(NEAR)
                    .doesNotContain("还没有再问"));
    ConsoleClient.Page page = editor.get(correction);
    assertThat(page.html().select("#neighbours tbody").text()).contains("没有变化").doesNotContain(FAR);
    assertThat(page.html().select("#neighbours tbody tr").first().select("a[href]")).hasSize(2);
  }

  @Test
  void anApprovedExampleIsThereToLearnFromUntilItIsWithdrawn() {
    QuestionId answer = asked("我在雨花区开店，有补贴吗");
    String kind =
        examples.kinds().stream().filter(one -> one.startsWith("places")).findFirst().orElseThrow();
    assertThat(kind).isEqualTo("places.applies");
    String line = "我在【雨花区】摆摊，有补贴吗";
    String correction = proposed(answer, "kind", "example", "example-of", kind, "text", line);
    assertThat(examples.all()).isEmpty();
    editor.post(correction + "/approve", "version", "1");
    assertThat(examples.all()).isEqualTo(Map.of(kind, List.of(line)));
    assertThat(editor.get(correction).text()).contains("地名：问的就是这里的政策", "批准后就按它理解问题");
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(editor.get(correction).html().select("#compared > .columns").text())
                    .doesNotContain("还没有再问"));
    editor.post(correction + "/withdraw", "why", "太像别的");
    assertThat(examples.all()).isEmpty();
  }

  @Test
  void eachKindOfExamplesHasItsNameInBothLanguages() {
    String form = "/console/answers/" + asked("我在雨花区开店，有补贴吗").value() + "/correct";
    Map<String, String> chinese = kinds(form);
    assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(examples.kinds());
    writer.post("/console/language", "language", "en", "here", "/console");
    Map<String, String> english = kinds(form);
    for (String kind : examples.kinds()) {
      assertThat(chinese.get(kind)).as(kind).containsPattern("\\p{IsHan}");
      assertThat(english.get(kind)).as(kind).isNotEqualTo(kind).doesNotContainPattern("\\p{IsHan}");
    }
  }

  private Map<String, String> kinds(String form) {
    return writer.get(form).html().select("#example-of option").stream()
        .collect(Collectors.toMap(option -> option.attr("value"), Element::text));
  }

  @Test
  void aLineThatNothingCanBeLearnedFromIsRefusedAndStays() {
    QuestionId answer = asked("我在雨花区开店，有补贴吗");
    String address = "/console/answers/" + answer.value() + "/correct";
    ConsoleClient.Page page =
        writer.post(
            address,
            "kind",
            "example",
            "example-of",
            "places.applies",
            "asked",
            ASKED,
            "text",
            "没有地名的一句");
    assertThat(page.problem()).contains("这一行不能当例句", "没有地名的一句");
    assertThat(page.html().select("#text").text()).isEqualTo("没有地名的一句");
    assertThat(page.html().select("#example-of option[selected]").attr("value"))
        .isEqualTo("places.applies");
    assertThat(
            writer
                .post(address, "kind", "example", "example-of", "x", "asked", ASKED, "text", "一句")
                .problem())
        .contains("请选择例句是哪一种问题");
  }

  private String proposed(QuestionId answer, String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "asked";
    all[fields.length + 1] = ASKED;
    ConsoleClient.Page page = writer.post("/console/answers/" + answer.value() + "/correct", all);
    assertThat(page.status()).as(page.problem()).isEqualTo(303);
    return page.location().orElseThrow().replaceAll("\\?.*", "");
  }

  private QuestionId asked(String question) {
    Asked asked = conversations.ask(Channel.PAGE, null, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked.question();
  }
}
