package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ServiceTest;
import changce.answering.Reconsidering.Reconsidered;
import changce.models.StreamedModel;
import changce.models.TestModels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What a model may make of a question that neither words nor library could place. */
@ServiceTest
class ReconsideringTests {

  private static final String BARBER = "剪头发的铺子，去年进了四百来万，够格进那个名单不";

  @Autowired RuleTools rules;

  private final StreamedModel server = new StreamedModel();
  private final List<AnswerPart> calls = new ArrayList<>();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "闲谈,SMALLTALK",
    "服务,ABOUT_SERVICE",
    "人工,HAND_OVER",
    "无关。,OUT_OF_SCOPE",
    "提问,POLICY_QUESTION",
    "smalltalk,POLICY_QUESTION"
  })
  void oneWordOfTheModelIsAnotherRoute(String said, Route route) {
    server.says(said);
    assertThat(reconsidered("今天有点烦", Route.POLICY_QUESTION))
        .isEqualTo(new Reconsidered(route, null));
  }

  @Test
  void whatTheWordsPlacedIsNotAskedAgain() {
    server.says("闲谈");
    assertThat(reconsidered("转人工", Route.HAND_OVER).route()).isEqualTo(Route.HAND_OVER);
    assertThat(server.requests()).isZero();
  }

  @Test
  void ruleThatTheModelCallsIsPutToTheVisitorAsAQuestion() {
    server.sendsRaw(
        called(
            "evaluate",
            "{\"rule\":\"four-above-entry\",\"inputs\":[{\"input\":\"industry\",\"value\":\"居民服务、修理和其他服务业\"},"
                + "{\"input\":\"revenue\",\"value\":\"400万元\"}]}"));
    Clarification suggestion = reconsidered(BARBER, Route.ELIGIBILITY).suggestion();
    assertThat(suggestion).isNotNull();
    assertThat(suggestion.choices())
        .singleElement()
        .asString()
        .contains("居民服务、修理和其他服务业", "四百来万")
        .doesNotContain("400");
    assertThat(server.lastRequest()).contains("\"evaluate\"", "four-above-entry", "餐饮业");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rule\":\"no-such-rule\",\"inputs\":[]}",
        "{\"inputs\":[]}",
        "{\"rule\":null,\"inputs\":null}",
        "not json",
        "[]",
      })
  void callThatMakesNoSenseIsNoSuggestion(String arguments) {
    server.sendsRaw(called("evaluate", arguments));
    assertThat(reconsidered(BARBER, Route.ELIGIBILITY))
        .isEqualTo(new Reconsidered(Route.ELIGIBILITY, null));
  }

  @Test
  void otherToolsThanTheOneOfferedAreNotKnown() {
    server.sendsRaw(called("delete_everything", "{\"rule\":\"four-above-entry\",\"inputs\":[]}"));
    assertThat(reconsidered(BARBER, Route.POLICY_QUESTION).suggestion()).isNull();
  }

  private Reconsidered reconsidered(String question, Route route) {
    return new Reconsidering(TestModels.steps(server), rules)
        .reconsider(
            new Inquiry(
                question,
                question,
                List.of(),
                false,
                route,
                () -> OutOfScope.NONE,
                LocalDate.of(2026, 11, 24),
                false,
                false,
                false),
            calls::add);
  }

  /** In two pieces, as models stream it. */
  private static String called(String tool, String arguments) {
    int half = arguments.length() / 2;
    return "data: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"index\":0,\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\""
        + tool
        + "\",\"arguments\":"
        + JsonMapper.shared().writeValueAsString(arguments.substring(0, half))
        + "}}]}}]}\n\n"
        + "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":"
        + JsonMapper.shared().writeValueAsString(arguments.substring(half))
        + "}}]}}]}\n\n"
        + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\ndata: [DONE]\n\n";
  }
}
