package changce.answering.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A plain text with its figures, and the words that each figure belongs to. */
final class Statement {

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
  private final Edges edges;
  private final FigureLists lists;

  // Clauses are held against many sentences, of several answers at a time: looked through once.
  private final Map<Integer, Part> partsByStart = new ConcurrentHashMap<>();
  private final Map<Figure, Set<String>> wordsByFigure = new ConcurrentHashMap<>();
  private volatile @Nullable List<Part> parts;
  private volatile @Nullable Set<String> words;

  Statement(String text) {
    plain = PlainText.of(text);
    figures = withTableUnits(plain);
    edges = new Edges(plain, figures);
    lists = new FigureLists(edges);
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
      int end = edges.sentenceEnd(start);
      if (end > start) {
        read.add(partFrom(start));
      }
      start = end + 1;
    }
    return List.copyOf(read);
  }

  private Part partFrom(int start) {
    return partsByStart.computeIfAbsent(start, from -> part(from, edges.sentenceEnd(from)));
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
    int start = edges.sentenceStart(figure.start());
    int end = edges.sentenceEnd(figure.start());
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
    String item = lists.itemOf(figure);
    if (item != null) {
      return wordsAndFigures(item, figure);
    }
    Figure before = lists.before(figure);
    if (before != null) {
      return saidOf(before);
    }
    int start = edges.left(figure);
    Set<String> words = wordsAndFigures(plain.substring(start, figure.end()), figure);
    // An item of a list, 、硕士833.33元, says whose it is in one word.
    int few = plain.startsWith("、", start) ? 1 : FEW_WORDS;
    if (words.size() < few || figure.unit().equals("%")) {
      words.addAll(wordsAndFigures(plain.substring(figure.end(), edges.right(figure)), figure));
    }
    if (words.size() < few && start > 1) {
      int earlier = edges.lastStop(beforeUnit(start - 1));
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
    int start = edges.left(figure);
    return figure.start() - start > LONGEST_LABEL
        ? Set.of()
        : Words.of(plain.substring(start, figure.start()));
  }

  /** The words from the stop before the figure to the one behind it. */
  String segmentOf(Figure figure) {
    return edges.segment(figure);
  }

  /** One of several that are said of the same, 3万元、2万元都是总额: whose each is, it does not say. */
  boolean listed(Figure figure) {
    return lists.listed(figure);
  }

  /** The words right before the figure, or before the first of its list; from the last stop on. */
  String governing(Figure figure) {
    Figure before = lists.before(figure);
    return before == null ? plain.substring(edges.left(figure), figure.start()) : governing(before);
  }

  /** What happened on a day stands behind it, or right before it. */
  private Set<String> happening(Figure date) {
    String behind = plain.substring(date.end(), Math.min(plain.length(), date.end() + BEHIND_DATE));
    String left = plain.substring(edges.left(date), date.start());
    Set<String> words =
        new LinkedHashSet<>(Words.of(left.substring(Math.max(0, left.length() - BEFORE_DATE))));
    words.addAll(Words.of(AFTER_DATE.matcher(behind.replace("(含)", "")).replaceAll("")));
    return words;
  }

  Part partOf(Figure figure) {
    return partFrom(edges.sentenceStart(figure.start()));
  }

  boolean together(Figure one, Figure other) {
    return edges.sentenceStart(one.start()) == edges.sentenceStart(other.start());
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
