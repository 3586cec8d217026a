package changce.answering;

import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.policy.LedIn;
import changce.policy.Passage;
import changce.retrieval.PassageSearch;
import changce.retrieval.Places;
import changce.retrieval.QuestionWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Answers with the clauses' own sentences: those that fit the question best, with the items that
 * they lead in, in the order of their clause.
 */
@Component
class ClauseComposer {

  private static final int MOST_GROUPS = 3;
  private static final int GROUPS_OF_A_PART = 2;

  /** Of the best sentence's fit: what lies below it is about something else. */
  private static final double SHARE_OF_BEST = 0.5;

  /** Of what the best item of a list adds, where some are asked for and not all. */
  private static final double AS_NEAR_AS_THE_BEST_ITEM = 0.7;

  private static final double ADDS = 0.02;

  /** Of the cosine, beside the share of the words. */
  private static final double MEANING = 1;

  /** Cosine of sentences of different matters. */
  private static final double UNLIKE = 0.4;

  /** By so much a sentence must answer a piece better than all that is said already. */
  private static final double BETTER = 0.15;

  /** Of a sentence of the kind that is asked for. */
  private static final double OF_ITS_KIND = 0.1;

  /** Of a clause for the very place that is named. */
  private static final double OF_ITS_PLACE = 0.1;

  /** Of a clause's first sentence: it says what the clause is about. */
  private static final double OPENING = 0.05;

  private final PassageSearch search;
  private final Places places;

  ClauseComposer(PassageSearch search, Places places) {
    this.search = search;
    this.places = places;
  }

  List<Sentence> compose(Composition composition) {
    return compose(composition, group -> true);
  }

  /**
   * @param may be said
   */
  List<Sentence> compose(Composition composition, Predicate<LedIn> may) {
    int groups = composition.parts().size() > 1 ? GROUPS_OF_A_PART : MOST_GROUPS;
    return composition.parts().stream()
        .flatMap(part -> of(part, groups, may))
        .flatMap(Said::sentences)
        .distinct()
        .toList();
  }

  private Stream<Said> of(Composition.Part part, int groups, Predicate<LedIn> may) {
    Question question = Question.of(part.question(), search, places.namedIn(part.question()));
    Map<Passage, List<LedIn>> sentences = new LinkedHashMap<>();
    part.sources()
        .forEach(
            source ->
                sentences.put(
                    source.passage(),
                    question.narrowed(source.passage()).stream().filter(may).toList()));
    Map<LedIn, Double> likeness = search.likeness(part.question(), sentences);
    List<Said> weighed = new ArrayList<>();
    for (Source source : part.sources()) {
      List<LedIn> own = sentences.getOrDefault(source.passage(), List.of());
      weighed.addAll(weighed(question, source, own, likeness));
    }
    List<Said> fitting = question.withoutOthersAmounts(weighed);
    double most = fitting.stream().mapToDouble(Said::fit).max().orElse(0);
    List<Said> best =
        fitting.stream()
            .filter(one -> one.fit() >= most * SHARE_OF_BEST)
            .sorted(Comparator.comparingDouble(Said::fit).reversed())
            .limit(groups)
            .toList();
    Set<Said> said = new HashSet<>(best);
    ofTheKind(question, fitting, best).ifPresent(said::add);
    said.addAll(ofThePieces(part, sentences, fitting, said));
    return fitting.stream().filter(said::contains);
  }

  /**
   * Where nothing of the best says what is asked for, what does; else a clause that says it was not
   * found.
   */
  private static Optional<Said> ofTheKind(Question question, List<Said> fitting, List<Said> best) {
    if (question.kind() == AskedFor.ANYTHING
        || best.stream().anyMatch(one -> question.saidIn(one.group()))) {
      return Optional.empty();
    }
    return nearest(fitting, question::saidIn)
        .or(() -> nearest(fitting, group -> SaysNotFound.in(group.text())));
  }

  private static Optional<Said> nearest(List<Said> fitting, Predicate<LedIn> says) {
    return fitting.stream()
        .filter(one -> says.test(one.group()))
        .max(Comparator.comparingDouble(Said::fit));
  }

