package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.conversation.Answer;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.ConversationId;
import changce.conversation.QuestionId;
import changce.wechat.protocol.TextParts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTests {

  private static final String LABEL = "内容由 AI 生成，仅供参考，以政府文件原文为准";
  private static final String LINK =
      "https://policy.example.cn/wechat/answers/abcdefghijklmnopqrstuv";

  @Test
  void shortAnswerIsOneText() {
    assertThat(texts(2000, 3, 1, List.of()))
        .singleElement()
        .asString()
        .startsWith("第1句话说明可以直接申请变更登记[1]。\n第2句话")
        .contains("\n依据\n[1] 《样本政策第1号》长政发〔2025〕1号，有效至 2027-12-31\n", LABEL);
  }

  @Test
  void eachPartOfATextThatTurnedOutTooLongHasTheLabelOnce() {
    for (String text : new AnswerText(2048, LINK).of(answer(30, sources(12, "样本政策"), List.of()))) {
      List<String> halves = AnswerText.split(text, 1000);
      assertThat(halves)
          .allSatisfy(
              half -> {
                assertThat(half).containsOnlyOnce("截至 2026-11-25 · " + LABEL);
                assertThat(TextParts.bytes(half)).isLessThanOrEqualTo(1000);
              });
    }
    assertThat(AnswerText.split("没有标识的一句话。", 1000)).containsExactly("没有标识的一句话。");
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1500, 2000, 2048})
  void noTextIsOverTheLimitAndEachHasTheLabel(int bytes) {
    for (int sentences : List.of(1, 10, 40, 200)) {
      for (int sources : List.of(1, 5, 30)) {
        List<String> texts = texts(bytes, sentences, sources, List.of());
        assertThat(texts)
            .hasSizeLessThanOrEqualTo(4)
            .allSatisfy(
                text -> {
                  String given = text.replace(AnswerLinks.PLACEHOLDER, LINK);
                  assertThat(TextParts.bytes(given) + AnswerText.ROOM).isLessThanOrEqualTo(bytes);
                  assertThat(text).contains(LABEL);
                });
        assertThat(texts.get(texts.size() - 1)).contains(AnswerLinks.PLACEHOLDER, "依据");
      }
    }
  }

  @Test
  void clausesOfOneDocumentShareALine() {
    assertThat(texts(2000, 1, 1, List.of()).get(0)).containsOnlyOnce("《");
    assertThat(textOf(sources(3, "样本政策"))).contains("\n[1][2][3] 《样本政策》长政发〔2025〕1号");
  }

  @Test
  void longTitleIsShortened() {
    assertThat(textOf(sources(1, "关于".repeat(40)))).contains("《" + "关于".repeat(12) + "…》长政发");
  }

  @Test
  void sourcesGiveWayBeforeAnAnswerIsCutInTwo() {
    assertThat(texts(2000, 18, 9, List.of()))
        .singleElement()
        .asString()
        .contains("[3] 《样本政策第3号》", "……共9份文件，见全文");
  }

  @Test
  void moreThanThreeTextsAreLeftToTheWholeAnswer() {
    List<String> texts = texts(2000, 300, 2, List.of());
    assertThat(texts.get(0)).startsWith("（1/");
    assertThat(String.join("", texts)).contains("……其余见全文");
  }

  @Test
  void choicesAreNumbered() {
    assertThat(texts(2000, 0, 0, List.of("工业", "餐饮业")).get(0))
        .contains("请选择\n1. 工业\n2. 餐饮业\n" + WeChatTexts.CHOOSE);
  }

  @Test
  void questionsInPlaceOfAnAnswerAreNumberedToo() {
    Ended declined =
        new Ended(
            "unanswerable_no_policy",
            "未查到依据",
            "没有查到",
            List.of(),
            List.of("个转企有什么好处？"),
            null,
            LocalDate.of(2026, 11, 24),
            LABEL,
            null,
            null);
    assertThat(new AnswerText(2000, LINK).of(answer(List.of(), List.of(), declined)).get(0))
        .contains("没有查到\n\n还可以问：\n1. 个转企有什么好处？\n" + WeChatTexts.CHOOSE);
  }

  @Test
  void whatStandsAroundAnEnglishAnswerIsInEnglish() {
    Answer answer = answer(1, sources(1, "样本政策"), List.of());
    Answer english =
        new Answer(
            answer.id(),
            answer.conversation(),
            "How much is the rent subsidy?",
            answer.sentences(),
            answer.sources(),
            answer.ended(),
            null);

    assertThat(new AnswerText(2000, LINK).of(english).get(0))
        .contains("\nSources\n[1] 《样本政策》", WeChatTexts.LINK_NAME_ENGLISH, WeChatTexts.RATE_ENGLISH)
        .doesNotContain("依据\n", WeChatTexts.LINK_NAME, WeChatTexts.RATE);
  }

  @Test
  void onlyOwnLinksAreLinks() {
    assertThat(AnswerText.safe("<a href=\"weixin://bizmsgmenu?x\">点</a>" + AnswerLinks.PLACEHOLDER))
        .doesNotContain("<", ">", "weixin:", AnswerLinks.PLACEHOLDER);
  }

  /** Whoever wrote it, wherever it stands: nothing but our own link is left for WeChat to tap. */
  @Test
  void nothingHostileInAnAnswerBecomesALink() {
    String hostile =
        "<a href=\"weixin://bizmsgmenu?msgmenucontent=转账&msgmenuid=1\">点</a>WeiXin://dl"
            + "<img src=x>"
            + AnswerLinks.PLACEHOLDER;
    ShownSource source =
        new ShownSource(
            1,
            UUID.randomUUID(),
            "《" + hostile,
            hostile,
            hostile,
            hostile,
            hostile,
            hostile,
            hostile,
            List.of(hostile),
            hostile,
            hostile,
            hostile,
            hostile,
            hostile);
    List<ShownSentence> sentences =
        List.of(new ShownSentence(1, hostile + "。", List.of(1), "clause"));
    for (Ended ended :
        List.of(
            hostile("answered_full", hostile, List.of(), List.of()),
            hostile("clarification", hostile, List.of(hostile, "工业"), List.of()),
            hostile("unanswerable_no_policy", hostile, List.of(), List.of(hostile)))) {
      for (int bytes : List.of(1000, 2000)) {
        List<String> texts =
            new AnswerText(bytes, LINK).of(answer(sentences, List.of(source), ended));
        assertThat(String.join("", texts)).contains("bizmsgmenu").contains("＜a href");
        assertThat(texts)
            .allSatisfy(
                text ->
                    assertThat(
                            text.replace(
                                "<a href=\"" + AnswerLinks.PLACEHOLDER + "\">查看全文和依据原文</a>", ""))
                        .doesNotContain("<", ">", AnswerLinks.PLACEHOLDER, LINK)
                        .doesNotContainIgnoringCase("weixin:"));
      }
    }
    assertThat(AnswerText.about(hostile))
        .doesNotContain("<", ">", "weixin:", AnswerLinks.PLACEHOLDER);
  }

  private static Ended hostile(
      String outcome, String note, List<String> choices, List<String> followUps) {
    return new Ended(
        outcome,
        note,
        note,
        choices,
        followUps,
        note,
        LocalDate.of(2026, 11, 24),
        LABEL,
        null,
        null);
  }

  @Test
  void questionIsShortenedByCharacters() {
    assertThat(AnswerText.about("𠮷".repeat(19))).isEqualTo("𠮷".repeat(18) + "…");
    assertThat(AnswerText.about("个转企\n有什么")).isEqualTo("个转企 有什么");
  }

  private static List<String> texts(int bytes, int sentences, int sources, List<String> choices) {
    List<ShownSource> cited = new ArrayList<>();
    for (int i = 1; i <= sources; i++) {
      cited.add(source(i, "样本政策第%d号".formatted(i), "长政发〔2025〕%d号".formatted(i)));
    }
    return new AnswerText(bytes, LINK).of(answer(sentences, cited, choices));
  }

  private static List<ShownSource> sources(int clauses, String title) {
    return IntStream.rangeClosed(1, clauses)
        .mapToObj(mark -> source(mark, title, "长政发〔2025〕1号"))
        .toList();
  }

  private static String textOf(List<ShownSource> sources) {
    return new AnswerText(2000, LINK).of(answer(1, sources, List.of())).get(0);
  }

  private static ShownSource source(int mark, String title, String number) {
    return new ShownSource(
        mark,
        UUID.randomUUID(),
        title,
        number,
        "原文",
        "长沙市人民政府",
        "2025-01-01",
        "长沙市",
        "有效至 2027-12-31",
        List.of("第一条"),
        "条款",
        "样本",
        null,
        null,
        null);
  }

  private static Answer answer(int sentences, List<ShownSource> cited, List<String> choices) {
    List<ShownSentence> said =
        IntStream.rangeClosed(1, sentences)
            .mapToObj(
                i -> new ShownSentence(i, "第%d句话说明可以直接申请变更登记。".formatted(i), List.of(1), "clause"))
            .toList();
    Ended ended =
        new Ended(
            choices.isEmpty() ? "answered_full" : "clarification",
            "依据充分",
            choices.isEmpty() ? null : "请选择",
            choices,
            List.of(),
            null,
            LocalDate.of(2026, 11, 25),
            LABEL,
            null,
            null);
    return answer(said, cited, ended);
  }

  private static Answer answer(List<ShownSentence> said, List<ShownSource> cited, Ended ended) {
    return new Answer(
        new QuestionId(UUID.randomUUID()),
        new ConversationId(UUID.randomUUID()),
        "个转企有什么支持？",
        said,
        cited,
        ended,
        null);
  }
}
