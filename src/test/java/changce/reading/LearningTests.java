package changce.reading;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.embedding.TextEmbedding;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff say of one question is how it is understood from then on, until they take it back. */
@StoreTest
class LearningTests {

  private static final String LINE = "阳台上种辣椒的店怎么浇水";

  @Autowired AddedExamples examples;
  @Autowired Learning learning;
  @Autowired QuestionReader reader;
  @Autowired PlaceReader places;
  @Autowired TextEmbedding embedding;

  @Test
  void questionIsReadAsTheExampleSaysUntilItIsWithdrawn() {
    double before = ours();
    UUID because = UUID.randomUUID();
    examples.add(because, "eligibility", List.of(LINE));
    learning.catchUp();
    assertThat(before).isLessThan(0.5);
    assertThat(ours()).isGreaterThan(0.5);
    examples.withdraw(because);
    learning.catchUp();
    assertThat(ours()).isEqualTo(before);
  }

  @Test
  void placeIsReadAsTheExampleSaysUntilItIsWithdrawn() {
    String question = "货从武汉发过来的店能领补贴吗";
    PlaceRole before = places.role(question, 2, 4);
    PlaceRole other = before == PlaceRole.APPLIES ? PlaceRole.CIRCUMSTANCE : PlaceRole.APPLIES;
    UUID because = UUID.randomUUID();
    examples.add(because, "places." + other.word(), List.of("货从【武汉】发过来的店能领补贴吗"));
    learning.catchUp();
    assertThat(places.role(question, 2, 4)).isEqualTo(other);
    examples.withdraw(because);
    learning.catchUp();
    assertThat(places.role(question, 2, 4)).isEqualTo(before);
  }

  private double ours() {
    return reader.read(LINE, embedding.embed(LINE)).probability(Matter.OURS);
  }
}
