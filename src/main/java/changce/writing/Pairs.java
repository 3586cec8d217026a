package changce.writing;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Neighbouring characters, two by two: Chinese has no blanks between words, and pairs tell texts
 * apart nearly as well as words do. Which characters count, whoever compares says.
 */
public final class Pairs {

  private Pairs() {}

  /** 租房补贴: 租房, 房补, 补贴, in this order; none of fewer than two characters. */
  public static Set<String> of(String text) {
    int[] characters = text.codePoints().toArray();
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < characters.length; i++) {
      pairs.add(new String(characters, i, 2));
    }
    return pairs;
  }
}
