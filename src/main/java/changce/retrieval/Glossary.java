package changce.retrieval;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The field's subjects and the words people use for them, from {@code knowledge/glossary.yml}. */
final class Glossary {

  /** The subject whose words ask for an amount; a clause names it by saying one. */
  private static final String AMOUNT = "金额";

  private static final Pattern AMOUNT_SAID = Pattern.compile("\\d[\\d.,]*\\s*(?:万|亿)?元");

  private final Map<String, List<String>> wordsBySubject;

  private Glossary(Map<String, List<String>> wordsBySubject) {
    this.wordsBySubject = wordsBySubject;
  }

  static Glossary from(Map<String, ?> yaml) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    yaml.forEach(
        (subject, said) -> {
          if (!(said instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalStateException("glossary.yml：%s 应写成 [说法, 说法]".formatted(subject));
          }
          words.put(
              subject, list.stream().map(String::valueOf).map(QuestionWords::readable).toList());
        });
    return new Glossary(words);
  }

  /** The subjects that a question names. */
  Set<String> subjectsOf(String question) {
    return wordsBySubject.entrySet().stream()
        .filter(subject -> subject.getValue().stream().anyMatch(question::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Those of the subjects that a clause does not name in any form. */
  List<String> missing(Set<String> subjects, String clause) {
    return subjects.stream().filter(subject -> !names(clause, subject)).toList();
  }

  /** The question with every form of its subjects behind it, for the lexical leg. */
  String expanded(String question) {
    return subjectsOf(question).stream()
        .filter(subject -> !subject.equals(AMOUNT))
        .flatMap(subject -> wordsBySubject.getOrDefault(subject, List.of()).stream())
        .filter(word -> !question.contains(word))
        .collect(Collectors.joining(" "));
  }

  private boolean names(String clause, String subject) {
    return subject.equals(AMOUNT)
        ? AMOUNT_SAID.matcher(clause).find()
        : wordsBySubject.getOrDefault(subject, List.of()).stream().anyMatch(clause::contains);
  }
}
