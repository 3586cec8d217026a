package changce.rules;

import changce.rules.RuleReply.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was said of one case, turn by turn; what a rule reads in it depends on the rule. */
final class Told {

  /** The number of an option says nothing where others are offered. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}[.、]?");

  private final RuleBook book;
  private final LocalDate day;
  private final List<Turn> before;
  private final List<Turn> turns = new ArrayList<>();

  Told(RuleBook book, LocalDate day) {
    this(book, day, List.of());
  }

  private Told(RuleBook book, LocalDate day, List<Turn> before) {
    this.book = book;
    this.day = day;
    this.before = before;
  }

  /** For another case: what people told of themselves is still true. */
  Told after(String otherwise) {
    List<Turn> kept = new ArrayList<>(before);
    turns.stream().filter(turn -> !turn.unknown()).forEach(kept::add);
    if (book.vocabulary().moves().tells(otherwise)) {
      kept.add(new Turn(otherwise, null, null, false));
    }
    return new Told(book, day, kept);
  }

  /**
   * @param rule that had asked; what it asked means nothing to another rule
   * @param asked with the options as they were offered, so that a number means what was shown
   * @param unknown nothing was answered but that it is not known
   */
  private record Turn(String text, @Nullable RuleSet rule, @Nullable Input asked, boolean unknown) {

    @Nullable Input askedBy(RuleSet other) {
      return other.equals(rule) ? asked : null;
    }
  }

  void add(String text, RuleSet rule, @Nullable Input asked) {
    turns.add(new Turn(text, rule, asked, false));
  }

  boolean unknown(String text, RuleSet rule, Input asked) {
    return turns.add(new Turn(text, rule, asked, true));
  }

  /** False when there is nothing but the question that all began with. */
  boolean takeBack() {
    if (turns.size() == 1) {
      return false;
    }
    turns.remove(turns.size() - 1);
    return true;
  }

  UnderstoodInputs understood(RuleSet rule) {
    UnderstoodInputs known = earlier(rule);
    for (Turn turn : turns) {
      if (!turn.unknown()) {
        known = known.then(reader(rule).read(turn.text(), turn.askedBy(rule)));
      }
    }
    return known.narrowed(rule, day);
  }

  /**
   * What was told before this rule was asked, unless this is another case: one that differs in
   * anything. Only what somebody told of himself, or answered to the same input of another rule.
   */
  private UnderstoodInputs earlier(RuleSet rule) {
    Map<String, Value> known = new LinkedHashMap<>();
    before.forEach(turn -> known.putAll(earlier(turn, rule)));
    Map<String, Value> now =
        turns.isEmpty() ? Map.of() : reader(rule).read(turns.get(0).text()).values();
    boolean same =
        now.entrySet().stream()
            .allMatch(
                entry ->
                    !known.containsKey(entry.getKey())
                        || known.get(entry.getKey()).same(entry.getValue()));
    return same ? new UnderstoodInputs(known, Map.of(), List.of()) : UnderstoodInputs.nothing();
  }

  private Map<String, Value> earlier(Turn turn, RuleSet rule) {
    Input asked = turn.asked();
    if (asked == null) {
      boolean own = book.vocabulary().moves().tells(turn.text());
      return own ? reader(rule).read(turn.text()).values() : Map.of();
    }
    Input same =
        rule.find(asked.name()).filter(input -> input.label().equals(asked.label())).orElse(null);
    UnderstoodInputs read =
        same == null ? UnderstoodInputs.nothing() : reader(rule).alone(turn.text(), same);
    return NUMBER.matcher(turn.text()).matches() ? Map.of() : read.values();
  }

  /** Inputs of which nobody knows, unless they were told later. */
  Set<String> unknown(RuleSet rule) {
    Set<String> unknown = new HashSet<>();
    for (Turn turn : turns) {
      Input asked = turn.askedBy(rule);
      if (turn.unknown() && asked != null) {
        unknown.add(asked.name());
      } else if (!turn.unknown()) {
        unknown.removeAll(reader(rule).read(turn.text(), asked).values().keySet());
      }
    }
    return unknown;
  }

  /** What the last turn told without being asked for it. */
  List<Given> silent(Facts facts) {
    Turn last = turns.get(turns.size() - 1);
    Input asked = last.askedBy(facts.rule());
    Set<String> read = new LinkedHashSet<>();
    if (turns.size() == 1) {
      read.addAll(earlier(facts.rule()).values().keySet());
    }
    if (last.unknown()
        || (asked != null && !reader(facts.rule()).alone(last.text(), asked).empty())) {
      return List.of();
    }
    read.addAll(reader(facts.rule()).read(last.text(), asked).values().keySet());
    return Answerer.given(facts).stream().filter(given -> read.contains(given.input())).toList();
  }

  /** Whether it is a value and nothing else: 零售业才对, said after the verdict. */
  boolean puts(String text, RuleSet rule) {
    UnderstoodInputs read = reader(rule).read(text);
    if (read.values().isEmpty() || book.vocabulary().moves().asks(text)) {
      return false;
    }
    StringBuilder rest = new StringBuilder(text);
    read.values().forEach((name, value) -> leaveOut(rule.input(name), value, rest));
    String filling = book.vocabulary().filling();
    return rest.chars().allMatch(letter -> filling.indexOf(letter) >= 0);
  }

  private void leaveOut(Input input, Value value, StringBuilder rest) {
    List<String> words = new ArrayList<>(input.said().words());
    if (value instanceof Value.Chosen chosen) {
      words.addAll(chosen.option().words());
    }
    Mentions.in(rest.toString(), day).forEach(mention -> words.add(mention.said()));
    words.sort((one, other) -> other.length() - one.length());
    for (String word : words) {
      int at = rest.indexOf(word);
      if (at >= 0) {
        rest.delete(at, at + word.length());
      }
    }
  }

  InputReader reader(RuleSet rule) {
    return new InputReader(rule, book.vocabulary(), day);
  }
}
