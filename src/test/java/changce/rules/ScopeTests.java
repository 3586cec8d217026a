package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule takes up, what it leaves to the library, and what it says without asking on. */
class ScopeTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "可不可以拿别的区的文件来我们雨花区申请入规奖",
        "小升规奖励，市里的决定写没写给企业的钱",
        "老婆婚前买过房，购房补贴还能不能算首次",
        "大型企业说等业主付了才付我们中小企业，合不合法"
      })
  void questionOfTheMatterThatNoRuleDecidesIsLeft(String question) {
    assertThat(rule(question)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"批发公司18人 营收6000万 划到哪一档", "招投标要填企业规模,我们零售的,60人,营收3000万", "开馆子8个人，一年150万，大中小微填哪档"})
  void figuresOfOnesOwnAndAWordForSizeAreASizeQuestion(String question) {
    assertThat(rule(question)).contains("sme-size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"本科毕业3年了还能申请租房补贴啵", "统招本科，2022年毕业，能领租房补贴吗", "36岁硕士，去年毕业，租房补贴能申请吗"})
  void exclusionThatHoldsWhateverIsMissingIsSaidAtOnce(String question) {
    assertThat(said(question)).contains("所以不符合");
  }

  @ParameterizedTest
  @ValueSource(strings = {"36岁能申请租房补贴吗", "我今年40岁，租房补贴可以申请吗"})
  void limitIsSaidBeforeAskingForTheException(String question) {
    assertThat(said(question)).contains("35周岁（含）以下").contains("境外高校毕业的博士不限年龄").contains("学历");
  }

  @ParameterizedTest
  @ValueSource(strings = {"本科毕业，26岁，来长沙上班租房补贴一个月几多钱", "我28岁，统招本科，在长沙上班，租房补贴有多少"})
  void amountThatDoesNotDependOnWhatIsMissingIsSaidWithItsConditions(String question) {
    assertThat(said(question)).contains("每月500元").contains("1.2万元").contains("落户长沙");
  }

  @ParameterizedTest
  @ValueSource(strings = {"博士，30岁，在长沙上班，租房补贴一个月多少"})
  void amountThatDependsOnWhatIsMissingIsNotSaid(String question) {
    assertThat(said(question)).doesNotContain("1250").doesNotContain("4166");
  }

  @ParameterizedTest
  @ValueSource(strings = {"工厂260个人，年营收3500万，划型标准里算中型还是小型"})
  void limitThatDecidedIsSaidBesideWhatWasTold(String question) {
    assertThat(said(question))
        .contains("小型企业")
        .contains("从业人员不少于300人、营业收入不少于2000万元")
        .contains("“260人”没有达到300人")
        .doesNotContain("“3500万");
  }

  private static Optional<String> rule(String question) {
    return new RuleRouter(TestRules.BOOK, TestRules.DAY)
        .rule(InputReader.readable(question))
        .map(RuleSet::id);
  }

  private static String said(String question) {
    return Ruled.text(TestRules.RULES.reply(question, List.of(), TestRules.DAY));
  }
}
