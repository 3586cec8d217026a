package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookAlikesTests {

  @Test
  void whatStandsBeforeAShortNameIsNoPartOfIt() {
    assertThat(LookAlikes.instead("省里支持湘江新区立法要给什么权限", "湘江新区的权限\n赋予湘江新区市级权限")).isFalse();
    assertThat(LookAlikes.instead("省里支持天门山立法要给什么权限", "云门山的权限\n赋予云门山市级权限")).isTrue();
  }

  @Test
  void anotherNameThatLooksAlikeIsTold() {
    assertThat(LookAlikes.instead("天门山企业奖励多少钱", "云门山企业新建生产线的，奖励40万元。")).isTrue();
    assertThat(LookAlikes.instead("金星路改造补助多少", "银星路改造的，每户补助2000元。")).isTrue();
  }

  @Test
  void theNameItselfOrNoneLikeItIsNot() {
    assertThat(LookAlikes.instead("云门山企业奖励多少钱", "云门山企业奖励40万元，天门山企业除外。")).isFalse();
    assertThat(LookAlikes.instead("天门山企业奖励多少钱", "企业新建生产线的，奖励40万元。")).isFalse();
    assertThat(LookAlikes.instead("岳麓山景区租金", "橘子洲景区的租金减半。")).isFalse();
  }
}
