package changce.answering;

import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.policy.Passage;
import changce.policy.TableRows;
import changce.retrieval.PassageSearch;
import changce.retrieval.QuestionWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Answers with the clauses' own sentences: those that fit the question best, with the items that
 * they lead in, in the order of their clause.
 */
@Component
class ClauseComposer {

  private static final int FROM_THE_BEST = 3;
  private static final int FROM_THE_OTHERS = 1;
  private static final int MOST_SOURCES = 3;

  /** Of the best sentence's fit: what lies below it is about something else in the same clause. */
  private static final double SHARE_OF_BEST = 0.5;

  /** Of the fit of the sentence that tells the amount asked for. */
  private static final double AS_NEAR_AS_TOLD = 0.85;

  /** Of the best fit: each source that comes near says one sentence. */
  private static final double SHARE_DIRECT = 0.35;

  private static final int MOST_GROUPS = 3;
  private static final int GROUPS_OF_A_PART = 2;

  /** Of what the best item of a list adds, where some are asked for and not all. */
  private static final double AS_NEAR_AS_THE_BEST_ITEM = 0.7;

  private static final double ADDS = 0.02;

  /** Says where it stands, not what is said: the same before every sentence of a text. */
  private static final Pattern ACCORDING_TO =
      Pattern.compile("^(?:按照?|依照|根据|据)[^，。]{0,80}[，](?=.{6})");

  /** Of the cosine, beside the share of the words. */
  private static final double MEANING = 1;

  /** Cosine of sentences of different matters. */
  private static final double UNLIKE = 0.4;

  /** What a sentence of another source counts beside one of the clearest source. */
  private static final double OTHERS = 0.85;

  private final PassageSearch search;

  ClauseComposer(PassageSearch search) {
    this.search = search;
  }

  List<Sentence> compose(Composition composition) {
    int groups = composition.parts().size() > 1 ? GROUPS_OF_A_PART : MOST_GROUPS;
    return composition.parts().stream()
        .flatMap(part -> of(part, groups))
        .flatMap(Said::sentences)
        .distinct()
        .toList();
  }

  private Stream<Said> of(Composition.Part part, int groups) {
    Question question = Question.of(part.question(), search);
    List<Source> sources = part.sources().stream().limit(MOST_SOURCES).toList();
    List<Said> said = new ArrayList<>();
    for (Source source : sources) {
      boolean best = said.isEmpty() && source.equals(sources.get(0));
      fitting(question, source, best)
          .forEach(group -> said.add(new Said(source.mark(), best, group)));
    }
    return direct(question, said, groups).stream();
  }

  /**
   * A group with the mark of its source.
   *
   * @param best its source is the clearest
   */
  private record Said(int mark, boolean best, LedIn group) {

    Stream<Sentence> sentences() {
      return group.sentences().stream()
          .map(text -> new Sentence(text, List.of(mark), Origin.CLAUSE));
    }
  }

  /**
   * Those that fit best, wherever they stand. What else costs something, or ends some day, is said
   * in nearly the same words: where the first source tells what is asked for, the others must tell
   * it as well.
   */
  private static List<Said> direct(Question question, List<Said> said, int groups) {
    double told =
        said.stream()
            .filter(one -> one.best() && question.saidIn(one.group()))
            .mapToDouble(one -> question.fit(one.group()))
            .max()
            .orElse(0);
    List<Said> telling =
        said.stream()
            .filter(one -> told > 0 && question.asDirect(one.group(), one.best(), told))
            .toList();
    List<Said> fitting = telling.isEmpty() ? said : telling;
    ToDoubleFunction<Said> fit = one -> question.fit(one.group()) * (one.best() ? 1 : OTHERS);
    double most = fitting.stream().mapToDouble(fit).max().orElse(0);
    List<Said> near =
        fitting.stream()
            .filter(one -> fit.applyAsDouble(one) >= most * SHARE_DIRECT)
            .sorted(Comparator.comparingDouble(fit).reversed())
            .toList();
    List<Said> best =
        near.stream()
            .sorted(Comparator.comparing((Said one) -> !first(near, one).equals(one)))
            .limit(groups)
            .toList();
    return fitting.stream().filter(best::contains).toList();
  }

  private static Said first(List<Said> said, Said ofItsSource) {
    return said.stream()
        .filter(one -> one.mark() == ofItsSource.mark())
        .findFirst()
        .orElse(ofItsSource);
  }

  /** The question as sentences are weighed by it. */
  private record Question(
      String text, QuestionWords words, AskedFor kind, Set<String> subjects, PassageSearch search) {

    static Question of(String question, PassageSearch search) {
      return new Question(
          question,
          search.words(question),
          AskedFor.in(question),
          search.subjectsNamedIn(question),
          search);
    }

    boolean saidIn(LedIn group) {
      return kind != AskedFor.ANYTHING && kind.saidIn(group.text());
    }

    boolean asDirect(LedIn group, boolean best, double told) {
      return saidIn(group)
          && (kind != AskedFor.AMOUNT
              || (!ofAnother(group) && (best || fit(group) >= told * AS_NEAR_AS_TOLD)));
    }

    /** It names a subject that is not asked about, and lacks one that is. */
    private boolean ofAnother(LedIn group) {
      Set<String> named = search.subjectsNamedIn(group.text());
      return !subjects.containsAll(named) && !named.containsAll(subjects);
    }

    /** By the words in common and by meaning: 0 to 1.6. */
    double fit(LedIn group) {
      String said = ACCORDING_TO.matcher(group.text()).replaceFirst("");
      double near = search.likeness(text, said);
      return words.shareIn(group.text()) + MEANING * Math.max(0, near - UNLIKE);
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

  private static List<LedIn> fitting(Question question, Source source, boolean best) {
    List<LedIn> groups = LedIn.of(source.passage()).stream().map(question::narrowed).toList();
    double most = groups.stream().mapToDouble(question::fit).max().orElse(0);
    List<LedIn> near =
        groups.stream().filter(group -> question.fit(group) >= most * SHARE_OF_BEST).toList();
    List<LedIn> saying =
        near.stream().filter(group -> question.kind().saidIn(group.text())).toList();
    List<LedIn> chosen =
        (saying.isEmpty() ? near : saying)
            .stream()
                .sorted(Comparator.comparingDouble(question::fit).reversed())
                .limit(best ? FROM_THE_BEST : FROM_THE_OTHERS)
                .toList();
    return groups.stream().filter(chosen::contains).toList();
  }

  /** 12.强化政策保障。积极主动… : the heading is shown with the source, not as a sentence. */
  static List<String> withoutHeading(Passage passage) {
    List<String> sentences = Sentences.of(TableRows.inWords(passage.text()));
    String heading = passage.headings().get(passage.headings().size() - 1);
    return sentences.size() > 1
            && !sentences.get(0).matches(".*[：:]$")
            && sentences.get(0).startsWith(heading)
            && sentences.get(0).length() <= heading.length() + 1
        ? sentences.subList(1, sentences.size())
        : sentences;
  }
}
