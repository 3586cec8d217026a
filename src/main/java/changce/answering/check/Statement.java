package changce.answering.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A plain text with its figures, and the words that each figure belongs to. */
final class Statement {

  private static final String STOPS = ",;:。!?|\n()";
  private static final Pattern LIST = Pattern.compile("[^,;:。|\n]+(?:、[^,;:。|\n]+)+");
  private static final Pattern LISTING = Pattern.compile("[、和与及或]+");
  private static final Pattern AFTER_DATE = Pattern.compile("(?s)[,;。:、|\n(].*|\\d{4}年.*");
  private static final int BEHIND_DATE = 16;
  private static final int BEFORE_DATE = 8;
  private static final int FEW_WORDS = 2;
  private static final int LONGEST_LABEL = 8;

  /**
   * A sentence or a line.
   *
   * @param heading a line that ends without a full stop: a title, a number, a heading
   */
  record Part(String text, boolean heading, List<Figure> figures, Set<String> words) {

    boolean has(Figure said) {
      return figures.stream().anyMatch(said::standsIn);
    }
  }

  private final String plain;
  private final List<Figure> figures;

  // Clauses are held against many sentences, of several answers at a time: looked through once.
  private final Map<Integer, Part> partsByStart = new ConcurrentHashMap<>();
  private final Map<Figure, Set<String>> wordsByFigure = new ConcurrentHashMap<>();
  private volatile @Nullable List<Part> parts;
  private volatile @Nullable Set<String> words;

  Statement(String text) {
    plain = PlainText.of(text);
    figures = withTableUnits(plain);
  }

  private static List<Figure> withTableUnits(String plain) {
    List<Figure> figures = Figures.in(plain);
    figures.addAll(TableUnits.in(plain, figures));
    figures.sort(Comparator.comparingInt(Figure::start));
    return figures;
  }

  String plain() {
    return plain;
  }

  List<Figure> figures() {
    return figures;
  }

  long placed() {
    return figures.stream().filter(Figure::placed).count();
  }

  List<Part> parts() {
    List<Part> known = parts;
    if (known == null) {
      known = readParts();
      parts = known;
    }
    return known;
  }

  private List<Part> readParts() {
    List<Part> read = new ArrayList<>();
    int start = 0;
    while (start < plain.length()) {
      int end = sentenceEnd(start);
      if (end > start) {
        read.add(partFrom(start));
      }
      start = end + 1;
    }
    return List.copyOf(read);
  }

  private Part partFrom(int start) {
    return partsByStart.computeIfAbsent(start, from -> part(from, sentenceEnd(from)));
  }

  private Part part(int start, int end) {
    String text = plain.substring(start, end);
    boolean heading = end == plain.length() || plain.charAt(end) == '\n';
    List<Figure> inside =
        figures.stream().filter(figure -> figure.start() >= start && figure.end() <= end).toList();
    return new Part(text, heading && !text.contains(","), inside, new Statement(text).words());
  }

  /** The sentence's figures that may be taken for one another, as they follow one another. */
  List<String> inOrder(Figure figure) {
    int start = sentenceStart(figure.start());
    int end = sentenceEnd(figure.start());
    return figures.stream()
        .filter(other -> other.kind() == figure.kind() && other.unit().equals(figure.unit()))
        .filter(other -> other.start() >= start && other.end() <= end)
        .map(Statement::token)
        .toList();
  }

  /** One of the sentences begins or ends with these figures. */
  boolean hasInOrder(List<String> tokens) {
    return tokens.size() > 1
        && figures.stream()
            .filter(figure -> figure.tied() || figure.kind() == Figure.Kind.DATE)
            .map(this::inOrder)
            .anyMatch(
                all ->
                    Collections.indexOfSubList(all, tokens) == 0
                        || (all.size() >= tokens.size()
                            && all.subList(all.size() - tokens.size(), all.size()).equals(tokens)));
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
    Set<String> known = wordsByFigure.get(figure);
    if (known == null) {
      known = Collections.unmodifiableSet(wordsSaidOf(figure));
      wordsByFigure.put(figure, known);
    }
    return known;
  }

