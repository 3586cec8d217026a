package changce.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Case;
import changce.conversation.Case.Handover;
import changce.conversation.Cases;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Two people reply to one case. */
@StoreTest
@Import(People.class)
class StaleReplyJourneyTests {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Cases cases;

  @Test
  void aReplyWrittenBeforeAnotherWasSeenIsNotSentUnnoticed() {
    Case opened =
        cases.open(new Handover(null, "找谁？", "李女士", "13800138000", cases.notice().version()));
    String address = "/console/cases/" + opened.id().value();
    ConsoleClient one = people.signedIn(port, "first-replier", Role.REVIEWER);
    ConsoleClient other = people.signedIn(port, "second-replier", Role.REVIEWER);
    String seen = seen(one.get(address));
    assertThat(other.post(address, "text", "请到二楼。", "seen", seen).status()).isEqualTo(303);
    ConsoleClient.Page late = one.post(address, "text", "请到三楼，写了很久。", "seen", seen);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.problem()).contains("刚刚有人答复过");
    assertThat(late.text()).contains("请到二楼。");
    assertThat(late.html().select("#text").text()).isEqualTo("请到三楼，写了很久。");
    assertThat(replies(opened)).isEqualTo(1);
    one.post(address, "text", "请到三楼，写了很久。", "seen", seen(late));
    assertThat(replies(opened)).isEqualTo(2);
  }

  @Test
  void aCaseIsNotClosedBeforeAReplyThatCameMeanwhileWasSeen() {
    Case opened =
        cases.open(new Handover(null, "找谁？", "李女士", "13800138000", cases.notice().version()));
    String address = "/console/cases/" + opened.id().value();
    ConsoleClient one = people.signedIn(port, "first-replier", Role.REVIEWER);
    String seen = closing(one.get(address));
    one.post(address, "text", "请到二楼。", "seen", seen);
    ConsoleClient.Page late = one.post(address + "/close", "seen", seen);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.problem()).contains("还没有办结");
    assertThat(late.text()).contains("请到二楼。");
    assertThat(cases.of(opened.id()).orElseThrow().state()).isEqualTo(Case.State.REPLIED);
    one.post(address + "/close", "seen", closing(late));
    assertThat(cases.of(opened.id()).orElseThrow().state()).isEqualTo(Case.State.CLOSED);
  }

  private static String closing(ConsoleClient.Page page) {
    return page.html().select("form[action$=/close] input[name=seen]").attr("value");
  }

  private int replies(Case one) {
    return cases.of(one.id()).orElseThrow().replies().size();
  }

  private static String seen(ConsoleClient.Page page) {
    return page.html().select("form:has(textarea) input[name=seen]").attr("value");
  }
}
