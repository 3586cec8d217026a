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
        .filter(name -> !standsAlone(name.substring(1), text))
        .anyMatch(name -> names(text).anyMatch(other -> alike(name, other)));
  }

  /** 湘江 is a name of its own, and what stands before it in 支持湘江 is no part of it. */
  private static boolean standsAlone(String two, String text) {
    return Pattern.compile("(?:^|[^\\p{IsHan}])" + two).matcher(text).find();
  }

  private static Stream<String> names(String text) {
    return NAME.matcher(text).results().map((MatchResult name) -> name.group(1));
  }

  private static boolean alike(String name, String other) {
    return name.charAt(2) == other.charAt(2)
        && (name.charAt(0) == other.charAt(0)) != (name.charAt(1) == other.charAt(1));
  }
}
