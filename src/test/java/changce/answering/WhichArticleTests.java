package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.policy.LibraryFiles;
import changce.policy.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhichArticleTests {

  @ParameterizedTest
  @ValueSource(strings = {"决定里讲产业集群的是第几条", "这句话写在哪一条来着", "拖欠货款的利息是哪条规定的？", "退税在公告第几款", "这个说法是哪个条款"})
  void whoAsksForTheArticleIsToldIt(String question) {
    assertThat(WhichArticle.asked(question)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"转企业走哪条路好", "我适合哪一条路子", "店在哪条街都能申请吗", "个转企有什么支持"})
  void anotherQuestionIsNotToldTheArticle(String question) {
    assertThat(WhichArticle.asked(question)).isFalse();
  }

  @Test
  void numberedParagraphIsCalledAsOneCitesIt() {
    assertThat(said("changsha-2022-strong-provincial-capital-decision", "12.强化政策保障"))
        .contains("决定》", "第12条“强化政策保障”。");
  }

  @Test
  void articleOfAStatuteIsCalledByItsNumber() {
    Passage any = LibraryFiles.passages("company-law").get(0);
    List<String> headings = List.of("第二章 有限责任公司的设立", "第四十七条之一");
    assertThat(said(new Passage(any.id(), any.policy(), headings, 0, any.text())))
        .endsWith("》第四十七条之一。");
  }

  @Test
  void clauseWithoutANumberIsSaidToHaveNone() {
    assertThat(said("little-giant-central-funds", "小巨人")).contains("政策库里没有它的条号");
  }

  private static String said(String slug, String heading) {
    Passage passage =
        LibraryFiles.passages(slug).stream()
            .filter(one -> one.headings().get(one.headings().size() - 1).startsWith(heading))
            .findFirst()
            .orElseThrow();
    return said(passage);
  }

  private static String said(Passage passage) {
    return WhichArticle.of(List.of(new Source(1, passage)))
        .map(Sentence::text)
        .findFirst()
        .orElseThrow();
  }
}
