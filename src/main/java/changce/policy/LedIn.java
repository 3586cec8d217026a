package changce.policy;

import changce.writing.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of a clause with the items or rows that it leads in: neither says anything, or the
 * same, without the other.
 *
 * @param items empty for most sentences
 */
public record LedIn(String lead, List<String> items) {

  private static final Pattern MARKED =
      Pattern.compile("^(?:[（(][一二三四五六七八九十百\\d０-９]+[)）]|[\\d０-９]{1,3}[.．、]|[①-⑳]).*");

  /** Says where it stands, not what is said: the same before every sentence of a text. */
  private static final Pattern ACCORDING_TO =
      Pattern.compile("^(?:按照?|依照|根据|据)[^，。]{0,80}[，](?=.{6})");

  /** The sentences of a passage in their order, without its heading. */
  public static List<LedIn> of(Passage passage) {
    return of(passage.headings(), passage.text());
  }

  static List<LedIn> of(List<String> headings, String text) {
    List<String> rows = TableRows.of(text);
    List<LedIn> groups = new ArrayList<>();
    List<String> sentences = new ArrayList<>(withoutHeading(headings, text));
    turnedRoundBy(headings).ifPresent(heading -> sentences.add(0, heading + "："));
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

  /** 12.强化政策保障。积极主动… : the heading is shown with the source, not as a sentence. */
  private static List<String> withoutHeading(List<String> headings, String text) {
    List<String> sentences = Sentences.of(TableRows.inWords(text));
    String heading = headings.get(headings.size() - 1);
    return sentences.size() > 1
            && !sentences.get(0).matches(".*[：:]$")
            && sentences.get(0).startsWith(heading)
            && sentences.get(0).length() <= heading.length() + 1
        ? sentences.subList(1, sentences.size())
        : sentences;
  }

  public LedIn with(List<String> fewer) {
    return new LedIn(lead, fewer);
  }

  /** All of it, and each of its items with what leads it in: what is embedded of it. */
  Stream<LedIn> embedded() {
    return items.size() < 2 ? Stream.of(this) : Stream.concat(Stream.of(this), itemByItem());
  }

  Stream<LedIn> itemByItem() {
    return items.stream().map(item -> with(List.of(item)));
  }

  /** What it says, in the form in which it is embedded. */
  public String meant() {
    return Fold.lower(ACCORDING_TO.matcher(text()).replaceFirst(""));
  }

  public String text() {
    return lead + String.join("", items);
  }

  public List<String> sentences() {
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
