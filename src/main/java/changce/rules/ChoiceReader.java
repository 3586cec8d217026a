package changce.rules;

import changce.rules.Input.Option;
import changce.rules.UnderstoodInputs.Doubt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads choices by the words that stand for their options.
 *
 * <p>A word within a longer one does not count, nor does one that is denied. Words that stand for
 * several options leave the choice open between them.
 */
final class ChoiceReader {

  /** 不是 denies, 是不是 asks. */
  private static final Pattern DENIED =
      Pattern.compile(
          ".*(?:(?<!是)不是|(?<!有)没有|(?<!属于)不属于|(?<!算)不算|并非|(?<!有)没|(?<![是有算能够属])不|非|未|无)"
              + "(?:做|搞|开|办|取得|拿到)?");

  /** What a district's short name is but the beginning of: 望城坡 is no part of 望城区. */
  private static final Pattern OF_A_STREET =
      Pattern.compile("(?:坡|河|路(?![边口])|街(?![道上])|大道|大街|广场|大厦).*");

  private static final Pattern DISTRICT = Pattern.compile(".*[区县市]");

  private final RuleSet rule;
  private final Trades trades;
  private final @Nullable Input asked;

  ChoiceReader(RuleSet rule, Trades trades, @Nullable Input asked) {
    this.rule = rule;
    this.trades = trades;
    this.asked = asked;
  }

  private record Found(int start, int end, String word, Option option) {

    boolean within(Found other) {
      return start >= other.start && end <= other.end && word.length() < other.word.length();
    }
  }

  void read(String text, UnderstoodInputs said) {
    for (Input input : rule.inputs()) {
      List<Option> options = trades.meant(text, input, List.copyOf(options(input, text)));
      if (options.size() == 1) {
        said.values().put(input.name(), new Value.Chosen(options.get(0)));
      } else if (options.size() > 1 && (!input.optional() || input.equals(asked))) {
        List<String> open = options.stream().map(Option::value).toList();
        said.doubtful().put(input.name(), new Doubt("", open));
      }
    }
  }

  private static Set<Option> options(Input input, String text) {
    List<Found> found = found(input, text);
    Set<Option> options = new LinkedHashSet<>();
    found.stream()
        .filter(one -> found.stream().noneMatch(one::within))
        .filter(one -> !denied(one, text))
        .sorted(Comparator.comparingInt(Found::start))
        .forEach(one -> options.add(one.option));
    return options;
  }

  private static List<Found> found(Input input, String text) {
    List<Found> found = new ArrayList<>();
    for (Option option : input.options()) {
      for (String word : option.words()) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
          if (!ofAStreet(option, word, text.substring(at + word.length()))) {
            found.add(new Found(at, at + word.length(), word, option));
          }
        }
      }
    }
    return found;
  }

  private static boolean ofAStreet(Option option, String word, String after) {
    return DISTRICT.matcher(option.value()).matches()
        && !DISTRICT.matcher(word).matches()
        && OF_A_STREET.matcher(after).matches();
  }

  private static boolean denied(Found found, String text) {
    return DENIED.matcher(text.substring(Math.max(0, found.start - 5), found.start)).matches();
  }
}
