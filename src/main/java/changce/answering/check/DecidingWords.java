package changce.answering.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that decide for whom, how often and how much, without a number. What a sentence says with
 * them the clause must say with them, or with a word alike.
 */
final class DecidingWords {

  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("每月", "按月", "逐月", "月租", "一个月", "当月"),
          Set.of("每年", "按年", "逐年", "年租", "一年", "年度"),
          Set.of("每季", "按季", "季度"),
          Set.of("免征", "全免", "免收", "免缴", "免交"),
          Set.of("减半"),
          Set.of("减按"),
          Set.of("全额", "全部"),
          Set.of("一次性"),
          Set.of("只适用", "仅适用", "只限", "仅限", "只面向", "仅面向", "只对", "仅对"),
          Set.of("不适用"),
          Set.of("也适用", "同样适用", "均适用", "都适用"),
          Set.of("也一样", "同样可以", "也可以", "也能", "也可"),
          Set.of("包括在内", "也包括", "包含在内"),
          Set.of("除外", "不包括", "不含", "例外", "不在此列", "除"),
          Set.of("以前", "此前", "过去", "之前"),
          Set.of("以后", "此后", "今后", "之后"),
          Set.of("全国"),
          Set.of("全省"),
          Set.of("全市"),
          Set.of("全县"),
          Set.of("全区"));

  private static final Pattern WORD =
      Pattern.compile(
          "(?<=[,;。]|^)(?:以前|此前|以后|此后|今后)|每[年月](?:的?总[额共计]|合计|共计|累计)|每月|按月|月租|每年|按年|年租|每季|按季|免征|全免|减半|减按|全额|一次性|只适用|仅适用|只限|仅限|不适用|也适用|同样适用|也一样|(?<!不)包括在内|也包括|除外|例外"
              + "|全国|全省|全市|全县|全区");

  private DecidingWords() {}

  static List<String> in(String plain) {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(plain);
    while (found.find()) {
      words.add(found.group());
    }
    return words;
  }

  static Set<String> alike(String word) {
    return ALIKE.stream().filter(words -> words.contains(word)).findFirst().orElse(Set.of(word));
  }
}
