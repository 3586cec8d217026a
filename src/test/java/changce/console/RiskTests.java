package changce.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import changce.conversation.ConversationId;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RiskTests {

  private static final OffsetDateTime ASKED = OffsetDateTime.parse("2026-11-24T09:00:00+08:00");
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");

  private static final String FULL = "answered_full";

  /** Of an answer without any risk, none is taken as a sample. */
  private static final ReviewSettings SETTINGS = settings(0);

  static Stream<Arguments> answers() {
    return Stream.of(
        arguments(null, FULL, null, 0, 0.9, null),
        arguments(null, FULL, true, 0, null, null),
        arguments(null, "answered_partial", null, 0, 0.62, DAY.plusDays(61)),
        arguments(null, "clarification", null, 0, 0.1, DAY),
        arguments(null, "smalltalk", null, 0, null, null),
        arguments(null, "unanswerable_out_of_scope", null, 0, null, null),
        arguments(null, "guarded_injection", null, 0, null, null),
        arguments(Risk.NOT_HELPFUL, FULL, false, 0, 0.9, null),
        arguments(Risk.FAILED, "failed_timeout", null, 0, null, null),
        arguments(Risk.FAILED, "failed_model", true, 0, null, null),
        arguments(Risk.DECLINED, "unanswerable_no_policy", null, 0, null, null),
        arguments(Risk.DECLINED, "guarded_unsupported", null, 0, null, null),
        arguments(Risk.BLOCKED, FULL, null, 1, 0.9, null),
        arguments(Risk.LOW_SUPPORT, FULL, null, 0, 0.619, null),
        arguments(Risk.ENDING_SOON, FULL, null, 0, 0.9, DAY.plusDays(60)),
        arguments(Risk.ENDING_SOON, "answered_by_rule", null, 0, null, DAY.minusDays(1)),
        // Of several risks the greatest.
        arguments(Risk.NOT_HELPFUL, "failed_timeout", false, 2, 0.1, DAY),
        arguments(Risk.NOT_HELPFUL, "unanswerable_no_policy", false, 0, null, null),
        arguments(Risk.FAILED, "failed_timeout", null, 2, 0.1, DAY),
        arguments(Risk.DECLINED, "guarded_unsupported", null, 2, 0.1, DAY),
        arguments(Risk.BLOCKED, FULL, null, 2, 0.1, DAY),
        arguments(Risk.LOW_SUPPORT, FULL, null, 0, 0.1, DAY));
  }

  @ParameterizedTest(name = "{1}, helpful {2}, {3} blocked, support {4}, until {5}: {0}")
  @MethodSource("answers")
  void anAnswerIsLookedAtForItsGreatestRisk(
      @Nullable Risk risk,
      String outcome,
      @Nullable Boolean helpful,
      int blocked,
      @Nullable Double support,
      @Nullable LocalDate until) {
    LoggedAnswer answer = answer(outcome, helpful, blocked, support, until);
    if (risk == null) {
      assertThat(Risk.of(answer, SETTINGS)).isEmpty();
    } else {
      assertThat(Risk.of(answer, SETTINGS)).contains(risk);
    }
  }

  @Test
  void whatIsMoreUrgentWeighsMore() {
    assertThat(Stream.of(Risk.values()).sorted(Comparator.comparingInt(Risk::weight).reversed()))
        .containsExactly(
            Risk.NOT_HELPFUL,
            Risk.FAILED,
            Risk.AFFECTED,
            Risk.DECLINED,
            Risk.BLOCKED,
            Risk.LOW_SUPPORT,
            Risk.ENDING_SOON,
            Risk.SAMPLE);
    assertThat(Stream.of(Risk.values()).map(Risk::weight)).doesNotHaveDuplicates();
  }

  @Test
  void onlyAnswersAreSampled() {
    assertThat(Risk.of(answer(FULL, null, 0, 0.9, null), settings(1))).contains(Risk.SAMPLE);
    assertThat(Risk.of(answer("smalltalk", null, 0, null, null), settings(1))).isEmpty();
  }

  @Test
  void twoPeopleJudgeTheShareThatWasSetOfWhatIsSampledAsOfTheRest() {
    List<UUID> answers = Stream.generate(UUID::randomUUID).limit(40_000).toList();
    for (boolean sampled : new boolean[] {true, false}) {
      List<UUID> half =
          answers.stream().filter(answer -> Risk.chosen(answer, 0.5) == sampled).toList();
      double share =
          half.stream().filter(answer -> Risk.needsTwo(answer, 0.1)).count() / (double) half.size();
      assertThat(share).isBetween(0.08, 0.12);
    }
    assertThat(answers).noneMatch(answer -> Risk.needsTwo(answer, 0));
    assertThat(answers).allMatch(answer -> Risk.needsTwo(answer, 1));
  }

  private static ReviewSettings settings(double sample) {
    return new ReviewSettings(
        sample, 0.1, 0.62, 60, Duration.ofMinutes(15), Duration.ofDays(2), Map.of());
  }

  private static LoggedAnswer answer(
      String outcome,
      @Nullable Boolean helpful,
      int blocked,
      @Nullable Double support,
      @Nullable LocalDate until) {
    return new LoggedAnswer(
        new QuestionId(UUID.randomUUID()),
        new ConversationId(UUID.randomUUID()),
        ASKED,
        "page",
        null,
        "租房补贴怎么申请",
        "",
        outcome,
        null,
        null,
        null,
        List.of(),
        blocked,
        support,
        until,
        null,
        null,
        null,
        helpful,
        null,
        null);
  }
}
