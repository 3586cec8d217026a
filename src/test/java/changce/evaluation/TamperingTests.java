package changce.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.TestStore;
import changce.policy.PolicyLibrary;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A sample of what {@code TamperingRun} asks, through the whole service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTests {

  private static final long SEED = 7;
  private static final double TAMPERED = 0.135;
  private static final double FAITHFUL = 0.115;
  private static final DraftingModel MODEL = new DraftingModel();

  @Autowired PolicyLibrary library;
  @LocalServerPort int port;

  private Scores scores;
  private int leftOut;

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry properties) {
    properties.add("changce.models[0].base-url", MODEL::baseUrl);
    properties.add("changce.models[0].model", () -> "drafts");
  }

  @BeforeAll
  void ask() {
    Trials trials = new Trials(new Service(port), MODEL);
    scores =
        new Scores(
            trials.of(new Tampering(library.published(), SEED).drafts(TAMPERED)),
            trials.of(new Paraphrases(library.published(), SEED).drafts(FAITHFUL)));
    leftOut = trials.leftOut().size();
  }

  @AfterAll
  static void stop() {
    MODEL.close();
  }

  @Test
  void sampleHoldsEveryKind() {
    assertThat(TamperingKind.values()).allMatch(kind -> scores.of(kind).cases() >= 5);
    assertThat(scores.faithful()).hasSizeGreaterThan(140);
    assertThat(leftOut).isLessThan(60);
  }

  @Test
  void noTamperedFigureIsShown() {
    assertThat(scores.shownFigures()).extracting(TamperingTests::told).isEmpty();
  }

  @Test
  void limitWordsThatWereTurnedRoundAreCaught() {
    assertThat(scores.of(TamperingKind.LIMIT).caught()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void noSentenceIsShownUnderAMissingOrForeignMark() {
    assertThat(scores.of(TamperingKind.CITATION_DROPPED).shown()).isZero();
    assertThat(scores.of(TamperingKind.CITATION_MOVED).shown()).isZero();
  }

  @Test
  void faithfulSentencesAreShown() {
    List<String> blocked = scores.blocked().stream().map(TamperingTests::told).toList();
    assertThat(blocked).hasSizeLessThanOrEqualTo(scores.faithful().size() / 50);
  }

  private static String told(Trial trial) {
    return trial.draft().form() + "：" + trial.draft().sentence();
  }
}
