package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import changce.policy.ExactSearch.PublishedWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExactSearchTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Validity IN_FORCE = new Validity(null, null, Validity.Status.CURRENT, null);
  private static final Validity ENDED =
      new Validity(null, DAY.minusDays(1), Validity.Status.CURRENT, null);
  // Neither the windows nor the dimensions fill a block.
  private static final int WINDOWS = 1301;
  private static final int DIMENSION = 30;

  private final Random random = new Random(7);

  @Test
  void findsWhatComparingOneByOneFinds() {
    List<PublishedWindow> windows = windows(IN_FORCE);
    float[] question = vector();
    List<PublishedWindow> expected =
        windows.stream()
            .sorted(Comparator.comparingDouble((PublishedWindow w) -> -dot(question, w.vector())))
            .limit(25)
            .toList();

    List<NearPassage> found = new ExactSearch(3, windows).nearest(question, DAY, 25).passages();

    assertThat(found)
        .extracting(NearPassage::id)
        .containsExactlyElementsOf(expected.stream().map(PublishedWindow::passage).toList());
    assertThat(found.get(0).cosine())
        .isCloseTo(dot(question, expected.get(0).vector()), within(1e-4));
  }

  @Test
  void aPassageIsAsNearAsItsNearestWindow() {
    PassageId passage = new PassageId(UUID.randomUUID());
    float[] question = {0, 1};
    List<PublishedWindow> windows =
        List.of(
            new PublishedWindow(passage, IN_FORCE, new float[] {1, 0}),
            new PublishedWindow(passage, IN_FORCE, new float[] {0.6f, 0.8f}));

    List<NearPassage> found = new ExactSearch(3, windows).nearest(question, DAY, 5).passages();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).cosine()).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void whatHasEndedTakesNoPlace() {
    List<PublishedWindow> windows = new ArrayList<>(windows(ENDED));
    PassageId current = new PassageId(UUID.randomUUID());
    float[] question = vector();
    float[] far = question.clone();
    for (int i = 0; i < far.length; i++) {
      far[i] = -far[i];
    }
    windows.add(new PublishedWindow(current, IN_FORCE, far));

    List<NearPassage> found = new ExactSearch(3, windows).nearest(question, DAY, 5).passages();

    assertThat(found).extracting(NearPassage::id).containsExactly(current);
  }

  @Test
  void saysWhichVersionItSearched() {
    assertThat(new ExactSearch(3, windows(IN_FORCE)).nearest(vector(), DAY, 5).version())
        .isEqualTo(3);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(ExactSearch.OF_NOTHING.nearest(vector(), DAY, 5).passages()).isEmpty();
  }

  private List<PublishedWindow> windows(Validity validity) {
    List<PublishedWindow> windows = new ArrayList<>();
    for (int i = 0; i < WINDOWS; i++) {
      windows.add(new PublishedWindow(new PassageId(UUID.randomUUID()), validity, vector()));
    }
    return windows;
  }

  private float[] vector() {
    float[] vector = new float[DIMENSION];
    double length = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