  /** Of each piece of the question that asks by itself what answers it, if nothing said does. */
  private List<Said> ofThePieces(
      Composition.Part part,
      Map<Passage, List<LedIn>> sentences,
      List<Said> fitting,
      Set<Said> said) {
    List<String> pieces = Parts.pieces(part.question());
    List<Said> more = new ArrayList<>();
    if (pieces.size() > 1) {
      for (String piece : pieces) {
        Question question = Question.of(piece, search, places.namedIn(piece));
        Map<LedIn, Double> likeness = search.likeness(piece, sentences);
        ToDoubleFunction<Said> fit =
            one -> question.fit(one.group(), likeness.getOrDefault(one.group(), 0.0));
        double answered =
            Stream.concat(said.stream(), more.stream()).mapToDouble(fit).max().orElse(0);
        fitting.stream()
            .max(Comparator.comparingDouble(fit))
            .filter(one -> fit.applyAsDouble(one) >= answered + BETTER)
            .ifPresent(more::add);
      }
    }
    return more;
  }

  private static List<Said> weighed(
      Question question, Source source, List<LedIn> sentences, Map<LedIn, Double> likeness) {
    double ofItsSource = question.fit(source.passage());
    List<Said> said = new ArrayList<>();
    for (LedIn group : sentences) {
      double opening = said.isEmpty() ? OPENING : 0;
      double near = likeness.getOrDefault(group, 0.0);
      said.add(new Said(source.mark(), group, question.fit(group, near) + opening + ofItsSource));
    }
    return said;
  }

  /**
   * A group with the mark of its source.
   *
   * @param fit how well it answers, up to about 1.8
   */
  private record Said(int mark, LedIn group, double fit) {

    Stream<Sentence> sentences() {
      return group.sentences().stream()
          .map(text -> new Sentence(text, List.of(mark), Origin.CLAUSE));
    }
  }

  /** The question as sentences are weighed by it. */
  private record Question(
      QuestionWords words,
      AskedFor kind,
      Set<String> subjects,
      Set<String> places,
      PassageSearch search) {

    static Question of(String question, PassageSearch search, Set<String> places) {
      return new Question(
          search.words(question),
          AskedFor.in(question),
          search.subjectsNamedIn(question),
          places,
          search);
    }

    boolean saidIn(LedIn group) {
      return kind != AskedFor.ANYTHING && kind.saidIn(group.text());
    }

    /**
     * What a clause adds to each of its sentences: most headings are questions themselves, and who
     * names a place asks for that place's.
     */
    double fit(Passage passage) {
      return (kind.isAskedIn(heading(passage)) ? OF_ITS_KIND : 0)
          + (places.contains(passage.policy().region()) ? OF_ITS_PLACE : 0);
    }

    /** What else costs something is said in nearly the same words: it is left out. */
    List<Said> withoutOthersAmounts(List<Said> said) {
      List<Said> own =
          said.stream().filter(one -> !saidIn(one.group()) || !ofAnother(one.group())).toList();
      return kind == AskedFor.AMOUNT && own.stream().anyMatch(one -> saidIn(one.group()))
          ? own
          : said;
    }

    /** It names a subject that is not asked about, and lacks one that is. */
    private boolean ofAnother(LedIn group) {
      Set<String> named = search.subjectsNamedIn(group.text());
      return !subjects.containsAll(named) && !named.containsAll(subjects);
    }

    /** By the words in common, by meaning and by kind: 0 to 1.7. */
    double fit(LedIn group, double near) {
      return words.shareIn(group.text())
          + MEANING * Math.max(0, near - UNLIKE)
          + (saidIn(group) ? OF_ITS_KIND : 0);
    }

    List<LedIn> narrowed(Passage passage) {
      return LedIn.of(passage).stream().map(this::narrowed).toList();
    }

    /** All of a list that is asked for, else the items that are spoken of. */
    LedIn narrowed(LedIn group) {
      double lead = words.shareIn(group.lead());
      double most =
          group.items().stream().mapToDouble(item -> adds(group, item, lead)).max().orElse(0);
      return kind == AskedFor.LIST || kind == AskedFor.PAPERS || most < ADDS
          ? group
          : group.with(
              group.items().stream()
                  .filter(item -> adds(group, item, lead) >= most * AS_NEAR_AS_THE_BEST_ITEM)
                  .toList());
    }

    private double adds(LedIn group, String item, double lead) {
      return words.shareIn(group.lead() + item) - lead;
    }
  }

  private static String heading(Passage passage) {
    return passage.headings().get(passage.headings().size() - 1);
  }
}
