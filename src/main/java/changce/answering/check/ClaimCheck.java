package changce.answering.check;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a sentence says no more and nothing else than the clauses it cites.
 *
 * <p>Every figure must stand there, in whatever form it is written; be said of the same; be limited
 * to the same side; what is forbidden stays forbidden; places, Latin words and most other words
 * stand there too. See docs/adr/0006. For several answers at a time.
 */
public final class ClaimCheck {

  private static final double SUPPORTED = 0.5;

  /** A sentence of so few words is judged by its figures and limits alone, if it has any. */
  private static final int FEW_WORDS = 4;

  /** A figure that stands in the clause supports a sentence as so many words do. */
  private static final int FIGURE_WEIGHS = 3;

  private static final double ABOUT_AS_MUCH = 0.6;

  /** Pairs right before a figure: what it is said of in the first place. */
  private static final int NEXT_TO_IT = 3;

  private static final Pattern ZONE =
      Pattern.compile("(?!国家|省级|市级|各类|其他)\\p{IsHan}{2}(?:新区|经开区|高新区|片区|示范区)");

  private static final Pattern LATIN = Pattern.compile("[a-z]{2,}|(?<![a-z])[a-z]\\p{IsHan}");
  private final Statement cited;
  private final List<Modal> citedModals;
  private final Set<String> citedWords;
  private final Set<String> citedPlaces;
  private final Function<String, Set<String>> places;

  /**
   * @param clauses the cited clauses, each with its heading and the policy's title, number and
   *     dates
   * @param places the places that a text names
   */
  public ClaimCheck(List<String> clauses, Function<String, Set<String>> places) {
    this.cited = new Statement(String.join("\n", clauses));
    this.citedModals = Modal.in(cited.plain());
    this.citedWords = Words.of(cited.plain());
    this.citedPlaces = places.apply(cited.plain());
    this.places = places;
  }

  /** A text's figures in a form in which equal ones are equal. */
  public static Set<String> figuresIn(String text) {
    return new Statement(text)
        .figures().stream()
            .map(figure -> figure.kind() + figure.value() + figure.unit())
            .collect(toSet());
  }

