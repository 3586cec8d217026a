package changce.console.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.StoreTest;
import changce.answering.Switch;
import changce.answering.Switches;
import changce.conversation.Answer;
import changce.conversation.AnswerLog;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Door;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is switched off is not answered, and everything else is. */
@StoreTest
@Import(People.class)
class SwitchJourneyTests {

  private static final String RENT = "硕士毕业来长沙工作，租房补贴一共能拿多少";
  private static final String NOTICE = "这项服务正在核对，请拨打12345。";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired Switches switches;
  @Autowired AnswerLog log;

  private ConsoleClient admin;

  @BeforeEach
  void signIn() {
    admin = people.signedIn(port, "switcher", Role.ADMIN);
  }

  @AfterEach
  void everythingIsOn() {
    switches.history(100).stream()
        .filter(one -> one.onAt() == null)
        .forEach(one -> switches.switchOn(one.id(), "test"));
  }

  @Test
  void aChannelThatIsOffSaysWhyAndOthersAnswer() {
    off("channel", "wechat");
    Answer answer = asked(Door.of(Channel.WECHAT), RENT);
    assertThat(answer.ended().outcome()).isEqualTo("switched_off");
    assertThat(answer.ended().note()).isEqualTo(NOTICE);
    assertThat(answer.sentences()).isEmpty();
    assertThat(asked(Door.of(Channel.PAGE), RENT).ended().outcome()).isEqualTo("answered_full");
  }

  @Test
  void aSiteThatIsOffLeavesOtherSitesOn() {
    off("site", "park");
    assertThat(asked(new Door(Channel.WIDGET, "park"), RENT).ended().outcome())
        .isEqualTo("switched_off");
    assertThat(asked(new Door(Channel.WIDGET, "other"), RENT).ended().outcome())
        .isEqualTo("answered_full");
  }

  @Test
  void aPolicyOrATopicThatIsOffIsNotAnsweredFrom() {
    String policy = asked(Door.of(Channel.PAGE), RENT).sources().get(0).title();
    ConsoleClient.Page page = admin.get("/console/switches");
    String slug = page.html().select("#policy option:contains(" + policy + ")").attr("value");
    off("policy", slug);
    assertThat(asked(Door.of(Channel.PAGE), RENT).ended().note()).isEqualTo(NOTICE);
    assertThat(asked(Door.of(Channel.PAGE), "个转企有什么支持？").ended().outcome()).startsWith("answered");
    everythingIsOn();
    off("topic", log.line(asked(Door.of(Channel.PAGE), RENT).id()).orElseThrow().topics().get(0));
    assertThat(asked(Door.of(Channel.PAGE), RENT).ended().note()).isEqualTo(NOTICE);
  }

  @Test
  void whatARuleRestsOnIsOffAsWell() {
    String question = "我们是餐饮店，一年做了230万，算上规吗？";
    String policy = asked(Door.of(Channel.PAGE), question).sources().get(0).title();
    ConsoleClient.Page page = admin.get("/console/switches");
    off("policy", page.html().select("#policy option:contains(" + policy + ")").attr("value"));
    assertThat(asked(Door.of(Channel.PAGE), question).ended().outcome()).isEqualTo("switched_off");
  }

  @Test
  void switchesKeepTheirHistory() {
    off("channel", "wechat");
    String on = admin.get("/console/switches").html().select("form[action$=/on]").attr("action");
    admin.post(on);
    assertThat(admin.get("/console/switches").text())
        .contains("switcher 停用于", "switcher 恢复于", "核对中");
    assertThat(asked(Door.of(Channel.WECHAT), RENT).ended().outcome()).isEqualTo("answered_full");
  }

  @Test
  void aSwitchComesOnByItselfAtItsTime(@Autowired JdbcClient jdbc) {
    switches.switchOff(
        Switch.Kind.CHANNEL,
        "wechat",
        "核对中",
        NOTICE,
        OffsetDateTime.now(ZoneOffset.UTC).plusHours(1),
        "switcher");
    assertThat(asked(Door.of(Channel.WECHAT), RENT).ended().outcome()).isEqualTo("switched_off");
    assertThat(admin.get("/console/switches").html().select("tbody tr").first().text())
        .contains("停用中", "定于");
    jdbc.sql("update service_switch set off_until = off_at where on_at is null").update();
    await()
        .untilAsserted(
            () ->
                assertThat(asked(Door.of(Channel.WECHAT), RENT).ended().outcome())
                    .isEqualTo("answered_full"));
    assertThat(admin.get("/console/switches").html().select("tbody form")).isEmpty();
  }

  @Test
  void reasonAndNoticeAreNeeded() {
    ConsoleClient.Page page =
        admin.post(
            "/console/switches", "kind", "channel", "channel", "page", "reason", "", "notice", "x");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problem()).contains("都要写");
    assertThat(
            admin
                .post(
                    "/console/switches",
                    "kind",
                    "channel",
                    "channel",
                    "page",
                    "reason",
                    "x",
                    "notice",
                    "x",
                    "until",
                    "2020-01-01T00:00")
                .problem())
        .contains("已经过了");
  }

  private void off(String kind, String item) {
    ConsoleClient.Page page =
        admin.post(
            "/console/switches", "kind", kind, kind, item, "reason", "核对中", "notice", NOTICE);
    assertThat(page.status()).as(page.problem()).isEqualTo(303);
  }

  private Answer asked(Door door, String question) {
    Asked asked = conversations.ask(door, null, question, null).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return conversations.answer(asked.question()).orElseThrow();
  }
}
