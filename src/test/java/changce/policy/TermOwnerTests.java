package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermOwnerTests {

  private static final String HEAD = "长沙市测试企业奖励办法\n长测发〔2024〕1号\n发布日期：2024年1月1日\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "营业执照有效期为三年。",
        "人才绿卡有效期五年，期满可以续领。",
        "证书有效期3年。",
        "双方签订的协议有效期为5年。",
        "依据本办法颁发的证书有效期3年。",
        "本办法所称培训证书有效期为3年。",
        "本办法规定的资格有效期为3年。",
        "港澳同胞回乡证由持证人保存，有效期十年，在有效期内可以多次使用。",
        "经认定的企业由市工信局颁发证书，自颁发之日起有效期三年。",
        "规划条件有效期为一年。",
        "建设工程设计方案有效期为二年。",
        "选址意见书有效期为一年。",
        "合作协议由双方盖章，自2024年1月1日起实施，有效期3年。",
        "科技型中小企业入库编号有效期1年；有效期满的，重新评价。",
        "健康证明的项目、格式由海关总署统一规定，有效期为12个月。",
        "认定结果在官网公布，有效期三年。",
        "认定结果予以公布。有效期三年。",
        "经复核合格的，有效期延长三年。",
        "经复核合格的，有效期三年。",
        "原《长沙市测试企业扶持办法》自2020年1月1日起施行，有效期3年。",
        "小巨人企业（含重点小巨人）有效期为3年。",
        "第四条　证书的有效期为三年。",
        "其中甲类证书有效期3年。",
        "员工在岗试行三年的，发给补贴。",
        "居住证有效期至2027年12月31日的，按季发放。",
        "营业执照有效期自2024年1月1日至2027年12月31日。",
      })
  void termOfSomethingElseIsNotTheDocumentsOwn(String sentence) {
    assertThat(to(sentence)).isNull();
    assertThat(to(sentence + "\n第二十条　本办法自2024年1月1日起施行。")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本办法自2024年1月1日起施行，有效期为三年。",
        "本办法自2024年1月1日起施行。有效期三年。",
        "自2024年1月1日起施行，有效期三年。",
        "第二十条　自2024年1月1日起施行，有效期三年。",
        "第二十条　本办法由市工信局负责解释，自2024年1月1日起施行，有效期3年。",
        "本办法有效期为3年，自2024年1月1日起施行。",
        "本办法的有效期为3年，自2024年1月1日起施行。",
        "本办法自2024年1月1日起施行（有效期3年）。",
        "本办法（试行）自2024年1月1日起施行，有效期3年。",
        "本办法自2024年1月1日起施行，由长沙市工业和信息化局负责解释，有效期3年。",
        "本办法自2024年1月1日起施行，原《长沙市测试企业扶持办法》（长测发〔2020〕3号）同时废止，有效期三年。",
        "本通知自2024年1月1日起执行，有效期36个月。",
        "本实施细则自2024年1月1日起施行，试行期三年。",
        "本若干政策措施自2024年1月1日起实施，有效期限为三年。",
        "本意见自2024年1月1日起试行三年。",
        "本政策自2024年1月1日起生效，其有效期为3年。",
        "本文件有效期暂定3年，自2024年1月1日起实施。",
        "以上政策自2024年1月1日起施行，有效期3年。",
        "《长沙市测试企业奖励办法》自2024年1月1日起施行，有效期3年。",
        "此前有关规定与本办法不一致的，以本办法为准，自2024年1月1日起施行，有效期3年。",
        "本办法自2024年1月1日起施行，有效期三年，至2026年12月31日止。",
        "本办法自2024年1月1日起施行，有效期至2026年12月31日。",
        "本办法自2024年1月1日起施行，\n有效期三年。",
        "施行日期：2024年1月1日\n有效期：3年",
        "本办法自2024年1月1日起施行，政策有效期3年。",
        "八、本政策自2024年1月1日起施行；有效期3年。",
      })
  void documentsOwnTermIsTaken(String sentence) {
    assertThat(to("第三条　营业执照有效期为五年。\n" + sentence)).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void anothersBeginningIsNotTheDocumentsOwn() {
    ReadMetadata read =
        ReadMetadata.of(HEAD + "第二条　合作协议自2022年5月1日起生效。\n第三条　本办法自2024年1月1日起施行，有效期3年。\n");
    assertThat(read.effectiveFrom()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(read.effectiveTo()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  private static LocalDate to(String sentence) {
    return ReadMetadata.of(HEAD + "第一条　对企业给予奖励。\n" + sentence + "\n").effectiveTo();
  }
}
