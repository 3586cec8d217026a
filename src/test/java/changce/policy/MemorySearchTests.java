package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import changce.embedding.VectorCode;
import changce.policy.MemorySearch.PublishedPassage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemorySearchTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Validity IN_FORCE = new Validity(null, null, Validity.Status.CURRENT, null);
  private static final Validity ENDED =
      new Validity(null, DAY.minusDays(1), Validity.Status.CURRENT, null);
  // More than are compared one by one, of topics as policies have; the dimensions fill no word.
  private static final int MANY = 5000;
  private static final int TOPICS = 80;
  private static final int DIMENSION = 130;

  private final Random random = new Random(7);
  private final List<float[]> topics =
      IntStream.range(0, TOPICS).mapToObj(i -> around(new float[DIMENSION])).toList();

  private record Own(PassageId id, float[] vector) {}

  @Test
  void findsWhatComparingOneByOneFinds() {
    List<Own> own = own(MANY);
    MemorySearch search = new MemorySearch(3, published(own, IN_FORCE));

    for (int asked = 0; asked < 20; asked++) {
      float[] question = around(topics.get(asked));
      List<Own> expected =
          own.stream()
              .sorted(Comparator.comparingDouble((Own one) -> -dot(question, one.vector)))
              .limit(25)
              .toList();

      List<NearPassage> found =
          search.nearest(Meaning.of(question), Applying.everywhere(DAY), 30).passages();

      assertThat(found)
          .extracting(NearPassage::id)
          .containsAll(expected.stream().map(Own::id).toList());
      assertThat(found.get(0).cosine())
          .isCloseTo(dot(question, expected.get(0).vector), within(1e-4));
    }
  }

  @Test
  void aPassageIsAsNearAsItsNearestWindow() {
    PassageId passage = new PassageId(UUID.randomUUID());
    PublishedPassage published =
        new PublishedPassage(
            passage,
            "长沙市",
            IN_FORCE,
            List.of(VectorCode.of(new float[] {1, 0}), VectorCode.of(new float[] {0.6f, 0.8f})));

    List<NearPassage> found =
        new MemorySearch(3, List.of(published))
            .nearest(Meaning.of(new float[] {0, 1}), Applying.everywhere(DAY), 5)
            .passages();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).cosine()).isCloseTo(0.8, within(1e-4));
  }

  @Test
  void looksByTheWordingOfClausesAndTellsHowNearTheQuestionIsAsAsked() {
    Own one = new Own(new PassageId(UUID.randomUUID()), new float[] {1, 0});
    Own other = new Own(new PassageId(UUID.randomUUID()), new float[] {0, 1});
    MemorySearch search = new MemorySearch(3, published(List.of(one, other), IN_FORCE));

    List<NearPassage> found =
        search
            .nearest(
                new Meaning(new float[] {1, 0}, new float[] {0, 1}), Applying.everywhere(DAY), 1)
            .passages();

    assertThat(found).extracting(NearPassage::id).containsExactly(other.id);
    assertThat(found.get(0).cosine()).isCloseTo(0, within(1e-4));
    assertThat(found.get(0).nearness()).isCloseTo(1, within(1e-4));
  }

  @Test
  void whatHasEndedTakesNoPlace() {
    List<PublishedPassage> passages = new ArrayList<>(published(own(MANY), ENDED));
    float[] question = topics.get(0);
    float[] far = question.clone();
    for (int i = 0; i < far.length; i++) {
      far[i] = -far[i];
    }
    Own current = new Own(new PassageId(UUID.randomUUID()), far);
    passages.addAll(published(List.of(current), IN_FORCE));

    List<NearPassage> found =
        new MemorySearch(3, passages)
            .nearest(Meaning.of(question), Applying.everywhere(DAY), 5)
            .passages();

    assertThat(found).extracting(NearPassage::id).containsExactly(current.id);
    assertThat(
            new MemorySearch(3, passages)
                .nearest(Meaning.of(question), Applying.everywhere(DAY.minusDays(1)), 5))
        .extracting(nearest -> nearest.passages().size())
        .isEqualTo(5);
  }

  @Test
  void whatIsOfAnotherRegionTakesNoPlace() {
    List<Own> own = own(MANY);
    List<PublishedPassage> passages = new ArrayList<>(published(own, IN_FORCE));
    float[] far = topics.get(1);
    PassageId district = new PassageId(UUID.randomUUID());
    passages.add(new PublishedPassage(district, "望城区", IN_FORCE, List.of(VectorCode.of(far))));
    Applying applying = new Applying(DAY, Set.of("望城区", "全国"));

    assertThat(
            new MemorySearch(3, passages)
                .nearest(Meaning.of(topics.get(0)), applying, 5)
                .passages())
        .extracting(NearPassage::id)
        .containsExactly(district);
  }

  @Test
  void tellsHowNearPassagesAreThatWereFoundOtherwise() {
    List<Own> own = own(3);
    MemorySearch search = new MemorySearch(3, published(own, IN_FORCE));
    float[] question = topics.get(0);

    List<NearPassage> near =
        search.nearnessOf(
            List.of(own.get(1).id, new PassageId(UUID.randomUUID())), Meaning.of(question));

    assertThat(near).extracting(NearPassage::id).containsExactly(own.get(1).id);
    assertThat(near.get(0).cosine()).isCloseTo(dot(question, own.get(1).vector), within(1e-4));
  }

  @Test
  void saysWhichVersionItSearched() {
    assertThat(
            new MemorySearch(3, published(own(2), IN_FORCE))
                .nearest(Meaning.of(topics.get(0)), Applying.everywhere(DAY), 5)
                .version())
        .isEqualTo(3);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(
            MemorySearch.OF_NOTHING
                .nearest(Meaning.of(topics.get(0)), Applying.everywhere(DAY), 5)
                .passages())
        .isEmpty();
  }

  private List<Own> own(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Own(new PassageId(UUID.randomUUID()), around(topics.get(i % TOPICS))))
        .toList();
  }

  private static List<PublishedPassage> published(List<Own> own, Validity validity) {
    return own.stream()
        .map(
            one ->
                new PublishedPassage(one.id, "长沙市", validity, List.of(VectorCode.of(one.vector))))
        .toList();
  }

  /** A vector of length 1 that shares a topic with others. */
  private float[] around(float[] topic) {
    float[] vector = new float[DIMENSION];
    double length = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = topic[i] + (float) (random.nextGaussian() / Math.sqrt(DIMENSION));
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
