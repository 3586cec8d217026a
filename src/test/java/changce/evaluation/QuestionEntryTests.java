package changce.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.policy.Passage;
import changce.policy.PolicyLibrary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class QuestionEntryTests {

  @Autowired PolicyLibrary library;

  /** A heading that was worded anew would make every search look worse than it is. */
  @Test
  void everyClauseThatShouldAnswerIsInTheLibrary() {
    List<Passage> passages = library.published();
    Stream<QuestionEntry> entries =
        Stream.of("first", "answerable", "followups", "evidence")
            .flatMap(file -> QuestionEntry.of(file).stream())
            .filter(entry -> !entry.mayBeDeclined());

    assertThat(entries.flatMap(entry -> entry.clausesNotIn(passages).stream()).distinct())
        .isEmpty();
  }
}
