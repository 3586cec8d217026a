package changce.answering;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of places that differ in one character: who asks for 天门山 is not answered for 云门山. */
final class LookAlikes {

  private static final Pattern NAME =
      Pattern.compile("(?=([\\p{IsHan}]{2}[山湖岛洲岭湾潭塘峰溪泉寺桥江河路街巷镇村杯]))");

  private LookAlikes() {}

  /** Whether the text speaks of a name like one in the question, and not of that one. */
  static boolean instead(String question, String text) {
    return names(question)
        .filter(name -> !text.contains(name))
        .anyMatch(name -> names(text).anyMatch(other -> alike(name, other)));
  }

  private static Stream<String> names(String text) {
    return NAME.matcher(text).results().map((MatchResult name) -> name.group(1));
  }

  private static boolean alike(String name, String other) {
    return name.charAt(2) == other.charAt(2)
        && (name.charAt(0) == other.charAt(0)) != (name.charAt(1) == other.charAt(1));
  }
}