  private Set<String> wordsSaidOf(Figure figure) {
    if (figure.kind() == Figure.Kind.DATE) {
      return happening(figure);
    }
    String item = itemOf(figure);
    if (item != null) {
      return wordsAndFigures(item, figure);
    }
    Figure before = beforeInList(figure);
    if (before != null) {
      return saidOf(before);
    }
    int start = leftEdge(figure);
    Set<String> words = wordsAndFigures(plain.substring(start, figure.end()), figure);
    // An item of a list, 、硕士833.33元, says whose it is in one word.
    int few = plain.startsWith("、", start) ? 1 : FEW_WORDS;
    if (words.size() < few || figure.unit().equals("%")) {
      words.addAll(wordsAndFigures(plain.substring(figure.end(), rightEdge(figure)), figure));
    }
    if (words.size() < few && start > 1) {
      int earlier = lastStop(beforeUnit(start - 1));
      words.addAll(wordsAndFigures(plain.substring(earlier, start), figure));
    }
    return words;
  }

  /** Of a column's head 落户奖励(万元): the words, not their unit. */
  private int beforeUnit(int end) {
    int bracket = plain.lastIndexOf('(', end);
    return plain.startsWith("):", end - 1) && bracket > 0 ? bracket : end;
  }

  /** 硕士为2万元，本科为1.2万元: the few words right before it say whose it is. */
  Set<String> label(Figure figure) {
    int start = leftEdge(figure);
    return figure.start() - start > LONGEST_LABEL
        ? Set.of()
        : Words.of(plain.substring(start, figure.start()));
  }

  /** The words right before the figure, or before the first of its list; from the last stop on. */
  String governing(Figure figure) {
    Figure before = beforeInList(figure);
    return before == null ? plain.substring(leftEdge(figure), figure.start()) : governing(before);
  }

  /** What happened on a day stands behind it, or right before it. */
  private Set<String> happening(Figure date) {
    String behind = plain.substring(date.end(), Math.min(plain.length(), date.end() + BEHIND_DATE));
    String left = plain.substring(leftEdge(date), date.start());
    Set<String> words =
        new LinkedHashSet<>(Words.of(left.substring(Math.max(0, left.length() - BEFORE_DATE))));
    words.addAll(Words.of(AFTER_DATE.matcher(behind.replace("(含)", "")).replaceAll("")));
    return words;
  }

  Part partOf(Figure figure) {
    return partFrom(sentenceStart(figure.start()));
  }

  boolean together(Figure one, Figure other) {
    return sentenceStart(one.start()) == sentenceStart(other.start());
  }

  /** All that the statement says apart from this figure. */
  Set<String> said(Figure except) {
    Set<String> words = new LinkedHashSet<>(words());
    for (Figure figure : figures) {
      if (!token(figure).equals(token(except))) {
        words.add(token(figure));
      }
    }
    return words;
  }

  /** The content words apart from all figures. */
  Set<String> words() {
    Set<String> known = words;
    if (known == null) {
      known = Collections.unmodifiableSet(wordsWithoutFigures());
      words = known;
    }
    return known;
  }

  private Set<String> wordsWithoutFigures() {
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

  /** One of several that are said of the same, 3万元、2万元都是总额: whose each is, it does not say. */
  boolean listed(Figure figure) {
    return itemOf(figure) == null
        && (beforeInList(figure) != null
            || figures.stream().anyMatch(other -> figure.equals(beforeInList(other))));
  }

  /** 1亿元、2亿元、5亿元: all are said of the same. */
  private @Nullable Figure beforeInList(Figure figure) {
    return figures.stream()
        .filter(other -> other.end() < figure.start() && other.unit().equals(figure.unit()))
        .filter(other -> LISTING.matcher(plain.substring(other.end(), figure.start())).matches())
        .findFirst()
        .orElse(null);
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

  private int rightEdge(Figure figure) {
    int edge = figure.end();
    while (edge < plain.length()
        && plain.charAt(edge) != '、'
        && STOPS.indexOf(plain.charAt(edge)) < 0) {
      edge++;
    }
    for (Figure other : figures) {
      if (other.start() >= figure.end() && other.unit().equals(figure.unit())) {
        edge = Math.min(edge, other.start());
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
    int sentence = sentenceStart(figure.start());
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

  private int sentenceStart(int from) {
    int start = from;
    while (start > 0 && "。;\n".indexOf(plain.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
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
