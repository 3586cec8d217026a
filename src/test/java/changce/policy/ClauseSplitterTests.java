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
  void headingsOfAStatuteNestWhateverTheirMarkdownLevel() {
    String text =
        """
        ## 第一编 总则
        ## 第一章　基本规定
        第一条 为了规范登记，制定本办法。
        ### 第一节 登记
        第二条之一 市场主体应当登记。
        # 第二编 分则
        ## 第一章 许可
        第三条 本编自公布之日起施行。
        """;
    assertThat(paths(text))
        .containsExactly(
            "第一编 总则 > 第一章　基本规定 > 第一条",
            "第一编 总则 > 第一章　基本规定 > 第一节 登记 > 第二条之一",
            "第二编 分则 > 第一章 许可 > 第三条");
  }

  @Test
  void sentenceThatSpeaksOfAnArticleOpensNone() {
    String text =
        """
        第一条 申请人提交下列材料。
        第二条规定的情形除外。
        第二条申请人应当对材料的真实性负责。
        第二十三条至第二十五条的规定适用于外资企业。
        第九条外商投资企业另有规定的除外。
        第三条 本办法由市市场监督管理局解释。
        """;
    assertThat(paths(text)).containsExactly("第一条", "第二条", "第三条");
    assertThat(ClauseSplitter.split(text).get(0).text()).endsWith("第二条规定的情形除外。");
  }

  @Test
  void paragraphThatBeginsWithTheNextArticlesNameOpensNone() {
    String text =
        """
        第一条　冷库每立方米补助80元。
        第二条　冷藏车每辆补助3万元。
        第三条对冷藏车另有年限要求的，从其要求。
        第三条　冷藏车使用年限应当不少于4年。
        第四条　弄虚作假的，追回补助。
        """;
    for (String written : List.of(text, text.replace("\u3000", ""))) {
      assertThat(paths(written)).containsExactly("第一条", "第二条", "第三条", "第四条");
      assertThat(ClauseSplitter.split(written).get(1).text()).endsWith("从其要求。");
    }
  }

  @Test
  void insertedArticlesOpenWithAndWithoutABlank() {
    String text = "第十条 企业应当登记。\n第十条之一申请人应当到场。\n第十条之二 材料应当齐全。\n第十一条本办法自公布之日起施行。\n";
    assertThat(paths(text)).containsExactly("第十条", "第十条之一", "第十条之二", "第十一条");
  }

  @Test
  void wideDigitsCount() {
    String text = "第１条　年接待２万人次以上的，奖励１０万元。\n第２条　需具备下列条件：\n（１）经营满２年；\n（２）无事故。\n第３条　有效期２年。\n";
    assertThat(paths(text)).containsExactly("第１条", "第２条", "第３条");
    assertThat(ClauseSplitter.split(text).get(1).text()).endsWith("（２）无事故。");
  }

  @Test
  void itemsStayWithTheLineThatLeadsThemIn() {
    String text =
        """
        一、专项资金支持数字文旅项目，单个项目最高30万元。
        二、有下列情形之一的，不得申报专项资金：
        （一）近两年受到环保行政处罚的企业；
        （二）注册时间不满一年的企业。
        三、专项资金每年四月集中受理。
        """;
    assertThat(ClauseSplitter.split(text).get(1).text())
        .isEqualTo("二、有下列情形之一的，不得申报专项资金：\n（一）近两年受到环保行政处罚的企业；\n（二）注册时间不满一年的企业。");
    assertThat(ClauseSplitter.split(text)).hasSize(3);
  }

  @Test
  void whatTheWholeTextIsLedInByHoldsNoItems() {
    assertThat(paths("现将有关事项通知如下：\n一、每家奖励5万元。\n二、申报截止6月30日。\n")).hasSize(3);
    assertThat(paths("申报应当提交下列材料：\n一、营业执照；\n二、审计报告。\n")).containsExactly("引言");
  }

  @Test
  void shortItemDoesNotStandUnderTheItemBefore() {
    String text =
        "1.机耕环节，服务组织按实际作业面积申报，经村级公示和乡镇抽查后确定补助面积，每亩补助40元。\n2.机收环节，每亩补助30元。\n3.烘干环节，每吨补助60元。\n";
    assertThat(paths(text)).hasSize(3).element(1).asString().startsWith("2.机收环节");
    assertThat(ClauseSplitter.split("补助按作业环节计算：\n" + text)).hasSize(1);
  }

  @Test
  void annexBeginsAnewUnderItsTitle() {
    String text =
        """
        第一条 补贴标准见附件。
        附件：1.补贴标准
        附件1
        长沙市人才补贴标准
        第一条 本标准适用于新落户的毕业生。
        附件2：申报材料
        一、身份证明。本人居民身份证或者护照，以及用人单位出具的劳动合同原件和社会保险缴费记录。
        """;
    assertThat(paths(text)).containsExactly("第一条", "附件1 长沙市人才补贴标准 > 第一条", "附件2：申报材料 > 一、身份证明");
    assertThat(ClauseSplitter.split(text).get(0).text()).endsWith("附件：1.补贴标准");
  }

  @Test
  void longItemsInBracketsAreClauses() {
    String item = "企业首次纳入规模以上统计的，由所在区县（市）按规定给予一次性奖励，具体标准另行公布";
    String text = "一、奖励\n1.对象\n（1）" + item + "。\n（2）" + item + "。\n";
    assertThat(paths(text)).hasSize(2).allMatch(path -> path.startsWith("一、奖励 > 1.对象 > （"));
  }

  @Test
  void tableStaysWholeWithItsCaptionAndTheSentenceBefore() {
    String filler = "各区县（市）人民政府要加强组织领导，压实工作责任，做好政策宣传。".repeat(50);
    String text = "一、补贴标准\n" + filler + "在长工作满一年的，按下列标准发放。\n表1 补贴标准\n" + table(3) + "\n其他事项另行规定。\n";
    List<Clause> clauses = ClauseSplitter.split(text);
    assertThat(clauses)
        .filteredOn(clause -> clause.text().contains("|"))
        .singleElement()
        .satisfies(
            clause -> {
              assertThat(clause.text())
                  .startsWith("在长工作满一年的，按下列标准发放。\n表1 补贴标准\n| 层次 | 标准 |")
                  .endsWith("| 第3类 | 3万元 |");
              assertThat(text.substring(clause.start(), clause.end())).isEqualTo(clause.text());
            });
    assertThat(clauses.get(clauses.size() - 1).text()).isEqualTo("其他事项另行规定。");
  }

  @Test
  void everyPartOfALongTableRepeatsItsHeaderRow() {
    String text = "一、目录\n下列事项由市级实施：\n" + table(600);
    List<Clause> clauses = ClauseSplitter.split(text);
    assertThat(clauses)
        .hasSizeGreaterThan(3)
        .allSatisfy(
            clause -> {
              assertThat(clause.text())
                  .startsWith("下列事项由市级实施：\n| 层次 | 标准 |\n| --- | --- |\n| 第")
                  .hasSizeLessThan(2000);
              assertThat(clause.text()).endsWith(text.substring(clause.start(), clause.end()));
            });
    for (int row = 1; row <= 600; row++) {
      String cell = "| 第%d类 |".formatted(row);
      assertThat(clauses).filteredOn(clause -> clause.text().contains(cell)).hasSize(1);
    }
  }

  private static String table(int rows) {
    StringBuilder table = new StringBuilder("| 层次 | 标准 |\n| --- | --- |\n");
    for (int row = 1; row <= rows; row++) {
      table.append("| 第%d类 | %d万元 |\n".formatted(row, row));
    }
    return table.toString();
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
  void oldNumeralsNumberArticles() {
    String text = "第十九条 甲。\n第廿条 乙。\n第廿一条按照前款办理。\n第廿二条 丙。\n第卅条 丁。\n第卅一条 戊。\n第卌条 己。\n第一百廿一条 庚。";
    assertThat(paths(text))
        .containsExactly("第十九条", "第廿条", "第廿一条", "第廿二条", "第卅条", "第卅一条", "第卌条", "第一百廿一条");
  }

  @Test
  void insertedArticleMayNameItsNumberBeforeTheWord() {
    assertThat(paths("第二十一条 甲。\n第二十一之一条 乙。\n第二十一之二条对丙另行规定。\n第二十二条 丁。"))
        .containsExactly("第二十一条", "第二十一之一条", "第二十一之二条", "第二十二条");
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
