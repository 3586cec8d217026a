package changce.rules;

import changce.rules.Input.Option;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer to a question of two sides that says yes or no in the question's own letters: 在长沙 or
 * 还没迁 to 户口落在长沙了吗.
 */
record Affirmation(Input asked, Vocabulary vocabulary) {

  private static final int LONGEST = 10;
  private static final Pattern FILLING = Pattern.compile("[了的吧呢啊呀哦诶嘛早就已经都刚好过来去,.!，。！\\s]");

  UnderstoodInputs read(String text) {
    List<Option> meant = text.length() > LONGEST ? List.of() : meant(bare(text));
    if (meant.size() == 1) {
      Map<String, Value> values = new LinkedHashMap<>();
      values.put(asked.name(), new Value.Chosen(meant.get(0)));
      return new UnderstoodInputs(values, Map.of(), List.of());
    }
    return meant.isEmpty() ? UnderstoodInputs.nothing() : UnderstoodInputs.between(asked, meant);
  }

  private List<Option> meant(String said) {
    Optional<String> denial = longest(vocabulary.no(), said);
    String rest = denial.map(no -> said.replaceFirst(Pattern.quote(no), "")).orElse(said);
    Optional<String> consent =
        denial.isPresent() ? Optional.empty() : longest(vocabulary.yes(), said);
    boolean plain = consent.filter(said::startsWith).isPresent();
    String own = plain ? said.substring(consent.orElse("").length()) : rest;
    boolean told = denial.isPresent() || plain || !own.isEmpty();
    return told && (letters(own) || letters(rest))
        ? answered(denial.isPresent() ? vocabulary.no() : vocabulary.yes())
        : List.of();
  }

  /** Whether the question or the words of its options hold every letter. */
  private boolean letters(String text) {
    String own = asked.question() + asked.label() + words();
    return text.chars().allMatch(letter -> own.indexOf(letter) >= 0);
  }

  private String words() {
    return answered(vocabulary.yes()).stream()
        .map(option -> option.value() + String.join("", option.words()))
        .reduce("", String::concat);
  }

  private List<Option> answered(List<String> side) {
    return asked.options().stream()
        .filter(option -> !Collections.disjoint(option.answers(), side))
        .toList();
  }

  private static String bare(String text) {
    return FILLING.matcher(text).replaceAll("");
  }

  private static Optional<String> longest(List<String> words, String text) {
    return words.stream().filter(text::contains).max(Comparator.comparingInt(String::length));
  }
}
