package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedForTests {

  @ParameterizedTest
  @CsvSource({
    "购置设备补助多少,AMOUNT,按购置费的30%给予补助。",
    "参加展会补助多少钱,AMOUNT,每次补助八千元。",
    "补贴有效期多久,DURATION,有效期为三年。",
    "受理要几天,DURATION,在15个工作日内办结。",
    "申报截止什么时候,DAY,截止时间为2026年7月31日。",
    "去哪里办,PLACE,向所在地街道提出。",
    "备案要交什么材料,PAPERS,应当提交下列材料：",
    "要带哪些资料去,PAPERS,应当提交身份证明。",
    "材料呢,PAPERS,应当提交身份证明。",
    "材料交齐以后多久到账,DURATION,30日内拨付。",
    "办注销手续要几天,DURATION,20日内办结。",
    "申请资料交到哪里,PLACE,交到街道办事处。",
    "创业担保贷款最高能贷多少,AMOUNT,最高为50万元。",
    "逾期不报要罚多少,AMOUNT,处一万元罚款。",
    "青年驿站全市有几家,COUNT,全市有20家。",
    "要新招多少人,COUNT,新招11人以上。",
  })
  void whatIsAskedForIsToldAndSaid(String question, AskedFor kind, String sentence) {
    assertThat(AskedFor.in(question)).isEqualTo(kind);
    assertThat(kind.saidIn(sentence)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"参加展会补助多少钱,备案后予以公示。", "受理要几天,不收取费用。", "备案要交什么材料,备案后三日内公示。"})
  void anotherSentenceSaysNoneOfIt(String question, String sentence) {
    assertThat(AskedFor.in(question).saidIn(sentence)).isFalse();
  }
}
