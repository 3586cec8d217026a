package changce.answering;

import changce.answering.Request.EarlierTurn;
import changce.models.Prompts;
import changce.reading.Matter;
import changce.reading.Reading;
import changce.retrieval.PassageSearch;
import changce.retrieval.Places;
import changce.rules.RuleReply.NotForRules;
import changce.rules.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Tells questions that do not say what they are about, 多久能办好, and what is chosen for one when it
 * was asked back: see {@link WhichMatter} and {@code prompts/stand-alone.yml}.
 */
@Component
class Unnamed {

  /** Set on {@code knowledge/questions}: to ask back a good question is worse than to miss one. */
  private static final double SURE = 0.52;

  /** Of words that only name a matter. */
  private static final int LONGEST_NAME = 16;

  /** A figure, with what it is counted in, or marks alone. */
  private static final Pattern NO_WORD =
      Pattern.compile("[\\p{N}\\p{P}\\p{S}\\p{Z}十百千万亿元块人个家年月日号岁]*");

  private final Readings readings;
  private final PassageSearch search;
  private final Places places;
  private final QuestionRouter router;
  private final HarmScreen screen;
  private final Rules rules;
  private final List<Pattern> aroundName;
  private final List<Pattern> afterQuestion;

  Unnamed(
      Prompts prompts,
      Readings readings,
      PassageSearch search,
      Places places,
      QuestionRouter router,
      HarmScreen screen,
      Rules rules) {
    this.screen = screen;
    Wording wording = Wording.read(prompts.folder().resolve("stand-alone.yml"));
    aroundName = wording.patterns("around_name");
    afterQuestion = wording.patterns("after_question");
    this.readings = readings;
    this.search = search;
    this.places = places;
    this.router = router;
    this.rules = rules;
  }

  /** Whether nobody could tell what is meant, from the question or from what came before it. */
  boolean is(String question, List<EarlierTurn> earlier, LocalDate day) {
    return isByItself(question, day)
        && earlier.stream().noneMatch(turn -> saysWhatAbout(turn, day));
  }

  /** What was answered does, and what was asked back for another reason. */
  private boolean saysWhatAbout(EarlierTurn turn, LocalDate day) {
    return turn.outcome().answered()
        || (turn.outcome() == Outcome.CLARIFICATION && !isByItself(turn.question(), day));
  }

  private boolean isByItself(String question, LocalDate day) {
    return router.route(question).asksOfPolicies()
        && namesNothing(question)
        && rules.reply(question, List.of(), day) instanceof NotForRules
        && (readAsUnnamed(question) || NO_WORD.matcher(question).matches());
  }

  private boolean namesNothing(String question) {
    return search.mattersNamedIn(question).isEmpty()
        && places.namedIn(question).stream().allMatch(places::wholeCity)
        && NamedDocuments.in(question).findAny().isEmpty();
  }

  private boolean readAsUnnamed(String question) {
    Reading reading = readings.of(question);
    return reading.unnamed() >= SURE && reading.likeliest() == Matter.OURS;
  }

  /**
   * A question that did not say what it is about, with what was said when it was asked back.
   *
   * @param matter by its name alone
   * @param question without what follows it and asks nothing
   */
  record Named(String matter, String question) {

    String whole() {
      return matter + "，" + question;
    }

    /** By itself where it is plain what kind of thing a clause must say; else with the matter. */
    String asked() {
      return AskedFor.in(question) == AskedFor.ANYTHING ? whole() : question;
    }
  }

  /** The question that the last turn names a matter for; empty when it does something else. */
  Optional<Named> namedBy(Request request, LocalDate day) {
    return named(request.question(), request.earlier(), day);
  }

  /** Each earlier turn that only names a matter with the question that it names it for. */
  List<EarlierTurn> completed(List<EarlierTurn> turns, LocalDate day) {
    List<EarlierTurn> earlier = new ArrayList<>();
    for (EarlierTurn turn : turns) {
      String said = turn.question();
      String whole = named(said, List.copyOf(earlier), day).map(Named::whole).orElse(said);
      earlier.add(new EarlierTurn(whole, turn.outcome()));
    }
    return earlier;
  }

  private Optional<Named> named(String said, List<EarlierTurn> earlier, LocalDate day) {
    if (earlier.isEmpty() || !onlyNames(said)) {
      return Optional.empty();
    }
    int last = earlier.size() - 1;
    EarlierTurn open = earlier.get(last);
    return open.outcome() == Outcome.CLARIFICATION
            && is(open.question(), earlier.subList(0, last), day)
        ? Optional.of(new Named(without(aroundName, said), without(afterQuestion, open.question())))
        : Optional.empty();
  }

  /** What is to be screened, or is another place's, is looked at as it was written. */
  private boolean onlyNames(String said) {
    return said.length() <= LONGEST_NAME
        && !Parts.asks(said)
        && router.route(said).asksOfPolicies()
        && screen.plain(said)
        && !places.elsewhere(said)
        && !(search.mattersNamedIn(said).isEmpty() && readAsUnnamed(said));
  }

  private static String without(List<Pattern> words, String said) {
    String left = Wording.folded(said);
    for (Pattern word : words) {
      left = word.matcher(left).replaceAll("");
    }
    return left;
  }
}
