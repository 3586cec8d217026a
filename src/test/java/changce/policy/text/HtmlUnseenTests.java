package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page says what is seen in a browser; what was left out is said. */
class HtmlUnseenTests {

  private static final String CLAUSE = "第一条　麓谷孵化器评价为优秀的，每家奖励";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "style='font-size:0'",
        "style='font-size: 0.01em'",
        "style='color:#fff'",
        "style='COLOR: White !important'",
        "style='color:rgb(255, 255, 255)'",
        "style='color:rgba(0,0,0,0)'",
        "style='color:transparent'",
        "style='color:#000;background:#000'",
        "style='position:absolute;left:-9999px'",
        "style='position:absolute;top:-9999px'",
        "style='display:inline-block;text-indent:-9999px'",
        "style='margin-left:-9999px'",
        "style='opacity:0'",
        "style='opacity:0.0'",
        "style='position:absolute;clip:rect(0,0,0,0)'",
        "style='position:absolute;clip:rect(1px 1px 1px 1px)'",
        "style='clip-path: inset(50%)'",
        "style='display:block;height:0;overflow:hidden'",
        "style='max-height:0px; overflow:hidden;float:left'",
        "style='display:inline-block;width:0;overflow:hidden'",
        "style='height:0;overflow-y:clip;position:absolute'",
        "style='clip-path: inset(100%)'",
        "class='folded'",
        "style='visibility:hidden'",
        "style='display:none'",
        "hidden",
        "class='gone'",
        "class='away'"
      })
  void whatNobodySeesIsLeftOutAndSaid(String how) {
    PolicyText read = read("<p>" + CLAUSE + "<span " + how + ">30万元，旧</span>10万元。</p>");
    assertThat(read.text()).isEqualTo(CLAUSE + "10万元。");
    assertThat(read.cautions()).containsExactly("网页里看不见的文字没有读入：“30万元，旧”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "style='color:#fff;background-color:#003399'",
        "style='color:#fff;background:#039 url(head.png)'",
        "style='color:white;background-image:url(head.png)'",
        "style='color:red'",
        "style='background:black'",
        "style='font-size:12px'",
        "style='font-size:small'",
        "style='left:-9999px'",
        "style='position:relative;left:-2px'",
        "style='text-indent:-2em'",
        "style='height:0'",
        "style='max-height:0;overflow:visible'",
        "style='height:2em;overflow:hidden'",
        "style='line-height:0;overflow:hidden'",
        "style='height:0;overflow:hidden'",
        "style='display:block;height:0;min-height:2em;overflow:hidden'",
        "style='display:block;width:0;flex:1;overflow:hidden'",
        "style='display:block;height:0;padding-bottom:50%;overflow:hidden'",
        "style='display:table-cell;max-width:0;overflow:hidden'",
        "style='opacity:0.9'",
        "style='opacity:1'",
        "style='position:absolute;clip:rect(0,90px,90px,0)'",
        "style='display:none;display:inline'",
        "class='gone back'",
        "class='dark'"
      })
  void whatIsSeenIsReadInSilence(String how) {
    PolicyText read = read("<p>" + CLAUSE + "<span " + how + ">10万元</span>。</p>");
    assertThat(read.text()).isEqualTo(CLAUSE + "10万元。");
    assertThat(read.cautions()).isEmpty();
  }

  @Test
  void lettersOfNoSizeAreSeenWhereTheyGetOneAgain() {
    String gaps = "<div style='font-size:0'><b style='font-size:14px'>%s10万元。</b>旧15万元</div>";
    assertThat(read(gaps.formatted(CLAUSE)).text()).isEqualTo(CLAUSE + "10万元。");
    String shown =
        "<div style='visibility:hidden'><p style='visibility:visible'>%s10万元。</p>旧15万元</div>";
    assertThat(read(shown.formatted(CLAUSE)).text()).isEqualTo(CLAUSE + "10万元。");
  }

  @Test
  void whiteHeaderOfATableIsReadOnItsGround() {
    String table =
        "<table><tr style='background:#036'><th style='color:#fff'>等级</th><th"
            + " style='color:#fff'>奖励</th></tr><tr><td>优秀</td><td>10万元</td></tr></table>";
    PolicyText read = read(table);
    assertThat(read.text()).isEqualTo("| 等级 | 奖励 |\n| --- | --- |\n| 优秀 | 10万元 |");
    assertThat(read.cautions()).isEmpty();
  }

  @Test
  void whiteHeaderWhoseGroundAnotherFileMayGiveIsReadAndSaid() {
    String table =
        "<link rel='stylesheet' href='a.css'><table><tr class='head'><td"
            + " style='color:#fff'>等级</td><td"
            + " style='color:#fff'>奖励</td></tr><tr><td>优秀</td><td>10万元</td></tr></table>";
    PolicyText read = read(table);
    assertThat(read.text()).startsWith("| 等级 | 奖励 |");
    assertThat(read.cautions()).containsExactly("网页里有些文字的颜色可能看不见，已读入，请核对：“等级、奖励”");
  }

  @Test
  void cellsTakeTheRoomOfTheirText() {
    String table =
        "<table><tr><th>等级</th><th>奖励</th></tr><tr><td>优秀</td><td"
            + " style='width:0;height:0;overflow:hidden'>10万元</td></tr></table>";
    assertThat(read(table).text()).contains("| 优秀 | 10万元 |");
  }

  @Test
  void hiddenMenuOfTheSiteIsNotWorthSaying() {
    String article = "<div id='zoom'><p>" + (CLAUSE + "10万元。").repeat(4) + "</p></div>";
    assertThat(read("<ul style='display:none'><li>首页</li></ul>" + article).cautions()).isEmpty();
  }

  private static PolicyText read(String body) {
    String sheet =
        "<style>.folded{display:block;max-height:0;overflow:hidden} .gone{display:none}"
            + " .away{position:absolute;left:-9999px} .back{display:inline}"
            + " .dark{color:#fff;background:#036}</style>";
    return HtmlText.read("<html><head>" + sheet + "</head><body>" + body + "</body></html>");
  }
}
