package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTests {

  private final Glossary glossary =
      new RetrievalConfiguration()
          .glossary(
              new RetrievalSettings(
                  Path.of("knowledge/glossary.yml"), Path.of("knowledge/regions.yml")));

  @Test
  void recognisesWhatPeopleSayInstead() {
    assertThat(glossary.subjectsOf("个体户转公司给多少补贴")).contains("个转企", "奖补", "金额");
    assertThat(glossary.subjectsOf("我们算上规吗")).containsExactly("规模以上");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"长沙县商贸企业首次上限奖多少", "餐饮店怎么上限", "我们够得上限上吗", "奶茶店上限入统要什么材料", "零售店能上限吗", "上限有什么奖励"})
  void comingUpToTheLimitIsASubject(String question) {
    assertThat(glossary.subjectsOf(question)).contains("规模以上");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "创业担保贷款上限是多少",
        "租房补贴有没有上限",
        "购房补贴上限上调了吗",
        "个人贷款额度到上限了怎么办",
        "技改补助每年上限多少万",
        "补贴上限为50万元"
      })
  void anUpperLimitIsNot(String question) {
    assertThat(glossary.subjectsOf(question)).doesNotContain("规模以上");
    assertThat(glossary.missing(Set.of("规模以上"), question)).containsExactly("规模以上");
  }

  @Test
  void clauseMustNameTheSubjectInSomeForm() {
    Set<String> subjects = glossary.subjectsOf("个转企奖励多少钱");
    assertThat(glossary.missing(subjects, "首次入规工业企业奖10万元。")).containsExactly("个转企");
    assertThat(glossary.missing(subjects, "个体工商户转型为企业的，应结清税款。")).containsExactly("奖补", "金额");
  }

  @Test
  void amountIsSaidInNumeralsInPercentAndByATablesUnit() {
    assertThat(missing("参展补贴多少", "参加展会的，每次补贴八千元。")).isEmpty();
    assertThat(missing("参展补贴多少", "租用海外仓的，每个补贴5千元。")).isEmpty();
    assertThat(missing("参展补贴多少", "按购置费的30%给予补贴。")).isEmpty();
    assertThat(missing("参展补贴多少", "补贴标准(单位:万元)。")).isEmpty();
    assertThat(missing("参展补贴多少", "满意率达到95%以上的，列入补贴名单。")).containsExactly("金额");
    assertThat(missing("参展补贴多少", "补贴申报一元化办理。")).containsExactly("金额");
  }

  @Test
  void thatNoAmountIsPublicAnswersWhoAsksForOne() {
    assertThat(missing("升规奖多少钱", "长沙市本级的升规奖励没有查到公开文件。")).isEmpty();
    assertThat(missing("升规奖多少钱", "升规奖励由区县公布。")).containsExactly("金额");
  }

  @Test
  void searchesForTheOtherForms() {
    assertThat(glossary.expanded("我们算上规吗")).contains("规模以上", "限额以上").doesNotContain("上规 ");
  }

  @Test
  void otherWordsForAThingAreSearchedForButNotRequired() {
    assertThat(glossary.subjectsOf("执照号会变吗")).isEmpty();
    assertThat(glossary.expanded("执照号会变吗")).contains("统一社会信用代码");
  }

  @Test
  void threeScalesOfEnterprisesStayApart() {
    assertThat(missing("小微企业标准", "工业企业年收入2000万元算规模以上。")).containsExactly("小微企业");
    assertThat(missing("小型微利企业条件", "工业企业不少于20人的为小型企业。")).containsExactly("小型微利企业");
    assertThat(missing("规上工业标准", "工业企业不少于300人的为中型企业。")).containsExactly("规模以上");
  }

  @Test
  void saysWhichLineIsNotAListOfForms() {
    assertThatThrownBy(
            () -> Glossary.from(Map.of("subjects", Map.of("契税", "契税"), "also_said", Map.of())))
        .hasMessageContaining("契税 应写成 [说法, 说法]");
    assertThatThrownBy(() -> Glossary.from(Map.of("契税", List.of("契税"))))
        .hasMessageContaining("subjects", "also_said");
  }

  private List<String> missing(String question, String clause) {
    return glossary.missing(glossary.subjectsOf(question), clause);
  }
}
