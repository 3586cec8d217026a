package changce.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import changce.StoreTest;
import changce.answering.CuratedAnswer.Clause;
import changce.answering.CuratedAnswer.Statement;
import changce.answering.CuratedAnswers;
import changce.policy.Passage;
import changce.policy.PolicyLibrary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** An answer that staff approved, asked for in other words over HTTP. */
@StoreTest
class CuratedAnswerJourneyTests {

  private static final String ASKED = "硕士毕业来长沙工作，租房补贴一共能拿多少";
  private static final String SAID = "硕士两年一共2万元，按月发放。";

  @Autowired WebTestClient web;
  @Autowired CuratedAnswers curated;
  @Autowired PolicyLibrary library;

  private UUID approved = UUID.randomUUID();

  @BeforeEach
  void approve() {
    approved = curated.approve(ASKED, List.of(new Statement(SAID, List.of(clause()))), "张三");
  }

  @AfterEach
  void withdraw() {
    curated.withdraw(approved, "测试结束");
  }

  @Test
  void isGivenToTheSameQuestionInOtherWords() {
    JsonNode answer = ask("硕士毕业生来长沙上班，租房补贴总共可以拿多少");
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("answered_curated");
    assertThat(answer.path("ended").path("note").asString()).contains("审定");
    assertThat(answer.path("sentences").path(0).path("text").asString()).isEqualTo(SAID);
    assertThat(answer.path("sentences").path(0).path("origin").asString()).isEqualTo("curated");
    assertThat(answer.path("sources").path(0).path("number").asString()).isEqualTo("长人才办发〔2022〕9号");
  }

  @Test
  void isNotGivenForAnotherDegreeAnotherPlaceOrAnotherYear() {
    for (String other :
        List.of(
            "本科毕业来长沙工作，租房补贴一共能拿多少",
            "硕士毕业来宁乡工作，租房补贴一共能拿多少",
            "2019年硕士毕业来长沙工作，租房补贴一共能拿多少",
            "硕士毕业来长沙工作，租房补贴不能拿的是哪些人")) {
      assertThat(ask(other).path("ended").path("outcome").asString())
          .as(other)
          .isNotEqualTo("answered_curated");
    }
  }

  @Test
  void isNoLongerGivenOnceWithdrawn() {
    curated.withdraw(approved, "说法变了");
    assertThat(ask(ASKED).path("ended").path("outcome").asString()).isEqualTo("answered_full");
  }

  @Test
  void cannotRestOnAClauseThatIsNotInTheLibrary() {
    Clause changed = new Clause(clause().policy(), clause().text() + "改了一句。");
    assertThatThrownBy(
            () -> curated.approve("问", List.of(new Statement(SAID, List.of(changed))), "张三"))
        .hasMessageContaining("政策库里没有这一条");
  }

  private Clause clause() {
    Passage passage =
        library.published().stream()
            .filter(one -> "长人才办发〔2022〕9号".equals(one.policy().number()))
            .filter(one -> one.text().contains("两年总额"))
            .findFirst()
            .orElseThrow();
    return new Clause(passage.policy().slug(), passage.text());
  }

  private JsonNode ask(String question) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", question))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }
}
