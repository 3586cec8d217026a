package changce.evaluation;

import changce.policy.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes faithful answers in the forms in which models write; none of them may be blocked. */
final class Paraphrases {

  static final String GROUP = "转述";

  private static final String OWN_WORDS = "自己的话 ";

  private static final int MOST_OF_A_NUMBER_FORM = 14;
  private static final int MOST_OF_A_WORD_FORM = 28;

  /** A list's mark stands in front of a sentence, never behind another form's opening words. */
  private static final List<Rewording> SAFE_TOGETHER =
      WordForms.ALL.stream().filter(rewording -> !rewording.form().equals("Markdown")).toList();

  private static final List<Citing> CITINGS =
      List.of(
          Citing.BEHIND_THE_STOP,
          Citing.CHINESE_BRACKETS,
          Citing.FULL_WIDTH_BRACKETS,
          Citing.WITH_A_SPACE,
          Citing.TWICE,
          Citing.AFTER_THE_FIRST_CLAUSE,
          Citing.NEXT_LINE);

  private final TrueSentences sentences;
  private final SplittableRandom random;

  Paraphrases(List<Passage> published, long seed) {
    sentences = new TrueSentences(published);
    random = new SplittableRandom(seed);
  }

  /** About {@code scale} times 1300 answers, every form among them. */
  List<Draft> drafts(double scale) {
    Set<Draft> all = new LinkedHashSet<>();
    for (Base base : sentences.all()) {
      all.addAll(of(base));
    }
    List<Draft> shuffled = Shuffled.of(List.copyOf(all), random);
    List<Draft> drafts = new ArrayList<>();
    drafts.addAll(some(shuffled, Paraphrases::inOwnWords, 1000, scale));
    drafts.addAll(some(shuffled, Paraphrases::inOtherNumbers, MOST_OF_A_NUMBER_FORM, scale));
    drafts.addAll(some(shuffled, Paraphrases::otherwise, MOST_OF_A_WORD_FORM, scale));
    return drafts;
  }

  private static boolean inOwnWords(Draft draft) {
    return draft.form().startsWith(OWN_WORDS);
  }

  private static boolean inOtherNumbers(Draft draft) {
    return NumberForms.ALL.stream().anyMatch(rewording -> rewording.form().equals(draft.form()));
  }

  private static boolean otherwise(Draft draft) {
    return !inOwnWords(draft) && !inOtherNumbers(draft);
  }

  private static List<Draft> some(
      List<Draft> drafts, Predicate<Draft> chosen, int mostOfAForm, double scale) {
    List<Draft> candidates = drafts.stream().filter(chosen).toList();
    Map<String, Long> forms =
        candidates.stream().collect(Collectors.groupingBy(Draft::form, Collectors.counting()));
    long most = forms.values().stream().mapToLong(count -> Math.min(count, mostOfAForm)).sum();
    return Shuffled.evenly(candidates, Draft::form, (int) Math.ceil(most * scale));
  }

  private List<Draft> of(Base base) {
    List<Draft> drafts = new ArrayList<>();
    for (Rewording rewording : rewordings()) {
      add(
          drafts,
          base,
          rewording.form(),
          rewording.of(base.sentence(), random),
          Citing.BEFORE_THE_STOP);
    }
    add(drafts, base, "几种一起", severalAtOnce(base.sentence()), Citing.BEFORE_THE_STOP);
    Citing citing = CITINGS.get(random.nextInt(CITINGS.size()));
    if (citing != Citing.AFTER_THE_FIRST_CLAUSE || base.sentence().contains("，")) {
      drafts.add(draft(base, "引注 " + citing, base.sentence(), citing));
    }
    if (base.wording().equals(Base.OWN)) {
      drafts.add(draft(base, "原句", base.sentence(), Citing.BEFORE_THE_STOP));
      joined(base)
          .ifPresent(sentence -> add(drafts, base, "两句并成一句", sentence, Citing.BEFORE_THE_STOP));
    } else if (sentences.inOtherWords().contains(base)) {
      drafts.add(draft(base, OWN_WORDS + base.wording(), base.sentence(), Citing.BEFORE_THE_STOP));
    }
    return drafts;
  }

  private static List<Rewording> rewordings() {
    return Stream.concat(NumberForms.ALL.stream(), WordForms.ALL.stream()).toList();
  }

  private String severalAtOnce(String sentence) {
    String words = sentence;
    for (Rewording rewording : Shuffled.of(SAFE_TOGETHER, random).subList(0, 5)) {
      words = rewording.of(words, random);
    }
    return Shuffled.of(NumberForms.ALL, random).get(0).of(words, random);
  }

  private Optional<String> joined(Base base) {
    List<String> others =
        TrueSentences.of(base.passage()).stream()
            .filter(other -> !other.equals(base.sentence()))
            .filter(other -> other.length() + base.sentence().length() < 200)
            .toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    String other = TrueSentences.withoutLead(others.get(random.nextInt(others.size())));
    String between = List.of("；", "，同时，", "，另外，").get(random.nextInt(3));
    return Optional.of(base.sentence() + between + other);
  }

  private void add(List<Draft> drafts, Base base, String form, String sentence, Citing citing) {
    if (!sentence.equals(base.sentence()) && sentence.length() > 8) {
      drafts.add(draft(base, form, sentence, citing));
    }
  }

  private Draft draft(Base base, String form, String sentence, Citing citing) {
    return Answers.around(
        base.passage(),
        sentence,
        random,
        new Draft(base.passage(), GROUP, form, List.of(), 0, citing, base.sentence(), sentence));
  }
}
