package changce.reading;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How characters sound, without tones, in all their readings. */
final class Sounds {

  /** Of one word: each more doubles what a term is found by. */
  private static final int READINGS = 16;

  private static final Pattern TONE = Pattern.compile("\\d$");
  private static final Pattern BEFORE_OTHER_VOWELS = Pattern.compile("^h(?=u)");
  private static final Pattern F_BEFORE_U = Pattern.compile("^fu(?=[aino])");
  private static final Pattern FLAT = Pattern.compile("^([zcs])h");
  private static final Pattern BACK = Pattern.compile("(?<=[aei])ng$");

  private static final Map<Character, List<String>> KNOWN = new ConcurrentHashMap<>();

  private Sounds() {}

  /** Empty for what is no Chinese character. */
  static List<String> of(char character) {
    return KNOWN.computeIfAbsent(character, Sounds::looked);
  }

  private static List<String> looked(char character) {
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
    return readings == null
        ? List.of()
        : Arrays.stream(readings)
            .map(reading -> TONE.matcher(reading).replaceAll("").replace("u:", "v"))
            .distinct()
            .toList();
  }

  /**
   * As many in Hunan say it, where n is l, hu is f, zh is z, ch is c, sh is s, ang is an, eng is en
   * and ing is in.
   */
  static String regional(String syllable) {
    String said = BEFORE_OTHER_VOWELS.matcher(syllable).replaceAll("f");
    said = F_BEFORE_U.matcher(said).replaceAll("f");
    said = said.equals("fi") ? "fei" : said.equals("fn") ? "fen" : said;
    said = FLAT.matcher(said).replaceAll("$1");
    said = BACK.matcher(said).replaceAll("n");
    return said.startsWith("n") ? "l" + said.substring(1) : said;
  }

  /** Whether what was written can be read as what was meant is mostly read. */
  static boolean heardAs(char written, char meant) {
    List<String> readings = of(meant);
    return !readings.isEmpty() && of(written).contains(readings.get(0));
  }

  /** Whether both, as they are mostly read, are one sound in Hunan. */
  static boolean nearly(char written, char meant) {
    List<String> heard = regional(written);
    List<String> said = regional(meant);
    return !heard.isEmpty() && !said.isEmpty() && heard.get(0).equals(said.get(0));
  }

  static List<String> regional(char character) {
    return of(character).stream().map(Sounds::regional).distinct().toList();
  }

  /** All ways to put together one of each, with what stands between. */
  static Set<String> joined(List<? extends List<String>> choices, String between) {
    Set<String> joined = Set.of("");
    for (List<String> choice : choices) {
      Set<String> longer = new LinkedHashSet<>();
      for (String before : joined) {
        choice.stream()
            .limit(Math.max(1, READINGS / joined.size()))
            .forEach(one -> longer.add(before + one + between));
      }
      joined = longer;
    }
    return joined;
  }
}
