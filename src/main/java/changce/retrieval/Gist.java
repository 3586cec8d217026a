package changce.retrieval;

import java.util.stream.IntStream;

/**
 * What a passage says, small enough to tell at once whether another says the same.
 *
 * @param pairs one bit for each of 64 ways to sort its pairs of characters (simhash, Charikar 2002)
 * @param decisive hash of its numerals and of the words that turn a sentence round, in their order:
 *     whatever differs in one of them says something else
 */
record Gist(long pairs, int decisive, int length) {

  private static final String DECISIVE = "〇零一二三四五六七八九十百千万亿两半不未非无否除须禁免止上下内外前后";

  /** Bits of 64: a word or two in a clause. */
  private static final int APART = 3;

  static Gist of(String readable) {
    int[] said = readable.codePoints().filter(Character::isLetterOrDigit).toArray();
    int[] sides = new int[Long.SIZE];
    for (int i = 0; i + 1 < said.length; i++) {
      long mixed = mixed(((long) said[i] << Integer.SIZE) | said[i + 1]);
      for (int bit = 0; bit < Long.SIZE; bit++) {
        sides[bit] += (mixed >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long pairs = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      pairs |= sides[bit] > 0 ? 1L << bit : 0;
    }
    return new Gist(pairs, decisive(said), said.length);
  }

  private static int decisive(int[] said) {
    return IntStream.of(said)
        .filter(one -> Character.isDigit(one) || DECISIVE.indexOf(one) >= 0)
        .reduce(0, (hash, one) -> 31 * hash + one);
  }

  /** Every bit of the outcome depends on every bit of the pair (MurmurHash3's last step). */
  private static long mixed(long pair) {
    long mixed = (pair ^ (pair >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  boolean sameAs(Gist other) {
    return decisive == other.decisive
        && Math.abs(length - other.length) * 10 <= length
        && Long.bitCount(pairs ^ other.pairs) <= APART;
  }
}
