package changce.answering.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A limit word with no figure before it: 本科以上, 取得毕业证之后, 作出决定之日起.
 *
 * @param left the two characters that it limits
 */
record LooseLimit(String left, String word) {

  private static final Pattern FOUND =
      Pattern.compile(
          "(?<left>\\p{IsHan}{2})(?:及|\\(含\\)|含)?(?<word>以上|以下|以内|以外|之前|之后|以前|以后|日起|日止)");

  /** What can be turned round into what. */
  private static final List<List<Set<String>>> AXES =
      List.of(
          List.of(Set.of("以上"), Set.of("以下", "以内"), Set.of("以外")),
          List.of(Set.of("之前", "以前", "前"), Set.of("之后", "以后", "后")),
          List.of(Set.of("日起"), Set.of("日止")));

  static List<LooseLimit> in(Statement said) {
    List<LooseLimit> limits = new ArrayList<>();
    Matcher found = FOUND.matcher(said.plain());
    while (found.find()) {
      int left = found.start("left");
      int word = found.start("word");
      if (said.figures().stream()
          .noneMatch(figure -> left < figure.end() && word >= figure.end())) {
        limits.add(new LooseLimit(found.group("left"), found.group("word")));
      }
    }
    return limits;
  }

  /** The clause limits the same to the other side, or knows the other side only. */
  boolean turnedIn(String cited) {
    boolean same = besideLeft(cited, true);
    boolean turned = besideLeft(cited, false);
    return !same && (turned || (!anywhere(cited, true) && anywhere(cited, false)));
  }

  private boolean besideLeft(String cited, boolean same) {
    return words(same)
        .anyMatch(
            other ->
                Pattern.compile(Pattern.quote(left) + "(?:及|\\(含\\)|含)?" + other)
                    .matcher(cited)
                    .find());
  }

  private boolean anywhere(String cited, boolean same) {
    return words(same).anyMatch(cited::contains);
  }

  private Stream<String> words(boolean same) {
    return AXES.stream()
        .filter(axis -> axis.stream().anyMatch(side -> side.contains(word)))
        .flatMap(List::stream)
        .filter(side -> side.contains(word) == same)
        .flatMap(Set::stream);
  }
}
