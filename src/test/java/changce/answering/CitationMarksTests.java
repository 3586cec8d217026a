package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationMarksTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "逾期不予受理[1]。|1",
        "逾期不予受理[[1]]。|1",
        "逾期不予受理【【1】】。|1",
        "逾期不予受理[【1】]。|1",
        "逾期不予受理[1]、[2]。|1,2",
        "逾期不予受理[1]，[2]。|1,2",
        "逾期不予受理[1] 和 [2]。|1,2",
        "逾期不予受理[1]及[2]、[3]。|1,2,3",
        "逾期不予受理[[1]]、[[2]]。|1,2",
        "逾期不予受理[[1], [2]]。|1,2",
        "逾期不予受理[1、2]。|1,2",
        "逾期不予受理[1；2]。|1,2",
        "逾期不予受理[^1]。|1",
        "逾期不予受理[来源1]。|1",
        "逾期不予受理［１］、［２］。|1,2"
      })
  void marksAreReadAndLeaveNothingBehind(String sentence, String marks) {
    assertThat(CitationMarks.in(sentence))
        .extracting(String::valueOf)
        .containsExactly(marks.split(",", -1));
    assertThat(CitationMarks.without(sentence).strip()).isEqualTo("逾期不予受理。");
    assertThat(CitationMarks.anyIn(sentence)).isTrue();
  }

  @Test
  void whatTheSentenceJoinsStays() {
    assertThat(CitationMarks.without("审核[1]、公示[2]和拨付[3]。")).isEqualTo("审核、公示和拨付。");
    assertThat(CitationMarks.in("审核[1]、公示[2]。")).isEqualTo(List.of(1, 2));
    assertThat(CitationMarks.in("文号〔2022〕13号。")).isEmpty();
    assertThat(CitationMarks.without("下列材料[2022]。")).isEqualTo("下列材料[2022]。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]、[2]", "[[1]]", "[1] [2]", "[[1], [2]]", "[^1]"})
  void marksBehindTheStopAreTakenWhole(String marks) {
    String text = "逾期不予受理。" + marks + "其他从宽。";
    int start = text.indexOf('。') + 1;
    assertThat(CitationMarks.endOfThoseAt(text, start)).isEqualTo(start + marks.length());
    for (int end = 1; end < marks.length(); end++) {
      String begun = text.substring(0, start + end);
      int found = CitationMarks.endOfThoseAt(begun, start);
      assertThat(found)
          .as(begun)
          .satisfiesAnyOf(
              at -> assertThat(at).isEqualTo(-1),
              at -> assertThat(begun.substring(at)).doesNotContain("["));
    }
  }
}
