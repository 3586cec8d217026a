package changce.answering.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimCheckTests {

  private static final List<String> CLAUSES =
      List.of(
          """
          《长沙市人才租房和生活补贴实施办法》
          长人才办发〔2022〕9号
          博士每月1500元，硕士每月1000元，本科每月600元，最长不超过2年。申请人应当在2025年12月31日前提交材料，年龄不超过35周岁。
          补贴不得转让，可以按月领取，最高50万元；增速15%以上的企业，从业人员20人以上300人以下。
          2022年4月27日起施行，有效期三年。第十七条规定公示5个工作日。换单位后无需重新申请。电话0731-88666740。
          博士、硕士购房分别补贴10万元、3万元。只面向长沙县，本科以上学历。不改变统一社会信用代码。
          工业法人单位年主营业务收入达到或超过2000万元的，属于规模以上工业企业。零售业单位年主营业务收入达到或超过500万元的，属于限额以上零售业。
          企业年产值首次达到1亿元、2亿元、10亿元并且增速在15%以上的，分别奖励5万元、10万元、20万元。应当自作出变更决定之日起30日内申请变更登记。
          文件里写的10万元是两年总额，不是每年的金额。在建项目达到5000万元及以上的也纳入。
          """);

  private final ClaimCheck check = new ClaimCheck(CLAUSES, ClaimCheckTests::places);

  @ParameterizedTest
  @CsvSource({
    "硕士每月补贴一千元。",
    "博士每月可领1500元、硕士每月可领1000元。",
    "硕士的补贴标准为1000元/月，最长24个月。",
    "最长两年。",
    "申请人应于2025-12-31之前提交材料。",
    "申请人须在2025年12月31日前提交材料。",
    "年龄最高35周岁。",
    "补贴不能转让，能按月领取，上限为500000元。",
    "最高补贴50万元，增速百分之十五以上。",
    "从业人员不低于20人。",
    "2022年起施行，有效期36个月。",
    "第17条要求公示五个工作日。",
    "长人才办发[2022]9号。",
    "硕士购房补贴3万元。",
    "博士和硕士购房分别补贴10万元和3万元。",
    "年主营业务收入2000万元以上的属于规模以上工业企业。",
    "统一社会信用代码不改变。",
    "年产值首次达到10亿元并且增速在15%以上的，奖励20万元。",
    "自作出变更决定之日起30日内申请变更登记。",
    "文件里写的10万元是两年总额，不是每年的。",
    "在建项目达到5000万元的也纳入。",
    "在建项目5000万元以上的也纳入。"
  })
  void sayingTheSamePasses(String sentence) {
    assertThat(check.problem(sentence, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "硕士每月2000元。, 2000元",
    "硕士每月1500元。, 同一项",
    "硕士每年1000元。, 周期",
    "最长不超过3年。, 3年",
    "申请人应当在2026年12月31日前提交材料。, 2026",
    "申请人应当在2025年12月31日后提交材料。, 限定词",
    "申请人可以在2025年12月31日前提交材料。, 可以",
    "年龄不低于35周岁。, 限定词",
    "补贴可以转让。, 可以",
    "补贴转让。, 不",
    "不得按月领取。, 可以",
    "最低50万元。, 限定词",
    "补贴最少50万元。, 限定词",
    "按月领取50万元。, 限定词",
    "增速15%以下的企业。, 限定词",
    "从业人员20人以下。, 限定词",
    "从业人员20家以上。, 20家",
    "2021年4月27日起施行。, 2021",
    "第十六条规定公示5个工作日。, 第十六条",
    "公示5日。, 5日",
    "长人才发〔2022〕9号。, 〔2022〕9号",
    "《长沙市人才租房和生活补贴管理办法》。, 管理办法",
    "电话0731-88666741。, 88666741",
    "博士购房补贴3万元。, 同一项",
    "零售业年主营业务收入达到或超过2000万元。, 同一项",
    "只面向宁乡市。, 宁乡市",
    "本科以下学历。, 限定词",
    "改变统一社会信用代码。, 不",
    "详见https://example.com/a。, example",
    "The subsidy is paid monthly。, the",
    "免费发放购车优惠券供消费者自由领用。, 支持不了",
    "年产值首次达到1亿元并且增速在15%以上的，奖励10亿元。, 同一项",
    "年产值首次达到1亿元并且增速在15%以上的，奖励2亿元。, 同一项",
    "年产值首次达到20万元并且增速在15%以上的，奖励5万元。, 同一项",
    "年产值首次达到2亿元并且增速在15%以上的，奖励5万元。, 同一项",
    "自作出变更决定之日止30日内申请变更登记。, 限定词",
    "文件里写的10万元是每年总额。, 周期",
    "在建项目达到5000万元及以下的也纳入。, 限定词",
    "什么都不是。, 支持不了",
    "可以。, 支持不了",
    "当然有的。, 支持不了"
  })
  void sayingSomethingElseIsNamed(String sentence, String reason) {
    assertThat(check.problem(sentence, null))
        .hasValueSatisfying(r -> assertThat(r).contains(reason));
  }

  @Test
  void whatIsCountedAmongOthersIsNobodysByItself() {
    ClaimCheck totals =
        new ClaimCheck(
            List.of(
                "租房和生活补贴的两年总额，国内博士为3万元，硕士为2万元，本科为1.2万元。"
                    + "文件写的3万元、2万元、1.2万元都是租房和生活补贴的两年总额，不是每年的金额。"),
            ClaimCheckTests::places);
    assertThat(totals.problem("硕士的租房和生活补贴两年总额为1.2万元。", null)).isPresent();
    assertThat(totals.problem("硕士的租房和生活补贴两年总额为2万元。", null)).isEmpty();
    assertThat(totals.problem("3万元、2万元、1.2万元都是两年总额，不是每年的金额。", null)).isEmpty();
  }

  @Test
  void bareAmountIsJudgedWithTheSentenceBefore() {
    assertThat(check.problem("每月1500元。", "博士毕业生可以领补贴。")).isEmpty();
    assertThat(check.problem("每月1500元。", "硕士毕业生可以领补贴。")).isPresent();
  }

  private static Set<String> places(String text) {
    return Stream.of("长沙县", "宁乡市").filter(text::contains).collect(Collectors.toSet());
  }
}
