package changce.page;

import changce.conversation.Answer;
import changce.conversation.AnswerEvent.ShownSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A clause with the words that an answer took from it, as the widget's clause.js marks it. */
final class MarkedClause {

  /** As much of a sentence must be in the clause's sentence for that one to be what was used. */
  private static final double ENOUGH = 0.3;

  private static final Pattern SENTENCE = Pattern.compile("[^。；！？\\n]+[。；！？]?");

  private MarkedClause() {}

  /**
   * @param used whether the answer took it from the clause
   */
  record Piece(String text, boolean used) {}

  private record Range(int start, int end) {}

  /** Each source's clause in pieces, by the source's mark. */
  static Map<Integer, List<Piece>> of(Answer answer) {
    return answer.sources().stream()
        .collect(
            Collectors.toMap(
                source -> source.mark(),
                source -> of(source.text(), quotes(answer, source.mark())),
                (first, again) -> first));
  }

  private static List<String> quotes(Answer answer, int mark) {
    return answer.sentences().stream()
        .filter(sentence -> sentence.citations().contains(mark))
        .map(ShownSentence::text)
        .toList();
  }

  static List<Piece> of(String text, List<String> quotes) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Range range : ranges(text, quotes)) {
      if (range.start() >= from) {
        add(pieces, text.substring(from, range.start()), false);
        add(pieces, text.substring(range.start(), range.end()), true);
        from = range.end();
      }
    }
    add(pieces, text.substring(from), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean used) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, used));
    }
  }

  private static List<Range> ranges(String text, List<String> quotes) {
    return quotes.stream()
        .flatMap(quote -> place(text, quote).stream())
        .sorted(Comparator.comparingInt(Range::start))
        .toList();
  }

  /** The very words, or the sentence that shares most with what was worded anew. */
  private static Optional<Range> place(String text, String quote) {
    int at = text.indexOf(quote);
    return at >= 0 ? Optional.of(new Range(at, at + quote.length())) : nearest(text, pairs(quote));
  }

  private static Optional<Range> nearest(String text, Set<String> wanted) {
    return SENTENCE
        .matcher(text)
        .results()
        .filter(sentence -> shared(sentence, wanted) > ENOUGH)
        .max(Comparator.comparingDouble(sentence -> shared(sentence, wanted)))
        .map(sentence -> new Range(sentence.start(), sentence.end()));
  }

  private static double shared(MatchResult sentence, Set<String> wanted) {
    Set<String> found = pairs(sentence.group());
    return (double) wanted.stream().filter(found::contains).count() / Math.max(1, wanted.size());
  }

  private static Set<String> pairs(String text) {
    int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < letters.length; i++) {
      pairs.add(new String(letters, i - 1, 2));
    }
    return pairs;
  }
}
