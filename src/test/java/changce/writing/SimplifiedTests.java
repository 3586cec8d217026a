package changce.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimplifiedTests {

  @Test
  void foldsTraditionalForms() {
    assertThat(Simplified.of("個體工商戶轉型為企業有什麼優惠？")).isEqualTo("个体工商户转型为企业有什么优惠？");
  }

  @Test
  void leavesWhatSimplifiedTextsUse() {
    String text = "著名商标、乾元国、瞭望、人才补贴 ABC 𠮷";

    assertThat(Simplified.of(text)).isSameAs(text);
  }
}
