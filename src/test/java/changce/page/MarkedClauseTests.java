package changce.page;

import static org.assertj.core.api.Assertions.assertThat;

import changce.page.MarkedClause.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedClauseTests {

  private static final String CLAUSE = "硕士每月833.33元。博士每月1250元；本科每月500元。按月发放。";

  /** Marked words in brackets. */
  @ParameterizedTest
  @CsvSource({
    "博士每月1250元；, 硕士每月833.33元。[博士每月1250元；]本科每月500元。按月发放。",
    "按办法规定博士是每月1250元, 硕士每月833.33元。[博士每月1250元；]本科每月500元。按月发放。",
    "剁椒鱼头怎么做才好吃, 硕士每月833.33元。博士每月1250元；本科每月500元。按月发放。",
    "硕士每月833.33元。|硕士每月833.33元。|按月发放。, [硕士每月833.33元。]博士每月1250元；本科每月500元。[按月发放。]",
  })
  void usedWordsAreMarked(String quotes, String marked) {
    assertThat(
            MarkedClause.of(CLAUSE, List.of(quotes.split("\\|"))).stream()
                .map(MarkedClauseTests::written)
                .collect(Collectors.joining()))
        .isEqualTo(marked);
  }

  private static String written(Piece piece) {
    return piece.used() ? "[" + piece.text() + "]" : piece.text();
  }
}
