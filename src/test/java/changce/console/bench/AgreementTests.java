package changce.console.bench;

import static changce.console.bench.Verdict.CORRECT;
import static changce.console.bench.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import changce.console.bench.Agreement.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTests {

  /** The example of Cohen's kappa at https://en.wikipedia.org/wiki/Cohen%27s_kappa. */
  @Test
  void isWhatIsBeyondChance() {
    List<Pair> pairs = new ArrayList<>();
    pairs.addAll(Collections.nCopies(20, new Pair(CORRECT, CORRECT)));
    pairs.addAll(Collections.nCopies(5, new Pair(CORRECT, WRONG)));
    pairs.addAll(Collections.nCopies(10, new Pair(WRONG, CORRECT)));
    pairs.addAll(Collections.nCopies(15, new Pair(WRONG, WRONG)));
    Agreement agreement = Agreement.of(pairs);
    assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-9));
    assertThat(agreement.same()).isEqualTo(35);
  }

  @Test
  void isNotSaidOfNothing() {
    assertThat(Agreement.of(List.of()).kappa()).isNaN();
    assertThat(Agreement.of(List.of(new Pair(CORRECT, CORRECT))).kappa()).isNaN();
  }
}
