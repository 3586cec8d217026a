package changce.answering;

import changce.policy.Passage;
import changce.policy.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence of a clause with the items or rows that it leads in: neither says anything, or the
 * same, without the other.
 *
 * @param items empty for most sentences
 */
record LedIn(String lead, List<String> items) {

  private static final Pattern MARKED =
      Pattern.compile("^(?:[（(][一二三四五六七八九十百\\d０-９]+[)）]|[\\d０-９]{1,3}[.．、]|[①-⑳]).*");

  /** The sentences of a passage in their order, without its heading. */
  static List<LedIn> of(Passage passage) {
    List<String> rows = TableRows.of(passage.text());
    List<LedIn> groups = new ArrayList<>();
    List<String> sentences = new ArrayList<>(ClauseComposer.withoutHeading(passage));
    turnedRoundBy(passage.headings()).ifPresent(heading -> sentences.add(0, heading + "："));
    int next = 0;
    while (next < sentences.size()) {
      int end = endOfItems(sentences, next, rows);
      groups.add(new LedIn(sentences.get(next), List.copyOf(sentences.subList(next + 1, end))));
      next = end;
    }
    return groups;
  }

  /** The heading above an item that is a clause of its own: 二、有下列情形之一的，不得申报. */
  private static Optional<String> turnedRoundBy(List<String> headings) {
    return headings.stream()
        .limit(headings.size() - 1L)
        .filter(heading -> heading.matches(".*(?:不得|不予|不能|禁止|之一)[^。]*"))
        .findFirst();
  }

  LedIn with(List<String> fewer) {
    return new LedIn(lead, fewer);
  }

  String text() {
    return lead + String.join("", items);
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>(List.of(lead));
    sentences.addAll(items);
    return sentences;
  }

  private static int endOfItems(List<String> sentences, int lead, List<String> rows) {
    int firstRow = lead + 1;
    while (firstRow < sentences.size() && isCaption(sentences.get(firstRow))) {
      firstRow++;
    }
    int end = firstRow;
    while (end < sentences.size() && rows.contains(sentences.get(end))) {
      end++;
    }
    if (end > firstRow && !rows.contains(sentences.get(lead))) {
      return end;
    }
    return sentences.get(lead).matches(".*[：:]$") ? endOfList(sentences, lead) : lead + 1;
  }

  /** Stands between the sentence before a table and the table, often with the unit. */
  private static boolean isCaption(String sentence) {
    return sentence.matches(".*(?:[^。；！？：:]|单位[:：].{1,8})$");
  }

  private static int endOfList(List<String> sentences, int lead) {
    int end = lead + 1;
    if (end < sentences.size() && !MARKED.matcher(sentences.get(end)).matches()) {
      while (end < sentences.size() && !sentences.get(end - 1).endsWith("。")) {
        end++;
      }
      return end;
    }
    for (int at = end; at < sentences.size(); at++) {
      end = MARKED.matcher(sentences.get(at)).matches() ? at + 1 : end;
    }
    return end;
  }
}
