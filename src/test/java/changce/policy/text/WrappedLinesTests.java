package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedLinesTests {

  private static final String FIRST =
      "第一条　麓谷小区餐饮单位自行安装油烟监测设备并与平台联网的，按照设备购置费用的50%给予补助，单个单位补助金额最高不超过8000元，已经享受其他补助的，按照第三条和第四条规定的办法办理。";
  private static final String SECOND = "第二条　麓谷小区餐饮单位申请补助，应当在设备联网之日起60日内向所在地街道提出，逾期视为放弃。";

  @ParameterizedTest
  @ValueSource(ints = {12, 13, 14, 16, 17, 18, 19, 20, 24, 25, 26, 31, 34, 35, 38})
  void clauseCutOverLinesIsOneSentence(int width) {
    String title = "麓谷小区餐饮油烟治理补助办法\n\n";
    assertThat(WrappedLines.joined(title + wrapped(FIRST, width) + wrapped(SECOND, width)))
        .isEqualTo(title + FIRST + "\n" + SECOND + "\n");
  }

  @Test
  void listsHeadingsAndParagraphsStayApart() {
    String text =
        """
        长沙市麓谷小区管理委员会办公室关于印发餐饮油烟治理补助办法的通知
        各街道办事处、各社区居民委员会，小区管理委员会各内设机构、各直属单位：
        餐饮单位申请补助应当提交下列材料：
        （一）营业执照复印件、法定代表人身份证明以及食品经营许可证复印件
        （二）设备购置合同和发票。
        　　长沙市麓谷小区管理委员会餐饮油烟治理工作领导小组办公室受理申请
        　　逾期视为放弃。
        """;
    assertThat(WrappedLines.joined(text)).isEqualTo(text);
  }

  @Test
  void oneParagraphALineStaysAsItIs() {
    String text = "第一条 企业应当登记。\n营业执照\n审计报告\n" + FIRST + "\n市科技局\n2026年3月1日\n";
    assertThat(WrappedLines.joined(text)).isEqualTo(text);
  }

  @Test
  void narrowParagraphThatIsSetInIsOneEvenWithoutAMarkInItsFirstLine() {
    String paragraph = "　　为了支持麓谷小区的餐饮单位自行安装油烟监测设备并与平台联网，减少油烟扰民，根据有关规定制定本办法。";
    assertThat(WrappedLines.joined(wrapped(paragraph, 14) + wrapped(SECOND, 14)))
        .isEqualTo(paragraph + "\n" + SECOND + "\n");
  }

  @Test
  void shortLinesOfAListOfNamesStayApart() {
    String names = "下列单位参加评价，名单如下：\n长沙市芙蓉区财政局办公室\n长沙市天心区财政局办公室\n长沙市岳麓区财政局办公室\n长沙市开福区财政局办公室\n";
    assertThat(WrappedLines.joined(names)).isEqualTo(names);
    String items = "申报材料包括下列各项：\n（一）营业执照复印件一份\n（二）审计报告原件各一份\n（三）发票复印件各一份。\n";
    assertThat(WrappedLines.joined(items)).isEqualTo(items);
  }

  private static String wrapped(String paragraph, int width) {
    return paragraph.replaceAll("(.{%d})(?=.)".formatted(width), "$1\n") + "\n";
  }
}
