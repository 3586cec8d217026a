package changce.console.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Deliveries;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Staff see which answers have not arrived, and why. */
@StoreTest
@Import(People.class)
class DeliveriesJourneyTests {

  private static final String QUESTION = "个转企有什么支持？";
  private static final String MEANING = "这次互动可以下发的客服消息已经用完 <b>";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Deliveries deliveries;
  @Autowired Conversations conversations;

  private ConsoleClient reader;

  @BeforeEach
  void signIn() {
    reader = people.signedIn(port, "reader-of-deliveries", Role.REVIEWER);
  }

  @Test
  void answerThatDidNotArriveIsListedWithThePlatformsReason() {
    QuestionId question = undelivered();
    Element row = rows(question).first();
    assertThat(row).isNotNull();
    assertThat(row.select("td").eachText())
        .startsWith(QUESTION, "45047", MEANING)
        .last()
        .asString()
        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    assertThat(reader.get(row.select("a").attr("href")).text()).contains("没有送达：45047 " + MEANING);
  }

  @Test
  void lastFailureComesFirst() {
    QuestionId earlier = undelivered();
    QuestionId later = undelivered();
    assertThat(reader.get("/console/deliveries").html().select("tbody a").eachAttr("href"))
        .containsSubsequence(address(later), address(earlier));
  }

  @Test
  void answerThatArrivedAfterAllIsGoneFromTheList() {
    QuestionId question = undelivered();
    deliveries.delivered(question);
    assertThat(rows(question)).isEmpty();
    assertThat(reader.get(address(question)).text()).contains("已送达");
  }

  @Test
  void nobodyReadsItWithoutSigningIn() {
    ConsoleClient.Page page = new ConsoleClient(port).get("/console/deliveries");
    assertThat(page.location()).hasValueSatisfying(to -> assertThat(to).contains("sign-in"));
  }

  private QuestionId undelivered() {
    QuestionId question = conversations.ask(Channel.WECHAT, null, QUESTION).block().question();
    deliveries.failed(question, 45047, MEANING);
    return question;
  }

  private Elements rows(QuestionId question) {
    return reader
        .get("/console/deliveries")
        .html()
        .select("tbody tr:has(a[href=" + address(question) + "])");
  }

  private static String address(QuestionId question) {
    return "/console/answers/" + question.value();
  }
}
