package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

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

  @Test
  void clauseMustNameTheSubjectInSomeForm() {
    Set<String> subjects = glossary.subjectsOf("个转企奖励多少钱");
    assertThat(glossary.missing(subjects, "首次入规工业企业奖10万元。")).containsExactly("个转企");
    assertThat(glossary.missing(subjects, "个体工商户转型为企业的，应结清税款。")).containsExactly("奖补", "金额");
  }

  @Test
  void searchesForTheOtherForms() {
    assertThat(glossary.expanded("我们算上规吗")).contains("规模以上", "限额以上").doesNotContain("上规 ");
  }
}
