package changce.answering;

import changce.answering.AnswerPart.ModelCalled;
import changce.answering.Request.EarlierTurn;
import changce.models.Prompts;
import changce.models.StepModel;
import changce.retrieval.PassageSearch;
import changce.retrieval.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes a question that leans on the one before stand alone: 那需要什么材料, asked after 个转企怎么办理, is about
 * 个转企. {@code prompts/stand-alone.yml}.
 */
@Component
class StandAlone {

  private static final int SHORT = 14;
  private static final int LONGEST = 120;
  private static final int LEAST_OWN = 2;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final PassageSearch search;
  private final Places places;
  private final HarmScreen screen;
  private final StepModel model;
  private final List<Pattern> leans;
  private final List<Pattern> asks;
  private final List<List<String>> groups;
  private final List<Pattern> kind;

  StandAlone(
      Prompts prompts, PassageSearch search, Places places, HarmScreen screen, StepModel model) {
    this.search = search;
    this.places = places;
    this.screen = screen;
    this.model = model;
    Wording wording = Wording.read(prompts.folder().resolve("stand-alone.yml"));
    leans = wording.patterns("leans");
    asks = wording.patterns("asks");
    groups = wording.groups("groups");
    kind = wording.patterns("kind");
  }

  /**
   * The question with what it leaves unsaid in front of it; empty when it stands alone, or when
   * nothing came before it. Turns that were guarded are left out.
   */
  Optional<String> of(Request request) {
    List<EarlierTurn> usable = usable(request);
    if (usable.isEmpty() || !leans(request.question())) {
      return Optional.empty();
    }
    String topic = "";
    for (EarlierTurn turn : usable) {
      topic = leans(turn.question()) ? joined(topic, turn.question()) : turn.question();
    }
    return Optional.of(joined(topic, request.question()));
  }

  /**
   * In a model's words, where there is one and its words may be used. What the screen refuses
   * reaches no model, and what it puts to one is not put to one here: two calls and the answer's
   * would be one too many before the first sentence.
   */
  Optional<String> of(Request request, Consumer<AnswerPart> show) {
    Optional<String> byRule = of(request);
    if (byRule.isEmpty() || !screen.plain(request.question())) {
      return byRule;
    }
    String turns =
        usable(request).stream().map(EarlierTurn::question).collect(Collectors.joining("\n"));
    return model
        .ask(
            Purpose.STAND_ALONE.word(),
            Map.of("turns", turns, "question", request.question()),
            ModelCalled.shownTo(show))
        .filter(said -> mayBeUsed(said, turns, request.question()))
        .or(() -> byRule);
  }

  /** One line, about what was spoken of, with no number and no place of its own. */
  private boolean mayBeUsed(String said, String turns, String question) {
    String spoken = turns + "\n" + question;
    return said.length() <= LONGEST
        && said.lines().count() == 1
        && search.words(turns).shareIn(said) > 0
        && NUMBER.matcher(said).results().allMatch(number -> spoken.contains(number.group()))
        && places.namedIn(spoken).containsAll(places.namedIn(said));
  }

  private static List<EarlierTurn> usable(Request request) {
    return request.earlier().stream().filter(turn -> usable(turn.outcome())).toList();
  }

  private static boolean usable(Outcome outcome) {
    return !outcome.name().startsWith("GUARDED_") && outcome != Outcome.SMALLTALK;
  }

  /** The words of the question that stand for one of several kinds: 博士 or 硕士, 工业 or 餐饮. */
  Set<String> kindsIn(String question) {
    return groups.stream()
        .flatMap(List::stream)
        .filter(question::contains)
        .collect(Collectors.toSet());
  }

  /** It says so, or it is short and names nothing of its own. */
  private boolean leans(String question) {
    String said = Wording.folded(question);
    return Wording.anyIn(leans, said)
        || (said.length() <= SHORT && search.subjectsNamedIn(question).isEmpty());
  }

  /**
   * Whether it may be looked for without what came before, when that finds nothing: not if it says
   * that it goes on, or would be about nothing in particular, as 材料清单 is.
   */
  boolean mayStandAlone(String question) {
    String own = Wording.folded(question);
    if (Wording.anyIn(leans, own)) {
      return false;
    }
    for (List<String> group : groups) {
      own = without(own, group);
    }
    for (Pattern asked : asks) {
      own = asked.matcher(own).replaceAll("");
    }
    return own.codePoints().filter(Character::isLetterOrDigit).count() >= LEAST_OWN;
  }

  private String joined(String topic, String question) {
    return ofAnotherKind(topic, question).orElseGet(() -> inFront(topic, question));
  }

  /** 那本科呢 asks of 本科 what was asked of 硕士: all that was asked, 多少 too. */
  private Optional<String> ofAnotherKind(String topic, String question) {
    String said = Wording.folded(question);
    return kind.stream()
        .map(pattern -> pattern.matcher(said))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .flatMap(
            word ->
                groups.stream()
                    .filter(group -> group.contains(word))
                    .flatMap(group -> replaced(Wording.folded(topic), group, word).stream()))
        .findFirst();
  }

  /** Empty when the topic names none of the group. */
  private static Optional<String> replaced(String topic, List<String> group, String word) {
    Matcher words = words(group).matcher(topic);
    return words.find() && !topic.contains(word)
        ? Optional.of(without(words.replaceFirst(word), except(group, word)))
        : Optional.empty();
  }

  private static List<String> except(List<String> group, String word) {
    return group.stream().filter(one -> !one.equals(word)).toList();
  }

  private String inFront(String topic, String question) {
    String left = Wording.folded(topic);
    for (List<String> group : groups) {
      if (group.stream().anyMatch(question::contains)) {
        left = without(left, group);
      }
    }
    for (Pattern asked : asks) {
      left = asked.matcher(left).replaceAll("");
    }
    return left.isBlank() ? question : left.strip() + "，" + question;
  }

  /** 批发 gives way with the 业 after it. */
  private static String without(String text, List<String> group) {
    return words(group).matcher(text).replaceAll("");
  }

  private static Pattern words(List<String> group) {
    List<String> quoted = new ArrayList<>();
    group.forEach(word -> quoted.add(Pattern.quote(word)));
    return Pattern.compile("(?:" + String.join("|", quoted) + ")业?");
  }
}
