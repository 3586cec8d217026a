package changce.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Where the words of a text begin and end, by a general dictionary. What is typed wrong falls apart
 * there into single characters.
 */
final class Segments {

  private final String text;
  private final BitSet edges = new BitSet();
  private final BitSet single = new BitSet();
  private final List<String> words = new ArrayList<>();

  private Segments(String text) {
    this.text = text;
  }

  static Segments of(String text) {
    Segments segments = new Segments(text);
    try (Tokenizer tokenizer = new HMMChineseTokenizer()) {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
      OffsetAttribute at = tokenizer.getAttribute(OffsetAttribute.class);
      while (tokenizer.incrementToken()) {
        segments.add(term.toString(), at.startOffset(), at.endOffset());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return segments;
  }

  private void add(String word, int from, int to) {
    edges.set(from);
    edges.set(to);
    single.set(from, from + 1, to - from == 1);
    words.add(word);
  }

  /** Whether no word reaches into it or out of it. */
  boolean whole(int from, int to) {
    return edges.get(from) && edges.get(to);
  }

  /** Whether the character there is in no longer word. */
  boolean alone(int at) {
    return single.get(at);
  }

  List<String> words() {
    return words;
  }

  String text() {
    return text;
  }
}
