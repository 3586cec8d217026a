package changce.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsTests {

  @Test
  void neighboursAreTakenTwoByTwoInTheirOrderAndOnceEach() {
    assertThat(Pairs.of("租房补贴租房")).containsExactly("租房", "房补", "补贴", "贴租");
  }

  @Test
  void loneCharacterHasNoNeighbour() {
    assertThat(Pairs.of("房")).isEmpty();
    assertThat(Pairs.of("")).isEmpty();
  }

  @Test
  void rareCharacterIsNotCutInTwo() {
    assertThat(Pairs.of("从𠈌业")).containsExactly("从𠈌", "𠈌业");
  }
}
