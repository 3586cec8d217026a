package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.embedding.TextEmbedding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The questions of knowledge/asked and the clauses that answer them. */
@StoreTest
class AskedClausesTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  @Autowired KnownQuestions known;
  @Autowired LexicalIndex index;
  @Autowired TextEmbedding embedding;
  @Autowired PassageSearch search;

  @Test
  void everyClauseThatIsNamedStandsInTheLibraryAndEveryOneHasQuestions() {
    List<ClauseLines.Clause> clauses =
        List.copyOf(known.answered().nearest(new float[embedding.dimension()]).keySet());

    assertThat(clauses).allSatisfy(clause -> assertThat(index.of(clause)).isPresent());
    assertThat(index.all())
        .allSatisfy(
            policy ->
                assertThat(policy)
                    .allSatisfy(
                        passage -> assertThat(clauses).anyMatch(clause -> clause.is(passage))));
  }

  @Test
  void aQuestionInOtherWordsThanTheClauseFindsIt() {
    Hit first = search.search("欠着人家货款没结清，铺子能转公司不", DAY, 5).get(0);

    assertThat(first.passage().text()).contains("债务");
    assertThat(first.asked()).isGreaterThan(first.cosine());
  }
}