  /**
   * @param before the sentence shown before, which says what 每月1500元 alone leaves unsaid
   * @return what is wrong, in words for the log; empty when nothing is
   */
  public Optional<String> problem(String sentence, @Nullable String before) {
    Statement said = new Statement(sentence);
    Set<String> words = new LinkedHashSet<>(said.words());
    if (before != null && words.size() < FEW_WORDS) {
      words.addAll(Words.of(PlainText.of(before)));
    }
    Basis basis = Basis.of(words, said, cited);
    for (Figure figure : said.figures()) {
      Optional<String> problem = problem(figure, said, words, basis);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return forceTurned(said)
        .or(() -> looseLimitTurned(said))
        .or(() -> decidingWord(said, basis))
        .or(() -> elsewhere(said))
        .or(() -> unsupported(said));
  }

  private Optional<String> problem(Figure figure, Statement said, Set<String> words, Basis basis) {
    List<Figure> held = cited.figures().stream().filter(figure::standsIn).toList();
    if (held.isEmpty()) {
      return Optional.of("所引条款里没有：" + figure.text());
    }
    List<Figure> fitting = figure.placed() ? fitting(figure, said, words, basis, held) : held;
    if (fitting.isEmpty()) {
      return Optional.of("所引条款里说的不是同一项：" + figure.text());
    }
    List<Figure> speaking =
        Stream.concat(fitting.stream(), held.stream().filter(one -> meant(one, held, said)))
            .toList();
    if (figure.limitable() && !limitedAlike(figure, said, speaking)) {
      return Optional.of("限定词与所引条款不符：" + figure.text());
    }
    if (figure.tied() && fitting.stream().noneMatch(one -> ratedAlike(figure, said, one))) {
      return Optional.of("计算的周期或单位与所引条款不符：" + figure.text());
    }
    return Optional.empty();
  }

  /** Those of the cited figures that are said of what the sentence says this one of. */
  private List<Figure> fitting(
      Figure figure, Statement said, Set<String> words, Basis basis, List<Figure> held) {
    AmountRole role = AmountRole.of(figure, said);
    List<Figure> alike =
        held.stream().filter(one -> !role.contradicts(AmountRole.of(one, cited))).toList();
    List<Figure> meant = alike.stream().filter(basis::holds).toList();
    if (meant.isEmpty()) {
      meant = alike.stream().filter(one -> basis.holdsAbove(one, said.figures())).toList();
    }
    if (meant.isEmpty() || !basis.holdsAllOf(figure, said.figures())) {
      return List.of();
    }
    boolean date = figure.kind() == Figure.Kind.DATE;
    if (!(figure.tied() || date) || cited.hasInOrder(said.inOrder(figure))) {
      return meant;
    }
    List<Figure> rivals = cited.figures().stream().filter(figure::rivals).toList();
    Set<String> beside = said.saidOf(figure);
    Set<String> near = beside.isEmpty() ? words : beside;
    return naming(meant, alike).stream().filter(one -> nearest(one, rivals, near)).toList();
  }

  /** Where a clause says once whose a figure is, what else it counts it among says nothing. */
  private List<Figure> naming(List<Figure> meant, List<Figure> alike) {
    List<Figure> named = alike.stream().filter(one -> !cited.listed(one)).toList();
    return named.isEmpty() || meant.stream().noneMatch(cited::listed) ? meant : named;
  }

  /** No other figure of its sentence is said of what the words beside the figure name. */
  private boolean nearest(Figure one, List<Figure> rivals, Set<String> near) {
    Set<String> own = cited.saidOf(one);
    Set<String> next = near.stream().skip(Math.max(0, near.size() - NEXT_TO_IT)).collect(toSet());
    return rivals.stream()
        .filter(rival -> cited.together(one, rival))
        .noneMatch(
            rival -> closer(cited.saidOf(rival), own, next, near) || labelled(rival, one, near));
  }

  /** The one is another's by its label, and the rival is what the words name. */
  private boolean labelled(Figure rival, Figure one, Set<String> near) {
    Set<String> label = cited.label(one);
    Set<String> other = cited.label(rival);
    return !label.isEmpty()
        && label.stream().noneMatch(near::contains)
        && !other.isEmpty()
        && near.containsAll(other);
  }

  private static boolean closer(
      Set<String> other, Set<String> own, Set<String> next, Set<String> near) {
    long difference = shared(next, other, own) - shared(next, own, other);
    return difference == 0 ? shared(near, other, own) > shared(near, own, other) : difference > 0;
  }

  /** Words of the one that the other has not. */
  private static long shared(Set<String> near, Set<String> one, Set<String> other) {
    return near.stream().filter(one::contains).filter(word -> !other.contains(word)).count();
  }

  /** Its sentence speaks of what is said about as much as any other that holds the figure. */
  private boolean meant(Figure one, List<Figure> held, Statement said) {
    long most = held.stream().mapToLong(other -> overlap(other, said)).max().orElse(0);
    return overlap(one, said) >= most * ABOUT_AS_MUCH;
  }

  private long overlap(Figure one, Statement said) {
    Set<String> words = cited.partOf(one).words();
    return said.words().stream().filter(words::contains).count();
  }

  private boolean limitedAlike(Figure figure, Statement said, List<Figure> speaking) {
    Limit limit = said.limitOn(figure);
    List<Limit> limits = speaking.stream().map(cited::limitOn).toList();
    return limits.contains(limit)
        || (limits.stream().noneMatch(limit::opposes)
            && limits.stream().anyMatch(other -> limit.follows(other, figure)));
  }

  private boolean ratedAlike(Figure figure, Statement said, Figure citedFigure) {
    if (!figure.unit().equals("元")) {
      return true;
    }
    Rates here = Rates.around(said, figure);
    Rates there = Rates.around(cited, citedFigure);
    return here.follows(there);
  }

  private Optional<String> forceTurned(Statement said) {
    List<Modal> modals = Modal.in(said.plain());
    return modals.stream()
        .filter(modal -> !ForceCheck.holds(modal, citedModals, cited.plain()))
        .map(modal -> "“可以、应当、不得”与所引条款不符：" + modal.governs())
        .findFirst()
        .or(() -> ForceCheck.dropped(said.plain(), modals, citedModals, cited.plain()));
  }

  private Optional<String> looseLimitTurned(Statement said) {
    return LooseLimit.in(said).stream()
        .filter(limit -> limit.turnedIn(cited.plain()))
        .map(limit -> "限定词与所引条款不符：" + limit.left() + limit.word())
        .findFirst();
  }

  private static Optional<String> decidingWord(Statement said, Basis basis) {
    return DecidingWords.in(said.plain()).stream()
        .filter(word -> DecidingWords.alike(word).stream().noneMatch(basis::says))
        .map(word -> "所引条款没有这样说：" + word)
        .findFirst();
  }

  private Optional<String> elsewhere(Statement said) {
    return Stream.concat(
            places.apply(said.plain()).stream().filter(place -> !citedPlaces.contains(place)),
            ZONE.matcher(said.plain())
                .results()
                .map(MatchResult::group)
                .filter(zone -> !cited.plain().contains(zone)))
        .map(place -> "所引条款不是这个地方的：" + place)
        .findFirst();
  }

  private Optional<String> unsupported(Statement said) {
    String held = cited.plain().toLowerCase(Locale.ROOT);
    Matcher latin = LATIN.matcher(withoutLinks(said));
    while (latin.find()) {
      if (!held.contains(latin.group())) {
        return Optional.of("所引条款里没有：" + latin.group());
      }
    }
    Set<String> words = said.words();
    long supported = words.stream().filter(citedWords::contains).count();
    int figures = FIGURE_WEIGHS * said.figures().size();
    boolean few = words.size() < FEW_WORDS && figures > 0;
    boolean enough = supported + figures >= (words.size() + figures) * SUPPORTED;
    return few || (enough && supported + figures > 0)
        ? Optional.empty()
        : Optional.of("所引条款支持不了这句话（%d/%d）".formatted(supported, words.size()));
  }

  private static String withoutLinks(Statement said) {
    String text = said.plain().toLowerCase(Locale.ROOT);
    for (Figure figure : said.figures()) {
      if (figure.kind() == Figure.Kind.LINK) {
        text = text.replace(figure.text(), " ");
      }
    }
    return text;
  }
}
