package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTests {

  private static final String FIRST = "<p>第一条　麓谷孵化器每年评价一次，评价由市科技局组织，结果向社会公示五个工作日。</p>";
  private static final String SECOND = "<p>第二条　麓谷孵化器评价为优秀的，给予奖励30万元，评价为良好的，给予奖励10万元。</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "补贴为20<sup>1</sup>万元，比例25%<sup>2</sup>。|补贴为20万元（注1），比例25%（注2）。",
        "补贴20万元<sup>[1]</sup>。|补贴20万元（注1）。",
        "补贴20<sup><a href='#n1'>①</a></sup>万元|补贴20万元（注①）",
        "补贴20<span style='vertical-align: super'>3</span>万元；|补贴20万元（注3）；",
        "补贴20¹万元。|补贴20万元（注1）。",
        "用地每m<sup>2</sup>补贴20元。|用地每m²补贴20元。",
        "产能5×10<sup>4</sup>吨。|产能5×10^4吨。",
        "减排10<sup>4</sup>吨。|减排10^4吨。",
        "补贴10<sup>1</sup>万元。|补贴10万元（注1）。",
        "补贴2026<sup>3,4</sup>年发。|补贴2026年发（注3,4）。",
        "补贴20<span"
            + " style='position:relative;top:-4.0pt;mso-text-raise:4.0pt'>1</span>万元。|补贴20万元（注1）。",
        "补贴20<span style='vertical-align:5px'>1</span>万元。|补贴20万元（注1）。",
        "补贴<span style='position:relative;top:-1px'>20</span>万元。|补贴20万元。",
        "补贴<span style='position:relative;top:2px'>20</span>万元。|补贴20万元。",
        "按<sup>1</sup>/<sub>2</sub>补贴，期限1<sup>1</sup>&frasl;<sub>2</sub>年。|按1/2补贴，期限1又1⁄2年。",
        "补贴20<sup>1</sup>/人。|补贴20/人（注1）。",
      })
  void markOfANoteIsNoPartOfTheFigure(String html, String text) {
    assertThat(read("<p>" + html + "</p>")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "补贴10<sup>3</sup>万元。|补贴10^3万元。",
        "产能10<sup> 3</sup>吨。|产能10^3吨。",
        "产能10 <sup>3</sup>吨。|产能10 ^3吨。",
        "浓度10<sup>-3</sup>克。|浓度10^-3克。",
        "浓度10⁻³克。|浓度10⁻³克。",
        "产能5×10<sup>2</sup>吨。|产能5×10^2吨。",
        "产能5×10<sup>12</sup>吨。|产能5×10^12吨。",
        "面积3hm<sup>2</sup>。|面积3hm²。",
        "面积3公里<sup>2</sup>。|面积3公里²。",
        "面积3平方米<sup>2</sup>。|面积3平方米（注2）。",
        "现值为本金×(1+5%)<sup>3</sup>。|现值为本金×(1+5%)^3。",
        "补贴20万元<sup>1</sup>。|补贴20万元（注1）。",
        "补贴210<sup>3</sup>万元。|补贴210万元（注3）。",
      })
  void powerIsNoNote(String html, String text) {
    assertThat(read("<p>" + html + "</p>")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "补贴10<sup>2</sup>万元。",
        "补贴10²万元。",
        "补贴10<sup>12</sup>万元。",
        "甲<sup>1</sup>、乙<sup>2</sup>，补贴10<sup>3</sup>万元。",
        "甲¹、乙²，补贴10³万元。",
      })
  void whatMayBeAPowerOrANoteIsNotRead(String html) {
    assertThat(read("<p>" + html + "</p>")).contains("10〓万元");
  }

  @Test
  void markOfANoteInACellStandsBehindTheCell() {
    assertThat(
            read(
                "<table><tr><th>类别</th><th>金额</th></tr><tr><td>甲</td><td>20<sup>1</sup>万元</td></tr></table>"))
        .contains("| 甲 | 20万元（注1） |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<del>60%</del><ins>45%</ins>",
        "<s>60%</s>45%",
        "<strike>60%</strike>45%",
        "<span style='color:red;text-decoration: line-through'>60%</span>45%",
      })
  void struckTextIsLeftOutAndSaid(String changed) {
    PolicyText read = HtmlText.read(page("<p>按保费的" + changed + "补助。</p>"));
    assertThat(read.text()).isEqualTo("按保费的45%补助。");
    assertThat(read.cautions()).containsExactly("网页里有划去的文字，没有读入");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".d{text-decoration:line-through}|<i class='d'>60%</i>45%。|45%。",
        "p .d{color:red;display:none}|按保费<i class='d'>60%</i>45%补助，每年一次。|按保费45%补助，每年一次。",
        ".s{font-size:8px;vertical-align:super}|20<i class='s'>1</i>万元。|20万元（注1）。",
        "<!-- .d{display:none} -->|<i class='d'>60%</i>45%以内，每年一次。|45%以内，每年一次。",
        "<!-- @font-face{font-family:x} @page{size:a4} .d{display:none} -->|<i"
            + " class='d'>60%</i>45%以内，每年一次。|45%以内，每年一次。",
        ".d, .x::before{display:none}|<i class='d'>60%</i>45%以内，每年一次。|45%以内，每年一次。",
        "@media screen{.d{display:none}}|<i class='d'>60%</i>45%以内，每年一次。|45%以内，每年一次。",
        "@media (max-width:600px){.d{display:none}}|<i class='d'>60%</i>以内。|60%以内。",
        ".d{text-decoration:line-through}|<i class='d' style='text-decoration:none'>60%</i>。|60%。",
        "@media print{.d{display:none}}|<i class='d'>60%</i>以内。|60%以内。",
        ".d:hover,.d::before{display:none}|<i class='d'>60%</i>以内。|60%以内。",
        ".all{display:none}|<i class='all'>按保费的60%补助，最高20万元</i>。|按保费的60%补助，最高20万元。",
      })
  void styleSheetSaysWhatIsNotTheText(String rules, String html, String text) {
    String page = "<html><head><style>/* x{ */ %s</style></head><body><p>%s</p></body></html>";
    assertThat(HtmlText.read(page.formatted(rules, html)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "补助<input readonly value='1.2'>万元。|补助1.2万元。",
        "补助<input name='q' value='1.2'>万元。|补助万元。",
        "补助<input type='hidden' readonly value='1.2'>万元。|补助万元。",
        "享受：<input type='radio' disabled checked>是<input type='radio' disabled>否|享受：☑是☐否",
        "<textarea readonly>每家2万元。</textarea>|每家2万元。",
      })
  void fieldThatNobodyCanChangeIsText(String html, String text) {
    assertThat(read("<p>" + html + "</p>")).isEqualTo(text);
  }

  @Test
  void tableWithTwoRowsOfNamesUnderATitleIsOneTable() {
    assertThat(
            read(
                "<table><tr><td colspan='3'>技改补助</td></tr><tr><td"
                    + " colspan='3'>单位：万元</td></tr><tr><th rowspan='2'>行业</th><th"
                    + " colspan='2'>2026年</th></tr><tr><th>比例</th><th>上限</th></tr>"
                    + "<tr><td>装备</td><td>10%</td><td>200</td></tr></table>"))
        .isEqualTo(
            "技改补助\n单位：万元\n\n| 行业 | 2026年 比例 | 2026年 上限 |\n| --- | --- | --- |\n| 装备 | 10% | 200 |");
  }

  @Test
  void ruledTableWithOneLongCellIsATable() {
    String cell = "<td><p>一是年产值1000万元以上；</p><p>二是没有违法记录。</p></td>";
    assertThat(
            read(
                "<table border='1'><tr><td>类</td><td>条件</td></tr><tr><td>甲</td>"
                    + cell
                    + "</tr></table>"))
        .contains("| 甲 | 一是年产值1000万元以上； 二是没有违法记录。 |");
  }

  @Test
  void annexBehindTheContainerIsReadAndAListOfLinksIsNot() {
    String zoom = "<div id='zoom'>" + FIRST + SECOND + "</div>";
    String annex = "<div><p>附件1</p><p>甲类每家补助40万元，乙类每家补助20万元。</p></div>";
    assertThat(read(zoom + annex)).endsWith("附件1\n甲类每家补助40万元，乙类每家补助20万元。");
    assertThat(read(zoom + "<div>附件：<a>1.麓谷孵化器评价申报表和汇总表.doc</a></div>")).doesNotContain("附件");
  }

  @Test
  void headerWithTheNumberOfTheDocumentIsReadWhereverItStands() {
    String page =
        "<header>网站首页</header><div><header><p>长科发〔2026〕7号</p></header>%s%s"
            + "<footer>2026年3月1日</footer></div><footer>版权所有</footer>";
    assertThat(read(page.formatted(FIRST, SECOND)))
        .startsWith("长科发〔2026〕7号\n第一条")
        .endsWith("2026年3月1日");
  }

  @Test
  void pageInsideOneFormIsReadAndASearchFormIsNot() {
    assertThat(
            read("<form><input name='state' value='AAA'><div>" + FIRST + SECOND + "</div></form>"))
        .contains("第一条", "第二条");
    assertThat(read("<form>站内搜索<button>找</button></form><div>" + FIRST + SECOND + "</div>"))
        .startsWith("第一条");
  }

  @Test
  void articleInTwoContainersIsReadWhole() {
    String notice = "<p>现将《麓谷孵化器评价办法》印发给你们，请认真遵照执行。执行中遇到的问题，请及时向市科技局反馈，联系人由各单位确定。</p>";
    String editor = "<div class='TRS_Editor'>%s</div>";
    assertThat(read(editor.formatted(notice) + editor.formatted(FIRST + SECOND)))
        .startsWith("现将")
        .contains("第二条");
  }

  @Test
  void headerAndFooterOfTheArticleAreRead() {
    String article =
        "<header>网站首页</header><article><header><h1>麓谷孵化器评价办法</h1><p>长科发〔2026〕7号</p></header>%s%s"
            + "<footer><p>市科技局</p><p>2026年3月1日</p></footer></article><footer>版权所有</footer>";
    assertThat(read(article.formatted(FIRST, SECOND)))
        .startsWith("麓谷孵化器评价办法\n长科发〔2026〕7号\n第一条")
        .endsWith("市科技局\n2026年3月1日");
  }

  @Test
  void layoutTableIsTextAndTheTableInItIsATable() {
    String data = "<table><tr><td>等级</td><td>金额</td></tr><tr><td>优秀</td><td>30万元</td></tr></table>";
    String layout =
        "<table><tr><td>某某网</td></tr><tr><td><table><tr><td>"
            + FIRST
            + SECOND
            + data
            + "<p>第三条"
            + "　麓谷孵化器不合格的，取消资格。</p></td></tr></table></td></tr><tr><td>主办单位</td></tr></table>";
    assertThat(read(layout))
        .startsWith("第一条")
        .contains("10万元。\n\n| 等级 | 金额 |\n| --- | --- |\n| 优秀 | 30万元 |\n\n第三条")
        .doesNotContain("主办单位");
  }

  @Test
  void tableInACellOfAnotherIsReadInItsCell() {
    String inner =
        "<table><tr><td>优秀</td><td>30万元</td></tr><tr><td>良好</td><td>10万元</td></tr></table>";
    assertThat(
            read(
                "<table border='1'><tr><th>项目</th><th>标准</th><th>期限</th></tr><tr><td>孵化器</td><td>"
                    + inner
                    + "</td><td>3年</td></tr><tr><td>众创空间</td><td>5万元</td><td>2年</td></tr></table>"))
        .isEqualTo(
            """
            | 项目 | 标准 | 期限 |
            | --- | --- | --- |
            | 孵化器 | 优秀 30万元；良好 10万元 | 3年 |
            | 众创空间 | 5万元 | 2年 |\
            """);
  }

  @ParameterizedTest
  @CsvSource({"'第一条 ','第二条 '", "'第十条 ','第十条之一 '", "一、,二、", "（一）,（二）"})
  void clausesNumberedInAColumnOfTheirOwnAreClauses(String first, String second) {
    assertThat(
            read(
                "<table border='1'><tr><td>%s</td><td>每家奖励30万元。</td></tr><tr><td>%s</td><td><p>每年评价一次。</p><p>结果公示。</p></td></tr></table>"
                    .formatted(first, second)))
        .isEqualTo(first + "每家奖励30万元。\n" + second + "每年评价一次。\n结果公示。");
  }

  @Test
  void captionStandsAboveItsTable() {
    String table =
        "<table><caption>奖励标准（单位：万元）</caption><tr><th>等级</th><th>金额</th></tr><tr><td>优秀</td><td>30</td></tr></table>";
    assertThat(read(FIRST + table)).contains("奖励标准（单位：万元）\n\n| 等级 | 金额 |");
  }

  @Test
  void listsKeepTheirNumbers() {
    assertThat(read("<p>材料：</p><ol><li>营业执照；</li><li value='4'>审计报告；</li><li>承诺书。</li></ol>"))
        .isEqualTo("材料：\n1. 营业执照；\n4. 审计报告；\n5. 承诺书。");
    assertThat(read("<ol style='list-style-type:cjk-ideographic' start='11'><li>营业执照；</li></ol>"))
        .isEqualTo("十一、营业执照；");
    assertThat(read("<ul><li>营业执照；</li></ul>")).isEqualTo("营业执照；");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "style='list-style:none'|一、甲|一、甲",
        "type='I' start='3'|甲|III. 甲",
        "type='i'|甲|i. 甲",
        "style='list-style-type:lower-alpha'|甲|a. 甲",
        "style='list-style:outside upper-roman'|甲|I. 甲",
        "style='list-style-type:simp-chinese-informal' start='20'|甲|二十、甲",
        "class='plain'|一、甲|一、甲",
        "class='counted'|甲|一、甲",
        "start='0'|甲|0. 甲",
      })
  void numberIsOfTheKindThatTheListSays(String list, String item, String written) {
    String sheet =
        "<style>.plain{list-style:none} .counted{list-style-type:cjk-ideographic}</style>";
    assertThat(read(sheet + "<ol " + list + "><li>" + item + "</li></ol>")).isEqualTo(written);
  }

  @Test
  void listMayCountDown() {
    assertThat(read("<ol reversed><li>甲</li><li>乙</li></ol>")).isEqualTo("2. 甲\n1. 乙");
  }

  @Test
  void firstParagraphOfAnItemStandsBehindItsNumber() {
    assertThat(
            read(
                "<ol><li>\n"
                    + "<p>甲：</p><p>说明。</p></li><li><section><p>乙。</p></section></li></ol><p>丙。</p>"))
        .isEqualTo("1. 甲：\n说明。\n2. 乙。\n丙。");
    assertThat(read("<ol><li></li></ol><p>丙。</p>")).isEqualTo("1.\n丙。");
  }

  @Test
  void soundOverALetterIsNoText() {
    assertThat(read("<p><ruby>长<rp>(</rp><rt>cháng</rt><rp>)</rp></ruby>沙补贴。</p>"))
        .isEqualTo("长沙补贴。");
  }

  @Test
  void windowsTitleIsTheTitleWhereNothingElseIs() {
    String html =
        "<html><head><title>麓谷孵化器评价办法_某某政务网</title></head><body><div>%s</div></body></html>";
    assertThat(HtmlText.read(html.formatted(FIRST)).text()).startsWith("麓谷孵化器评价办法\n第一条");
  }

  private static String read(String body) {
    return HtmlText.read(page(body)).text();
  }

  private static String page(String body) {
    return "<html><body>" + body + "</body></html>";
  }
}
