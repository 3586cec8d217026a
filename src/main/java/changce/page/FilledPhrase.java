package changce.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement of a rule with its gaps, found again where they are filled, and said in English with
 * the same in them. Of parts in 〔〕 those are said that are there.
 *
 * @param gaps their names in the order of the pattern's groups
 * @param literal how many letters stand around the gaps
 */
record FilledPhrase(Pattern chinese, List<String> gaps, String english, int literal) {

  private static final Pattern TOKEN = Pattern.compile("\\{([^{}]+)}|〔|〕");
  private static final Pattern PARTS = Pattern.compile("(?:〔[^〔〕]*〕)+");
  private static final Pattern PART = Pattern.compile("〔([^〔〕]*)〕");
  private static final Pattern GAP = Pattern.compile("\\{([^{}]+)}");

  static FilledPhrase of(String chinese, String english) {
    StringBuilder pattern = new StringBuilder();
    List<String> gaps = new ArrayList<>();
    Matcher token = TOKEN.matcher(chinese);
    int from = 0;
    while (token.find()) {
      pattern.append(quoted(chinese.substring(from, token.start()))).append(inPattern(token, gaps));
      from = token.end();
    }
    pattern.append(quoted(chinese.substring(from)));
    int literal = TOKEN.matcher(chinese).replaceAll("").length();
    return new FilledPhrase(
        Pattern.compile(pattern.toString()), List.copyOf(gaps), english, literal);
  }

  private static String inPattern(Matcher token, List<String> gaps) {
    String gap = token.group(1);
    if (gap != null) {
      gaps.add(gap);
      return "(.+?)";
    }
    return token.group().equals("〔") ? "(?:" : ")?、?";
  }

  private static String quoted(String literal) {
    return literal.isEmpty() ? "" : Pattern.quote(literal);
  }

  /** Empty when it is another statement. */
  Optional<String> said(String text) {
    Matcher found = chinese.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    Map<String, String> filled = new HashMap<>();
    for (int i = 0; i < gaps.size(); i++) {
      String value = found.group(i + 1);
      if (value != null) {
        filled.putIfAbsent(gaps.get(i), ResultWords.word(value));
      }
    }
    String parted =
        PARTS
            .matcher(english)
            .replaceAll(parts -> Matcher.quoteReplacement(known(parts.group(), filled)));
    return Optional.of(
        GAP.matcher(parted)
            .replaceAll(gap -> Matcher.quoteReplacement(filled.getOrDefault(gap.group(1), ""))));
  }

  private static String known(String parts, Map<String, String> filled) {
    return PART.matcher(parts)
        .results()
        .map(part -> part.group(1))
        .filter(
            part -> GAP.matcher(part).results().allMatch(gap -> filled.containsKey(gap.group(1))))
        .collect(Collectors.joining(", "));
  }
}
