package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class QuestionRouterTests {

  @Autowired QuestionRouter router;

  @ParameterizedTest
  @CsvSource({
    "你好,smalltalk",
    "谢谢！,smalltalk",
    "你好，请问个转企要什么材料,policy_question",
    "你是谁,about_service",
    "转人工,hand_over",
    "我们一年做了230万餐饮，算上规吗,eligibility",
    "施工许可归区里批还是市里批,who_approves"
  })
  void routesByWhatIsSaid(String said, String route) {
    assertThat(router.route(said).word()).isEqualTo(route);
  }

  /** In a talk of policies a word or two go on with it: taken for talk they would get thanks. */
  @ParameterizedTest
  @ValueSource(strings = {"那餐饮呢", "材料呢", "为什么", "它是哪天发的", "博士呢", "多久到账", "人工智能企业有什么补贴", "好的那补贴有多少"})
  void whatGoesOnIsNoTalk(String said) {
    assertThat(router.route(said).asksOfPolicies()).isTrue();
  }

  /** Out of scope is for the library to say: what is routed there counts as a question. */
  @Test
  void conversationIsToldFromQuestions() {
    LabelledWords said = LabelledWords.read("routes.yml", "route");
    Map<LabelledWords.Said, String> wrong = said.wrong(text -> ended(router.route(text)));
    wrong.keySet().removeIf(one -> ended(one.label()).equals(wrong.get(one)));
    assertThat(wrong).hasSizeLessThanOrEqualTo(said.all().size() / 50);
  }

  private static String ended(Route route) {
    return ended(route.word());
  }

  private static String ended(String route) {
    return switch (route) {
      case "smalltalk", "about_service", "hand_over" -> route;
      default -> "question";
    };
  }
}
