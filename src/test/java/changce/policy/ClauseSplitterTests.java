package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseSplitterTests {

  private static final String FIRST = "一、提高政治站位,凝聚实施强省会战略的高度共识";
  private static final String SECOND = "二、聚焦重点领域,担当实施强省会战略的主体责任";
  private static final String THIRD = "三、筑牢坚强保障,形成实施强省会战略的强大合力";

  @Test
  void foundingDocumentHasEachItemUnderItsPart() throws IOException {
    assertThat(paths(foundingDocument()))
        .containsExactly(
            "引言",
            FIRST,
            FIRST + " > 1.充分认识实施强省会战略的重大意义",
            FIRST + " > 2.准确把握实施强省会战略的总体要求",
            FIRST + " > 3.始终锚定实施强省会战略的目标任务",
            SECOND,
            SECOND + " > 4.强省会功能",
            SECOND + " > 5.强产业能级",
            SECOND + " > 6.强科技创新",
            SECOND + " > 7.强重大平台",
            SECOND + " > 8.强城市品质",
            SECOND + " > 9.强人才支撑",
            SECOND + " > 10.强辐射带动",
            THIRD,
            THIRD + " > 11.强化组织保障",
            THIRD + " > 12.强化政策保障",
            THIRD + " > 13.强化作风保障",
            THIRD + " > 14.强化环境保障",
            THIRD + " > 15.强化纪律保障",
            "结语");
  }

  @Test
  void foundingDocumentLosesNothingButTitleAndSource() throws IOException {
    String text = foundingDocument();
    List<Clause> clauses = ClauseSplitter.split(text);
    assertThat(clauses.get(0).text()).startsWith("2021年11月,湖南省第十二次党代会");
    assertThat(clauses.get(clauses.size() - 1).text())
        .startsWith("奋进新征程、建功新时代,全市各级党委")
        .endsWith("作出新的更大贡献!");
    String last = clauses.get(clauses.size() - 2).text();
    assertThat(last).startsWith("15.强化纪律保障。").endsWith("依法依规问责。");
    int held = clauses.stream().mapToInt(clause -> clause.text().length()).sum();
    int partHeadings = FIRST.length() + SECOND.length() + THIRD.length();
    int bodyStart = text.indexOf("2021年11月");
    int bodyEnd = text.indexOf("【来源");
    long lineBreaks = text.substring(bodyStart, bodyEnd).chars().filter(c -> c == '\n').count();
    assertThat(held + partHeadings)
        .isGreaterThanOrEqualTo((int) (bodyEnd - bodyStart - lineBreaks));
  }

  @Test
  void rangePointsAtTheClauseInTheText() throws IOException {
    String text = foundingDocument();
    assertThat(ClauseSplitter.split(text))
        .allSatisfy(
            clause ->
                assertThat(text.substring(clause.start(), clause.end())).isEqualTo(clause.text()));
  }

  @Test
  void articleHoldsItsParagraphsAndItems() {
    String text =
        """
        长沙市市场监管办法

        第一章 总则
        第一条 为了规范登记，制定本办法。
        第二条　有下列情形之一的，不予登记：
        （一）申请材料不齐的；
        （二）不符合法定形式的。
        前款规定的材料由登记机关公布。
        第二章 附则
        第三条 本办法自2026年1月1日起施行。
        """;
    assertThat(paths(text)).containsExactly("第一章 总则 > 第一条", "第一章 总则 > 第二条", "第二章 附则 > 第三条");
    assertThat(ClauseSplitter.split(text).get(1).text()).contains("（二）").endsWith("由登记机关公布。");
  }

  @Test
  void numberedLevelsNest() {
    String text =
        """
        关于支持小升规的若干措施
        一、支持内容
        （一）首次入规。对首次纳入统计的工业企业给予奖励，具体标准由区县另行公布，请以当地通知为准。
        （二）上台阶。对年产值上台阶的企业给予奖励，具体标准由区县另行公布，请以当地通知为准。
        二、办理方式
        1.申报。企业向所在区县统计局提交申请，由统计局逐级审核，最终由国家统计局认定入库。
        2.材料包括：
        （1）营业执照；
        （2）利润表。
        """;
    assertThat(paths(text))
        .containsExactly("一、支持内容 > （一）首次入规", "一、支持内容 > （二）上台阶", "二、办理方式 > 1.申报", "二、办理方式 > 2.材料包括");
    assertThat(ClauseSplitter.split(text).get(3).text()).endsWith("（2）利润表。");
  }

  @Test
  void paragraphsBehindTheLastItemStayWithItWhereItemsHaveSeveral() {
    String text =
        """
        1.第一项工作。要认真做好各项准备，细化责任分工，确保各项任务按期完成，取得实效。
        第一项的第二段在这里，继续说明第一项工作的要求。
        2.第二项工作。要认真做好各项准备，细化责任分工，确保各项任务按期完成，取得实效。
        3.第三项工作。要认真做好各项准备，细化责任分工，确保各项任务按期完成，取得实效。
        第三项的第二段在这里，继续说明第三项工作的要求。
        """;
    assertThat(paths(text)).hasSize(3).doesNotContain("结语");
  }

  @Test
  void digestSectionsAreClauses() {
    String text = "## 两条路\n\n个体工商户转企业有两条路。\n\n## 保留什么\n\n成立日期延续。\n";
    assertThat(paths(text)).containsExactly("两条路", "保留什么");
    assertThat(ClauseSplitter.split(text).get(0).text()).isEqualTo("个体工商户转企业有两条路。");
  }

  @Test
  void tooLongAClauseIsCutBehindASentence() {
    String sentence = "各级各部门要按照职责分工抓好落实工作，并及时报告进展情况。";
    String text = "一、总体要求\n" + sentence.repeat(120);
    List<Clause> clauses = ClauseSplitter.split(text);
    assertThat(clauses).hasSizeGreaterThan(1);
    assertThat(clauses)
        .allSatisfy(
            clause -> {
              assertThat(clause.headings()).containsExactly("一、总体要求");
              assertThat(clause.text()).hasSizeLessThanOrEqualTo(1500).endsWith("。");
            });
  }

  @Test
  void emptyTextHasNoClauses() {
    assertThat(ClauseSplitter.split("")).isEmpty();
    assertThat(ClauseSplitter.split(" \n\u3000\n")).isEmpty();
  }

  private static List<String> paths(String text) {
    return ClauseSplitter.split(text).stream()
        .map(clause -> String.join(" > ", clause.headings()))
        .toList();
  }

  private static String foundingDocument() throws IOException {
    return Files.readString(
        Path.of("knowledge/policies/changsha-2022-strong-provincial-capital-decision.txt"));
  }
}
