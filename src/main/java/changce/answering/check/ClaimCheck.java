package changce.answering.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a sentence says no more and nothing else than the clauses it cites.
 *
 * <p>Every figure must stand there, in whatever form it is written; be said of the same; be limited
 * to the same side; what is forbidden stays forbidden; places, Latin words and most other words
 * stand there too. See docs/adr/0006.
 */
public final class ClaimCheck {

  private static final double SUPPORTED = 0.5;

  /** A sentence of so few words is judged by its figures and limits alone. */
  private static final int FEW_WORDS = 4;

  private static final Pattern LATIN = Pattern.compile("[a-z]+\\p{IsHan}?");
  private static final Pattern LOOSE_LIMIT =
      Pattern.compile("(?<left>\\p{IsHan}{2})(?:及|\\(含\\)|含)?(?<limit>以上|以下|以内|以外|之前|之后|以前|以后)");

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

  /**
   * @param before the sentence shown before, which says what 每月1500元 alone leaves unsaid
   * @return what is wrong, in words for the log; empty when nothing is
   */
  public Optional<String> problem(String sentence, @Nullable String before) {
    Statement said = new Statement(sentence);
    for (Figure figure : said.figures()) {
      Optional<String> problem = problem(figure, said, before);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return forceTurned(said)
        .or(() -> looseLimitTurned(said))
        .or(() -> elsewhere(said))
        .or(() -> unsupported(said));
  }

  private Optional<String> problem(Figure figure, Statement said, @Nullable String before) {
    List<Figure> held = cited.figures().stream().filter(figure::standsIn).toList();
    if (held.isEmpty()) {
      return Optional.of("所引条款里没有：" + figure.text());
    }
    List<Figure> fitting = figure.tied() ? saidOfTheSame(figure, said, before, held) : held;
    if (fitting.isEmpty()) {
      return Optional.of("所引条款里说的不是同一项：" + figure.text());
    }
    if (figure.limitable() && fitting.stream().noneMatch(one -> limitedAlike(figure, said, one))) {
      return Optional.of("限定词与所引条款不符：" + figure.text());
    }
    if (figure.tied() && fitting.stream().noneMatch(one -> ratedAlike(figure, said, one))) {
      return Optional.of("计算的周期或单位与所引条款不符：" + figure.text());
    }
    return Optional.empty();
  }

  /** Those of the cited figures that are said of what the sentence says this one of. */
  private List<Figure> saidOfTheSame(
      Figure figure, Statement said, @Nullable String before, List<Figure> held) {
    List<Figure> rivals = cited.figures().stream().filter(figure::rivals).toList();
    if (rivals.isEmpty()) {
      return held;
    }
    List<Set<String>> contexts = new ArrayList<>(List.of(said.saidOf(figure), said.said(figure)));
    if (before != null) {
      contexts.add(Words.of(PlainText.of(before)));
    }
    List<Figure> fitting = held;
    for (Set<String> context : contexts) {
      Set<String> telling = telling(context, fitting, rivals);
      long most = most(telling, fitting);
      long rival = most(telling, rivals);
      if (rival > most) {
        return List.of();
      }
      fitting = fitting.stream().filter(one -> shared(telling, one) == most).toList();
      if (most > rival) {
        return fitting;
      }
    }
    return fitting;
  }

  /** Words that tell the cited figures apart: said of some of them, not of all. */
  private Set<String> telling(Set<String> context, List<Figure> held, List<Figure> rivals) {
    List<Set<String>> said = new ArrayList<>();
    held.forEach(one -> said.add(cited.saidOf(one)));
    rivals.forEach(one -> said.add(cited.saidOf(one)));
    return context.stream()
        .filter(word -> said.stream().anyMatch(words -> words.contains(word)))
        .filter(word -> !said.stream().allMatch(words -> words.contains(word)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private long most(Set<String> telling, List<Figure> figures) {
    return figures.stream().mapToLong(one -> shared(telling, one)).max().orElse(0);
  }

  private long shared(Set<String> telling, Figure citedFigure) {
    return cited.saidOf(citedFigure).stream().filter(telling::contains).count();
  }

  private boolean limitedAlike(Figure figure, Statement said, Figure citedFigure) {
    return said.limitOn(figure).follows(cited.limitOn(citedFigure), figure);
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

  /** 本科以上 must not become 本科以下, though no number stands before it. */
  private Optional<String> looseLimitTurned(Statement said) {
    Matcher limits = LOOSE_LIMIT.matcher(said.plain());
    while (limits.find()) {
      String left = limits.group("left");
      String limit = limits.group("limit");
      boolean held = cited.plain().contains(limit);
      boolean besideLeft =
          Pattern.compile(left + "(?:及|\\(含\\)|含)?" + limit).matcher(cited.plain()).find();
      boolean turned =
          Pattern.compile(left + "(?:及|\\(含\\)|含)?(?:以上|以下|以内|以外|之前|之后|以前|以后)")
              .matcher(cited.plain())
              .find();
      if (!besideLeft && (turned || !held)) {
        return Optional.of("限定词与所引条款不符：" + limits.group());
      }
    }
    return Optional.empty();
  }

  private Optional<String> elsewhere(Statement said) {
    return places.apply(said.plain()).stream()
        .filter(place -> !citedPlaces.contains(place))
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
    return words.size() < FEW_WORDS || supported >= words.size() * SUPPORTED
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
