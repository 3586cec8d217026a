package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import changce.policy.Meaning;
import org.junit.jupiter.api.Test;

class WordingShiftTests {

  @Test
  void turnsTheQuestionAndKeepsItsLength() {
    // What points along the first axis is worded along both.
    WordingShift shift = new WordingShift(new float[][] {{0, 1}, {0, 0}});

    Meaning meaning = shift.of(new float[] {1, 0});

    assertThat(meaning.asked()).containsExactly(1, 0);
    assertThat(meaning.worded()[0]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
    assertThat(meaning.worded()[1]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
  }

  @Test
  void isThereForTheModelInProcess() {
    Meaning meaning = WordingShift.learnedFor("bge-small-zh-v1.5-q").of(first(512));

    assertThat(meaning.worded()).isNotEqualTo(meaning.asked());
    assertThat(length(meaning.worded())).isCloseTo(1, within(1e-5));
  }

  @Test
  void changesNothingForAModelThatItWasNotLearnedFor() {
    float[] asked = first(1024);

    assertThat(WordingShift.learnedFor("bge-m3").of(asked).worded()).isSameAs(asked);
    assertThat(WordingShift.learnedFor("bge-small-zh-v1.5-q").of(asked).worded()).isSameAs(asked);
  }

  private static float[] first(int dimension) {
    float[] vector = new float[dimension];
    vector[0] = 1;
    return vector;
  }

  private static double length(float[] vector) {
    double sum = 0;
    for (float component : vector) {
      sum += component * component;
    }
    return Math.sqrt(sum);
  }
}
