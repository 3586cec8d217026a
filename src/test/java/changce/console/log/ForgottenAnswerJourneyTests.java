package changce.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An admin deletes the words of an answer; every page says so, and none breaks. */
@StoreTest
@Import(People.class)
class ForgottenAnswerJourneyTests {

  private static int questions = 0;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;

  /** In one question only. */
  private String word = "";

  private UUID answer = new UUID(0, 0);
  private ConsoleClient admin;

  @BeforeEach
  void ask(@Autowired Feedbacks feedbacks) {
    word = "木芙蓉" + (char) ('a' + questions++);
    Asked asked =
        conversations.ask(Channel.PAGE, null, "硕士毕业来长沙工作，租房补贴一共能拿多少（" + word + "）").block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    feedbacks.give(asked.question(), false, word, null);
    answer = asked.question().value();
    admin = people.signedIn(port, "admin-of-words", Role.ADMIN, Role.REVIEWER);
  }

  private String address() {
    return "/console/answers/" + answer;
  }

  private void forget() {
    assertThat(admin.post(address() + "/forget", "why", "本人申请").location())
        .hasValueSatisfying(to -> assertThat(to).endsWith("?done=forgotten"));
  }

  @Test
  void onlyAnAdminDeletesAndOnlyWithAReason() {
    ConsoleClient reviewer = people.signedIn(port, "reviewer-of-words", Role.REVIEWER);
    assertThat(reviewer.get(address()).html().select("form[action$=forget]")).isEmpty();
    assertThat(reviewer.post(address() + "/forget", "why", "本人申请").status()).isEqualTo(403);
    ConsoleClient.Page refused = admin.post(address() + "/forget", "why", " ");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).contains("请写明为什么删除");
    assertThat(admin.get(address()).text()).contains(word);
  }

  @Test
  void pageOfTheAnswerSaysSoInBothLanguagesAndKeepsItsFigures() {
    forget();
    ConsoleClient.Page page = admin.get(address());
    assertThat(page.text()).contains("文字已于", "引用过的政策", "依据充分").doesNotContain(word);
    assertThat(page.html().select("form[action$=forget], .pair")).isEmpty();
    assertThat(admin.get("/console/audit").text()).contains("应请求删除文字", "本人申请");
    admin.post("/console/language", "language", "en");
    assertThat(admin.get(address()).text())
        .contains("words of this question and answer were deleted");
  }

  @Test
  void wholeConversationIsDeletedWhenThatIsChosen() {
    Asked later =
        conversations
            .ask(
                Channel.PAGE,
                conversations.answer(new QuestionId(answer)).orElseThrow().conversation(),
                "博士呢？")
            .block();
    conversations.follow(later.question()).blockLast(Duration.ofSeconds(30));
    admin.post(address() + "/forget", "why", "本人申请", "whole", "1");
    assertThat(admin.get("/console/answers/" + later.question().value()).text())
        .contains("文字已于")
        .doesNotContain("博士呢");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console/log", "/console/bench/{answer}", "/console/audit"})
  void noListHoldsItsWords(String list) {
    forget();
    ConsoleClient.Page page = admin.get(list.replace("{answer}", answer.toString()));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain(word);
  }

  @Test
  void logAndItsExportNameItAsDeleted() throws IOException {
    forget();
    assertThat(admin.get("/console/log").html().select("td a[href$=" + answer + "]").text())
        .isEqualTo("（文字已删除）");
    assertThat(admin.get("/console/log/export.csv").response().body())
        .contains("（文字已删除）")
        .doesNotContain(word);
  }

  @Test
  void whoHasTheLinkReadsThatItWasDeletedAndIsAskedNothing() {
    ConsoleClient visitor = new ConsoleClient(port);
    String asking = "form[action*=feedback], a[href*=handover]";
    assertThat(visitor.get("/questions/" + answer).html().select(asking)).hasSize(2);
    forget();
    ConsoleClient.Page shared = visitor.get("/questions/" + answer);
    assertThat(shared.status()).isEqualTo(200);
    assertThat(shared.text()).contains("这个问题已经删除", "已按保存期限或应请求删除").doesNotContain(word);
    assertThat(shared.html().select(asking)).isEmpty();
  }
}
