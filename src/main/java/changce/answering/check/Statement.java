package changce.answering.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A plain text with its figures, and the words that each figure belongs to. */
final class Statement {

  private static final String STOPS = ",;:。!?|\n()";
  private static final Pattern LIST = Pattern.compile("[^,;:。|\n]+(?:、[^,;:。|\n]+)+");
  private static final int FEW_WORDS = 2;

  private final String plain;
  private final List<Figure> figures;

  Statement(String text) {
    plain = PlainText.of(text);
    figures = Figures.in(plain);
  }

  String plain() {
    return plain;
  }

  List<Figure> figures() {
    return figures;
  }

  Limit limitOn(Figure figure) {
    return Limit.on(plain, figure);
  }

  /**
   * What the figure is said of: its item where the sentence says 分别; else the words to its left
   * back to the last figure of its unit or the last stop; where these are few, those before as
   * well.
   */
  Set<String> saidOf(Figure figure) {
    String item = itemOf(figure);
    if (item != null) {
      return wordsAndFigures(item, figure);
    }
    int start = leftEdge(figure);
    Set<String> words = wordsAndFigures(plain.substring(start, figure.end()), figure);
    if (words.size() < FEW_WORDS) {
      words.addAll(wordsAndFigures(segmentOf(figure), figure));
    }
    if (words.size() < FEW_WORDS && start > 1) {
      int earlier = lastStop(start - 1);
      words.addAll(wordsAndFigures(plain.substring(earlier, start), figure));
    }
    return words;
  }

  /** All that the statement says apart from this figure. */
  Set<String> said(Figure except) {
    Set<String> words = words();
    for (Figure figure : figures) {
      if (!token(figure).equals(token(except))) {
        words.add(token(figure));
      }
    }
    return words;
  }

  /** The content words apart from all figures. */
  Set<String> words() {
    StringBuilder text = new StringBuilder(plain);
    for (Figure figure : figures) {
      text.replace(figure.start(), figure.end(), " ".repeat(figure.end() - figure.start()));
    }
    return Words.of(text.toString());
  }

  String segmentOf(Figure figure) {
    int end = figure.end();
    while (end < plain.length() && STOPS.indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return plain.substring(lastStop(figure.start()), end);
  }

  private int leftEdge(Figure figure) {
    int edge = lastStop(figure.start());
    for (Figure other : figures) {
      if (other.end() <= figure.start() && other.unit().equals(figure.unit())) {
        edge = Math.max(edge, other.end());
      }
    }
    return edge;
  }

  private int lastStop(int from) {
    int at = from;
    while (at > 0 && STOPS.indexOf(plain.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  /** 博士、硕士、本科分别每月1500元、1000元、600元: the second amount belongs to the second item. */
  private @Nullable String itemOf(Figure figure) {
    int sentence =
        Math.max(plain.lastIndexOf('。', figure.start()), plain.lastIndexOf(';', figure.start()))
            + 1;
    int each = plain.lastIndexOf("分别", figure.start());
    if (each < sentence) {
      return null;
    }
    List<String> items = itemsBefore(plain.substring(sentence, each));
    List<Figure> shares = new ArrayList<>();
    int end = sentenceEnd(each);
    for (Figure other : figures) {
      if (other.start() > each && other.end() <= end && other.unit().equals(figure.unit())) {
        shares.add(other);
      }
    }
    return items.size() == shares.size() && items.size() > 1
        ? items.get(shares.indexOf(figure))
        : null;
  }

  private int sentenceEnd(int from) {
    int end = from;
    while (end < plain.length() && "。;\n".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static List<String> itemsBefore(String text) {
    List<String> items = List.of();
    Matcher lists = LIST.matcher(text.replaceAll("(?<=[^、])(?:以及|和|与|及)(?=[^、]{1,12}$)", "、"));
    while (lists.find()) {
      items = List.of(lists.group().split("、", -1));
    }
    return items.size() < 2 ? items : trimmed(items);
  }

  /** 博士、硕士购房: what the last item has more than the others is said of all; so with the first. */
  private static List<String> trimmed(List<String> items) {
    int last = items.size() - 1;
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

  private Set<String> wordsAndFigures(String text, Figure except) {
    Set<String> words = new LinkedHashSet<>(Words.of(withoutUnit(text, except)));
    for (Figure figure : Figures.in(text)) {
      if (!figure.value().equals(except.value())) {
        words.add(token(figure));
      }
    }
    return words;
  }

  private static String withoutUnit(String text, Figure figure) {
    return text.replace(figure.text(), " ");
  }

  private static String token(Figure figure) {
    return figure.value() + figure.unit();
  }
}
