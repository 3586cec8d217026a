package changce.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Case;
import changce.conversation.Case.Handover;
import changce.conversation.Cases;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A visitor's case is replied to and closed. */
@StoreTest
@Import(People.class)
class CasesInConsoleJourneyTests {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Cases cases;

  private ConsoleClient reviewer;

  @BeforeEach
  void signIn() {
    reviewer = people.signedIn(port, "replier", Role.REVIEWER);
  }

  @Test
  void theVisitorSeesTheReplyOfAPersonWithAName() {
    Case opened = open("我的个转企申请卡在税务那一步，找谁？");
    String address = "/console/cases/" + opened.id().value();
    assertThat(reviewer.get("/console/cases").text()).contains(opened.number());
    assertThat(reviewer.get(address).text()).contains("13800138000", "找谁");
    reviewer.post(address, "text", "请到县税务局二楼 3 号窗口，已为您登记。");
    Case replied = cases.of(opened.id()).orElseThrow();
    assertThat(replied.replies())
        .singleElement()
        .satisfies(
            reply -> {
              assertThat(reply.by()).isEqualTo("replier");
              assertThat(reply.text()).contains("3 号窗口");
            });
    reviewer.post(address + "/close");
    assertThat(cases.of(opened.id()).orElseThrow().state()).isEqualTo(Case.State.CLOSED);
    ConsoleClient.Page late = reviewer.post(address, "text", "再补充一句");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.problem()).isNotEmpty();
  }

  @Test
  void anEmptyOrEndlessReplyIsRefused() {
    String address = "/console/cases/" + open("请回电").id().value();
    assertThat(reviewer.post(address, "text", " ").problem()).contains("请写答复的内容");
    ConsoleClient.Page page = reviewer.post(address, "text", "长".repeat(2001));
    assertThat(page.problem()).contains("2000");
    assertThat(page.html().select("#text").text()).hasSize(2001);
  }

  private Case open(String message) {
    return cases.open(new Handover(null, message, "李女士", "13800138000", cases.notice().version()));
  }
}
