package changce.answering;

import changce.policy.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a model's words as they stream in and gives back whole sentences, each with its citation
 * marks.
 *
 * <p>Marks stand before the full stop; a model that sets them behind it is waited for.
 */
final class SentenceCutter {

  private final StringBuilder waiting = new StringBuilder();

  List<String> add(String words) {
    waiting.append(words);
    return cut(false);
  }

  /** What is left when the stream has ended properly. */
  List<String> end() {
    return cut(true);
  }

  int length() {
    return waiting.length();
  }

  private List<String> cut(boolean ended) {
    List<String> sentences = new ArrayList<>();
    int end = sentenceEnd(ended);
    while (end > 0) {
      String sentence = waiting.substring(0, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      waiting.delete(0, end);
      end = sentenceEnd(ended);
    }
    return sentences;
  }

  /** One past the sentence, or 0 while it cannot be told yet. */
  private int sentenceEnd(boolean ended) {
    int stop = 0;
    while (stop < waiting.length() && !Sentences.ends(waiting.charAt(stop))) {
      stop++;
    }
    if (stop == waiting.length()) {
      return ended ? stop : 0;
    }
    int end = stop + 1;
    while (end < waiting.length() && Sentences.closes(waiting.charAt(end))) {
      end++;
    }
    if (waiting.charAt(stop) == '\n' || CitationMarks.anyIn(waiting.substring(0, end))) {
      return end;
    }
    return behindMarks(end, ended);
  }

  private int behindMarks(int end, boolean ended) {
    int marks = CitationMarks.endOfThoseAt(waiting, end);
    if (marks < 0 || (marks == waiting.length() && !ended)) {
      return ended ? waiting.length() : 0;
    }
    return marks;
  }
}
