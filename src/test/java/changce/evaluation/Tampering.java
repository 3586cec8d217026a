package changce.evaluation;

import changce.policy.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Writes answers from real passages and changes exactly one thing in one sentence of each.
 *
 * <p>It knows nothing of the check that is to find the change.
 */
final class Tampering {

  private static final Map<TamperingKind, Integer> SHARES =
      Map.of(
          TamperingKind.AMOUNT, 120,
          TamperingKind.LIMIT, 180,
          TamperingKind.DATE, 70,
          TamperingKind.PERIOD, 70,
          TamperingKind.COUNT, 70,
          TamperingKind.UNIT, 70,
          // Many passages are found alone or beside their like: no other source to move the mark
          // to.
          TamperingKind.CITATION_MOVED, 220);
  private static final int SHARE_OF_THE_OTHERS = 55;

  private final TrueSentences sentences;
  private final SplittableRandom random;
  private final FigureChanges figures;
  private final TimeChanges times;
  private final NameChanges names;
  private final ContactChanges contacts;

  Tampering(List<Passage> published, long seed) {
    sentences = new TrueSentences(published);
    random = new SplittableRandom(seed);
    figures = new FigureChanges(random);
    times = new TimeChanges(random);
    List<String> titles =
        published.stream().map(passage -> passage.policy().title()).distinct().sorted().toList();
    names = new NameChanges(random, titles);
    contacts = new ContactChanges(random);
  }

  /** About {@code scale} times 1200 answers, every kind among them. */
  List<Draft> drafts(double scale) {
    List<Draft> drafts = new ArrayList<>();
    for (TamperingKind kind : TamperingKind.values()) {
      int most = (int) Math.ceil(SHARES.getOrDefault(kind, SHARE_OF_THE_OTHERS) * scale);
      drafts.addAll(kind.citation() ? cited(kind, most) : changed(kind, most));
    }
    return drafts;
  }

  private record Changed(Base base, Change change) {}

  private List<Draft> changed(TamperingKind kind, int most) {
    Set<Changed> all = new LinkedHashSet<>();
    for (Base base : sentences.all()) {
      changes(kind, base).stream()
          .filter(change -> !change.in(base.sentence()).equals(base.sentence()))
          .forEach(change -> all.add(new Changed(base, change)));
    }
    List<Changed> shuffled = Shuffled.of(List.copyOf(all), random);
    return Shuffled.evenly(shuffled, changed -> changed.change.form(), most).stream()
        .map(changed -> draft(kind, changed))
        .toList();
  }

  private List<Change> changes(TamperingKind kind, Base base) {
    return switch (kind) {
      case AMOUNT -> figures.amounts(base);
      case UNIT -> UnitChanges.units(base);
      case DATE -> times.dates(base);
      case PERIOD -> times.periods(base);
      case PERCENT -> figures.percents(base);
      case COUNT -> figures.counts(base);
      case LIMIT -> LimitChanges.limits(base);
      case DOCUMENT_NUMBER -> names.documentNumbers(base);
      case TITLE -> names.titles(base);
      case LINK -> contacts.links(base);
      case TELEPHONE -> contacts.telephones(base);
      case ARTICLE -> names.articles(base);
      case REGION -> names.regions(base);
      case CITATION_DROPPED, CITATION_MOVED -> List.of();
    };
  }

  private Draft draft(TamperingKind kind, Changed changed) {
    Base base = changed.base;
    Change change = changed.change;
    String sentence = change.in(base.sentence());
    return Answers.around(
        base.passage(),
        sentence,
        random,
        new Draft(
            base.passage(),
            kind.name(),
            change.form(),
            List.of(),
            0,
            Citing.BEFORE_THE_STOP,
            base.sentence().substring(change.start(), change.end()),
            change.fragment(base.sentence(), base.passage().text())));
  }

  /** The sentence is true; its mark is missing or is another's. */
  private List<Draft> cited(TamperingKind kind, int most) {
    return Shuffled.of(sentences.all(), random).stream()
        .filter(base -> kind == TamperingKind.CITATION_DROPPED || Answers.says(base.sentence()))
        .limit(most)
        .map(base -> miscited(kind, base))
        .toList();
  }

  private Draft miscited(TamperingKind kind, Base base) {
    Citing citing = citing(kind);
    return Answers.around(
        base.passage(),
        base.sentence(),
        random,
        new Draft(
            base.passage(),
            kind.name(),
            base.wording().equals(Base.OWN) ? "原句" : "换了说法",
            List.of(),
            0,
            citing,
            "[n]",
            base.sentence()));
  }

  private Citing citing(TamperingKind kind) {
    if (kind == TamperingKind.CITATION_DROPPED) {
      return Citing.DROPPED;
    }
    return random.nextInt(10) == 0 ? Citing.NOT_GIVEN : Citing.MOVED;
  }
}
