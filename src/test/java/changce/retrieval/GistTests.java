package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTests {

  private static final String CLAUSE =
      "对首次纳入规模以上工业统计的企业，经县级统计部门确认后，由市级财政给予一次性奖励10万元；奖励资金由企业所在地的区县财政先行兑付，"
          + "市级财政次年结算。企业在奖励年度内退出规模以上统计的，不再享受。申报材料包括营业执照、统计登记证明和上年度财务报表，"
          + "由区县工业和信息化部门初审，市工业和信息化局复核并公示五个工作日。";

  private final Gist gist = Gist.of(CLAUSE);

  @Test
  void theSameInOtherPunctuationIsTheSame() {
    assertThat(Gist.of(CLAUSE.replace("；", "。\n ").replace("，", ",")).sameAs(gist)).isTrue();
  }

  @Test
  void aWordMoreIsTheSame() {
    assertThat(Gist.of(CLAUSE.replace("公示五个", "公开公示五个")).sameAs(gist)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"10万元, 20万元", "五个工作日, 七个工作日", "不再享受, 再享受", "规模以上, 规模以下"})
  void anotherFigureOrDirectionIsNotTheSame(String one, String other) {
    assertThat(Gist.of(CLAUSE.replace(one, other)).sameAs(gist)).isFalse();
  }

  @Test
  void anotherClauseIsNotTheSame() {
    assertThat(Gist.of("租房和生活补贴由本人在线申请，由人力资源社会保障部门审核。").sameAs(gist)).isFalse();
  }
}
