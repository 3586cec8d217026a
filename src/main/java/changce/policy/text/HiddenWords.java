package changce.policy.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what of the pages was left out, as nobody sees it there. */
final class HiddenWords {

  private static final int SHOWN = 30;
  private static final int MOST_SAID = 5;

  private HiddenWords() {}

  /** Letter by letter or word by word, as they were drawn. */
  static String inShort(Collection<String> words) {
    String all =
        words.stream().allMatch(each -> each.length() == 1)
            ? String.join("", words)
            : String.join("、", words);
    return all.length() > SHOWN ? all.substring(0, SHOWN) + "…" : all;
  }

  /**
   * @param pages what each left out, in short; empty where it is nothing
   */
  static List<String> cautions(List<String> pages) {
    return said(pages, "第 %s 页的水印或看不见的文字没有读入：“%s”");
  }

  /**
   * @param pages what each reads although it may not be seen there, in short; empty where it is
   *     nothing
   */
  static List<String> doubts(List<String> pages) {
    return said(pages, "第 %s 页有文字在图片或花纹上，颜色可能看不清，已读入，请核对：“%s”");
  }

  private static List<String> said(List<String> pages, String sentence) {
    List<String> cautions = new ArrayList<>();
    pages.stream()
        .filter(words -> !words.isEmpty())
        .distinct()
        .limit(MOST_SAID)
        .forEach(
            words ->
                numbers(pages.size(), page -> pages.get(page).equals(words))
                    .ifPresent(numbers -> cautions.add(sentence.formatted(numbers, words))));
    return cautions;
  }

  /** Pages on which more is hidden than seen may hide it by mistake. */
  static List<String> losses(int pages, IntPredicate hidesMost) {
    return numbers(pages, hidesMost)
        .map(numbers -> List.of("第 " + numbers + " 页的文字大半看不见，没有读入，请对照原件核对"))
        .orElse(List.of());
  }

  /** Of the pages that are such, from 1; empty when none is. */
  static Optional<String> numbers(int pages, IntPredicate which) {
    String numbers =
        IntStream.range(0, pages)
            .filter(which)
            .mapToObj(page -> String.valueOf(page + 1))
            .collect(Collectors.joining("、"));
    return Optional.of(numbers).filter(found -> !found.isEmpty());
  }
}
