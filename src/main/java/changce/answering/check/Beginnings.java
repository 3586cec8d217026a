package changce.answering.check;

import java.util.BitSet;

/**
 * The characters that a pattern may begin with. Java tries every alternative at every character;
 * most of a Chinese text can be passed over at a glance.
 */
final class Beginnings {

  private final BitSet characters = new BitSet();

  private Beginnings(String characters) {
    characters.chars().forEach(this.characters::set);
  }

  static Beginnings of(String... characters) {
    return new Beginnings(String.join("", characters));
  }

  boolean at(String text, int place) {
    return characters.get(text.charAt(place));
  }
}
