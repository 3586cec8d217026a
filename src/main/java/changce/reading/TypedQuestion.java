package changce.reading;

import java.util.List;

/**
 * A question as it was typed, and as it is read.
 *
 * @param read the same as typed when nothing in it is read otherwise
 * @param words what stands in the reading for what was typed, in the order in which it was found
 */
public record TypedQuestion(String typed, String read, List<String> words) {

  public TypedQuestion {
    words = List.copyOf(words);
  }

  public boolean readOtherwise() {
    return !typed.equals(read);
  }
}
