package changce.retrieval;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The field's words and what people say instead, from {@code knowledge/glossary.yml}. */
final class Glossary {

  /** The subject whose words ask for an amount; a clause names it by saying one. */
  private static final String AMOUNT = "金额";

  /** What is paid to somebody, of whatever matter. */
  private static final String PAID = "奖补";

  /** Subjects that say what is asked for, of whatever matter. */
  private static final Set<String> OF_ANY_MATTER = Set.of(AMOUNT, PAID);

  private static final Pattern AMOUNT_SAID =
      Pattern.compile(
          "[\\d〇零一二三四五六七八九十百千万亿两]\\s*元(?![化旦素])"
              + "|(?:单位[:为是]\\s*|\\()(?:人民币)?[十百千万亿]{0,2}元"
              + "|按[^,。;\n]{1,24}(?:%|[百千]分之[〇零一二三四五六七八九十百\\d]+)[^,。;\n]{0,4}(?:补|奖|贴|资助)");

  /** Who asks for an amount that is paid is told as well when a clause says that none is public. */
  private static final Pattern NOT_PUBLIC = Pattern.compile("没有?(?:查到|核到|公开|公布)|未(?:查到|公开|公布)");

  /**
   * 上限 is a ceiling (补贴上限是多少), unless somebody comes up to 限额以上 (首次上限, 怎么上限, 上限入统); and 上限上调 is
   * nothing of 限上.
   */
  private static final Pattern CEILING =
      Pattern.compile(
          "(?<!首次|第一次|怎么|怎样|如何|想|能|够|要|已|刚|升规|上规)上限"
              + "(?!上(?!调|浮|移|涨|升)|入统|入库|纳统|企业|单位|商贸|条件|门槛|流程|手续|材料|奖(?!励?金?额?(?:是|为|不|\\d))"
              + "|有(?:什么|没有|啥|哪些)?(?:奖|补|好处|支持)|(?<!到上限)了)");

  private static final String SUBJECTS = "subjects";
  private static final String ALSO_SAID = "also_said";

  /** What a clause must name when the question does. */
  private final Map<String, List<String>> wordsBySubject;

  /** What is only searched for besides. */
  private final Map<String, List<String>> wordsByTerm;

  /** The same, by staff. */
  private volatile Map<String, List<String>> added = Map.of();

  private Glossary(
      Map<String, List<String>> wordsBySubject, Map<String, List<String>> wordsByTerm) {
    this.wordsBySubject = wordsBySubject;
    this.wordsByTerm = wordsByTerm;
  }

  static Glossary from(Map<String, ?> yaml) {
    if (!yaml.keySet().equals(Set.of(SUBJECTS, ALSO_SAID))) {
      throw new IllegalStateException(
          "glossary.yml 应分为 %s 和 %s 两部分".formatted(SUBJECTS, ALSO_SAID));
    }
    return new Glossary(words(yaml.get(SUBJECTS)), words(yaml.get(ALSO_SAID)));
  }

  private static Map<String, List<String>> words(@Nullable Object part) {
    if (!(part instanceof Map<?, ?> lines)) {
      throw new IllegalStateException("glossary.yml：每一部分应写成 词: [说法, 说法]");
    }
    Map<String, List<String>> words = new LinkedHashMap<>();
    lines.forEach((term, said) -> words.put(String.valueOf(term), forms(term, said)));
    return words;
  }

  private static List<String> forms(@Nullable Object term, @Nullable Object said) {
    if (!(said instanceof List<?> list) || list.isEmpty()) {
      throw new IllegalStateException("glossary.yml：%s 应写成 [说法, 说法]".formatted(term));
    }
    return list.stream().map(String::valueOf).map(QuestionWords::readable).toList();
  }

  /** The subjects that a question names. */
  Set<String> subjectsOf(String question) {
    return named(wordsBySubject, meant(question))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Those of them that tell what it is about. */
  Set<String> mattersOf(String question) {
    Set<String> matters = subjectsOf(question);
    matters.removeAll(OF_ANY_MATTER);
    return matters;
  }

  private static Stream<Map.Entry<String, List<String>>> named(
      Map<String, List<String>> words, String question) {
    return words.entrySet().stream()
        .filter(term -> term.getValue().stream().anyMatch(question::contains));
  }

  /** Those of the subjects that a clause does not name in any form. */
  List<String> missing(Set<String> subjects, String clause) {
    boolean noneIsPublic = subjects.contains(PAID) && NOT_PUBLIC.matcher(clause).find();
    return subjects.stream()
        .filter(subject -> !(subject.equals(AMOUNT) && noneIsPublic))
        .filter(subject -> !names(clause, subject))
        .toList();
  }

  void setAdded(Map<String, List<String>> terms) {
    added = terms;
  }

  /** The other forms of all that the question names, for the lexical leg. */
  String expanded(String question) {
    return Stream.of(wordsBySubject, wordsByTerm, added)
        .flatMap(words -> named(words, meant(question)))
        .filter(term -> !term.getKey().equals(AMOUNT))
        .flatMap(term -> term.getValue().stream())
        .filter(word -> !question.contains(word))
        .collect(Collectors.joining(" "));
  }

  /** Every term in every form. */
  Set<String> all() {
    return Stream.of(wordsBySubject, wordsByTerm, added)
        .flatMap(
            words ->
                Stream.concat(
                    words.keySet().stream(), words.values().stream().flatMap(List::stream)))
        .collect(Collectors.toSet());
  }

  private boolean names(String clause, String subject) {
    return subject.equals(AMOUNT)
        ? AMOUNT_SAID.matcher(clause).find()
        : wordsBySubject.getOrDefault(subject, List.of()).stream()
            .anyMatch(meant(clause)::contains);
  }

  private static String meant(String text) {
    return text.contains("上限") ? CEILING.matcher(text).replaceAll("最高额") : text;
  }
}
