package changce.answering.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures in a row, and which of the items before them each belongs to. */
final class FigureLists {

  private static final Pattern LIST = Pattern.compile("[^,;:。|\n]+(?:、[^,;:。|\n]+)+");
  private static final Pattern LISTING = Pattern.compile("[、和与及或]+");

  private final String plain;
  private final List<Figure> figures;
  private final Edges edges;

  FigureLists(Edges edges) {
    this.plain = edges.plain();
    this.figures = edges.figures();
    this.edges = edges;
  }

  /** 博士、硕士、本科分别每月1500元、1000元、600元: the second amount belongs to the second item. */
  @Nullable String itemOf(Figure figure) {
    int sentence = edges.sentenceStart(figure.start());
    int each = plain.lastIndexOf("分别", figure.start());
    if (each < sentence) {
      return null;
    }
    List<String> items = itemsBefore(plain.substring(sentence, each));
    List<Figure> shares = new ArrayList<>();
    int end = edges.sentenceEnd(each);
    for (Figure other : figures) {
      if (other.start() > each && other.end() <= end && other.unit().equals(figure.unit())) {
        shares.add(other);
      }
    }
    return items.size() == shares.size() && items.size() > 1
        ? items.get(shares.indexOf(figure))
        : null;
  }

  /** One of several that are said of the same, 3万元、2万元都是总额: whose each is, it does not say. */
  boolean listed(Figure figure) {
    return itemOf(figure) == null
        && (before(figure) != null
            || figures.stream().anyMatch(other -> figure.equals(before(other))));
  }

  /** 1亿元、2亿元、5亿元: all are said of the same. */
  @Nullable Figure before(Figure figure) {
    return figures.stream()
        .filter(other -> other.end() < figure.start() && other.unit().equals(figure.unit()))
        .filter(other -> LISTING.matcher(plain.substring(other.end(), figure.start())).matches())
        .findFirst()
        .orElse(null);
  }

  private static List<String> itemsBefore(String text) {
    List<String> items = List.of();
    Matcher lists =
        LIST.matcher(text.replaceAll("(?<=[^、])(?:以及|和|与|及(?!以|其))(?=[^、,]{1,12},?$)", "、"));
    while (lists.find()) {
      items = List.of(lists.group().split("、", -1));
    }
    return items.size() < 2 ? items : trimmed(items);
  }

  /** 博士、硕士购房: what the last item has more than the others is said of all; so with the first. */
  private static List<String> trimmed(List<String> items) {
    int last = items.size() - 1;
    List<String> figures = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      List<Figure> inItem = Figures.in(items.get(i));
      if (!inItem.isEmpty()) {
        figures.add(inItem.get(i == 0 ? inItem.size() - 1 : 0).text());
      }
    }
    if (figures.size() == items.size()) {
      return figures;
    }
    int longest =
        items.size() > 2
            ? items.subList(1, last).stream().mapToInt(String::length).max().orElse(0)
            : Math.min(items.get(0).length(), items.get(1).length());
    List<String> trimmed = new ArrayList<>(items);
    String first = items.get(0);
    trimmed.set(0, first.substring(Math.max(0, first.length() - longest)));
    trimmed.set(last, items.get(last).substring(0, Math.min(items.get(last).length(), longest)));
    return trimmed;
  }
}
