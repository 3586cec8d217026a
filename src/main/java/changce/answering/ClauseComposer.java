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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Answers with the clauses' own sentences: those that fit the question best, in the order of their
 * clause.
 */
@Component
class ClauseComposer {

  private static final int FROM_THE_BEST = 4;
  private static final int FROM_THE_OTHERS = 1;
  private static final int MOST_SOURCES = 3;

  /** Of the best sentence's fit: what lies below it is about something else in the same clause. */
  private static final double SHARE_OF_BEST = 0.5;

  private final PassageSearch search;

  ClauseComposer(PassageSearch search) {
    this.search = search;
  }

  List<Sentence> compose(Composition composition) {
    List<Sentence> sentences = new ArrayList<>();
    for (Source source : composition.sources().stream().limit(MOST_SOURCES).toList()) {
      int most = source.mark() == 1 ? FROM_THE_BEST : FROM_THE_OTHERS;
      fitting(composition.question(), source.passage(), most).stream()
          .map(text -> new Sentence(text, List.of(source.mark()), Origin.CLAUSE))
          .forEach(sentences::add);
    }
    return sentences;
  }

  private List<String> fitting(String question, Passage passage, int most) {
    List<String> sentences = withoutHeading(passage);
    QuestionWords words = search.words(question);
    double best = sentences.stream().mapToDouble(words::shareIn).max().orElse(0);
    List<String> chosen =
        sentences.stream()
            .filter(sentence -> words.shareIn(sentence) >= best * SHARE_OF_BEST)
            .sorted(Comparator.comparingDouble(words::shareIn).reversed())
            .limit(most)
            .toList();
    return withCondition(sentences, chosen, TableRows.of(passage.text()));
  }

  /** A row of a table is never given without the sentence that the table stands under. */
  private static List<String> withCondition(
      List<String> sentences, List<String> chosen, List<String> rows) {
    Set<String> given = new HashSet<>(chosen);
    String before = "";
    for (String sentence : sentences) {
      if (rows.contains(sentence) && chosen.contains(sentence) && !before.isEmpty()) {
        given.add(before);
      }
      before = rows.contains(sentence) ? before : sentence;
    }
    return sentences.stream().filter(given::contains).toList();
  }

  /** 12.强化政策保障。积极主动… : the heading is shown with the source, not as a sentence. */
  static List<String> withoutHeading(Passage passage) {
    List<String> sentences = Sentences.of(TableRows.inWords(passage.text()));
    String heading = passage.headings().get(passage.headings().size() - 1);
    return sentences.size() > 1
            && sentences.get(0).startsWith(heading)
            && sentences.get(0).length() <= heading.length() + 1
        ? sentences.subList(1, sentences.size())
        : sentences;
  }
}
