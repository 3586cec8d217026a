package changce.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.answering.Answering;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many questions that do not say what they are about are asked back, and how many that do. */
@StoreTest
class NamingTests {

  private static final List<String> FILES =
      List.of(
          "first",
          "answerable",
          "evidence",
          "rule-inputs",
          "past-days",
          "owners",
          "owners-away",
          "routes",
          "held-back",
          "held-back-routes");

  private static final Set<String> OF_POLICIES =
      Set.of("", "policy_question", "eligibility", "who_approves");

  @Autowired Answering answering;

  @Test
  void fourOfFiveThatNameNoMatterAreKnown() {
    List<String> unnamed = heldBack("unnamed");

    assertThat(unnamed).hasSize(60);
    assertThat(askedBack(unnamed).size()).isGreaterThanOrEqualTo(48);
  }

  @Test
  void noneThatNamesOneIsAskedBack() {
    List<String> named = heldBack("named");

    assertThat(named).hasSize(60);
    assertThat(askedBack(named)).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void atMostOneInAHundredGoodQuestionsIsAskedBack() {
    List<String> good = FILES.stream().flatMap(NamingTests::good).distinct().toList();

    assertThat(good).hasSizeGreaterThan(800);
    assertThat(askedBack(good)).hasSizeLessThanOrEqualTo(good.size() / 100);
  }

  private List<String> askedBack(List<String> questions) {
    return questions.stream().filter(answering::namesNoMatter).toList();
  }

  private static List<String> heldBack(String matter) {
    return QuestionEntry.of("naming").stream()
        .filter(entry -> entry.word("matter").equals(matter))
        .map(entry -> entry.word("say"))
        .toList();
  }

  /** It answers what a rule asked; with nothing before it, nobody could tell what it means. */
  private static final Pattern BARE_FIGURE = Pattern.compile("[\\d.,年月日岁]+");

  /** All that are asked first, of policies, and need no asking back. */
  private static Stream<String> good(String file) {
    return QuestionEntry.of(file).stream()
        .filter(entry -> !entry.entry().containsKey("turns"))
        .filter(entry -> OF_POLICIES.contains(entry.word("route")))
        .filter(entry -> !BARE_FIGURE.matcher(entry.word("say")).matches())
        .filter(entry -> !entry.word("expect").equals("ask_back"))
        .map(entry -> entry.entry().containsKey("ask") ? entry.ask() : entry.word("say"));
  }
}
