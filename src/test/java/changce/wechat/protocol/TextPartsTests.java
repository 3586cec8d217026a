package changce.wechat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPartsTests {

  @ParameterizedTest
  @ValueSource(ints = {2046, 2047, 2048})
  void textUpToTheLimitIsOne(int bytes) {
    String text = "一".repeat(bytes / 3) + "a".repeat(bytes % 3);
    assertThat(new TextParts(2048).of(text)).containsExactly(text);
  }

  @Test
  void oneByteMoreMakesTwo() {
    String text = "一".repeat(682) + "aaa";
    assertThat(TextParts.bytes(text)).isEqualTo(2049);
    assertThat(new TextParts(2048).of(text)).hasSize(2);
  }

  @Test
  void cutsAtAParagraphFirst() {
    assertThat(new TextParts(60).of("第一段话。说了两句。\n第二段话。说了两句。"))
        .containsExactly("第一段话。说了两句。", "第二段话。说了两句。");
  }

  @Test
  void cutsAtASentenceNext() {
    assertThat(new TextParts(40).of("可以直接变更登记[1]。不必先注销[2]。"))
        .containsExactly("可以直接变更登记[1]。", "不必先注销[2]。");
  }

  @Test
  void cutsAtAnEnglishSentenceButNotInAFigureOrAnAddress() {
    assertThat(new TextParts(60).of("It may change at once [1]. Is 2.5 million enough? It is so."))
        .containsExactly("It may change at once [1]. Is 2.5 million enough? It is so.");
    assertThat(new TextParts(45).of("It may change at once [1]. Is 2.5 million enough? It is so."))
        .containsExactly("It may change at once [1].", "Is 2.5 million enough? It is so.");
    assertThat(new TextParts(36).of("The firm has to have 12.5 million yuan of turnover a year."))
        .containsExactly("The firm has to have 12.5 million", "yuan of turnover a year.");
  }

  @Test
  void neverCutsAWordBeforeABlank() {
    String text = "registration of a household business as a company ".repeat(20).strip();
    for (int limit = 20; limit < 80; limit++) {
      assertThat(String.join(" ", new TextParts(limit).of(text))).isEqualTo(text);
    }
  }

  @Test
  void neverCutsWhatIsSeenAsOneCharacter() {
    String one = "👨‍👩‍👧";
    String accent = "e\u0301";
    for (int limit = 20; limit < 60; limit++) {
      assertThat(new TextParts(limit).of(("家" + one).repeat(9)))
          .allMatch(part -> part.replace("家", "").replace(one, "").isEmpty());
      assertThat(new TextParts(limit).of(accent.repeat(40)))
          .allMatch(part -> part.replace(accent, "").isEmpty());
    }
  }

  @Test
  void neverCutsAnEmojiOrARareCharacter() {
    for (int limit = 8; limit < 40; limit++) {
      List<String> parts = new TextParts(limit).of("补贴😀".repeat(20) + "𠮷".repeat(20));
      assertThat(String.join("", parts)).isEqualTo("补贴😀".repeat(20) + "𠮷".repeat(20));
      int most = limit;
      assertThat(parts)
          .allSatisfy(
              part -> {
                assertThat(TextParts.bytes(part)).isLessThanOrEqualTo(most);
                assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1))).isFalse();
              });
    }
  }

  @Test
  void neverCutsALinkNorACitationMark() {
    String link = "<a href=\"https://policy.example.cn/wechat/answers/abcdefgh\">查看全文</a>";
    String text = "条件有三项".repeat(12) + "[12][3]" + "再说一遍".repeat(12) + link + "完";
    for (int limit = TextParts.bytes(link); limit < 400; limit++) {
      assertThat(new TextParts(limit).of(text))
          .anyMatch(part -> part.contains(link))
          .anyMatch(part -> part.contains("[12][3]"));
    }
  }

  @Test
  void losesNothingOfAnyText() {
    SplittableRandom random = new SplittableRandom(7);
    String alphabet = "政策。！；\n[1]a😀<>/ ”";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
        text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
      }
      int limit = random.nextInt(20, 120);
      List<String> parts = new TextParts(limit).of(text.toString());
      assertThat(parts).allMatch(part -> TextParts.bytes(part) <= limit);
      assertThat(bare(String.join("", parts))).isEqualTo(bare(text.toString()));
    }
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
