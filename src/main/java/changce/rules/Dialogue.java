package changce.rules;

import changce.rules.Evaluation.Decided;
import changce.rules.Evaluation.Open;
import changce.rules.Evaluation.Verdict;
import changce.rules.Moves.Made;
import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Given;
import changce.rules.RuleReply.Left;
import changce.rules.RuleReply.NotForRules;
import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the rules see it, read anew from its questions each time: which rule it is
 * about, what is known, and what was asked last.
 */
final class Dialogue {

  private static final int SHORT = 16;
  private static final int LONGEST_CHAIN = 3;
  private static final int MISSES = 3;

  private final RuleBook book;
  private final Answerer answerer;
  private final LocalDate day;
  private final Moves moves;

  private Told told;
  private Questions questions = new Questions();
  private @Nullable RuleSet rule;
  private @Nullable Input asked;
  private int misses;
  private boolean amount;
  private RuleReply reply = new NotForRules();

  Dialogue(RuleBook book, Answerer answerer, LocalDate day) {
    this.book = book;
    this.answerer = answerer;
    this.day = day;
    this.moves = book.vocabulary().moves();
    this.told = new Told(book, day);
  }

  /** What is said to this question, after all that were taken before it. */
  RuleReply take(String question) {
    String text = InputReader.readable(question);
    RuleSet current = rule;
    if (current == null || !moved(text, current)) {
      turn(text);
    }
    return reply;
  }

  /**
   * What a rule says to what is said to it, whatever the question names.
   *
   * @param text readable
   */
  RuleReply take(RuleSet named, String text) {
    begin(named, text);
    return reply;
  }

  private void turn(String text) {
    RuleSet named = new RuleRouter(book, day).rule(text).orElse(null);
    if (named != null) {
      begin(named, text);
    } else if (rule == null || !goesOn(text, rule, false)) {
      leave(text);
    }
  }

  /** Whether the turn did something beside answering. */
  private boolean moved(String text, RuleSet current) {
    Made made =
        asked != null && !told.reader(current).alone(text, asked).empty()
            ? null
            : moves.in(text).orElse(null);
    if (made == null) {
      return false;
    }
    return switch (made.move()) {
      case LEAVE -> left(made.rest(), RuleNotes.LEFT);
      case BACK -> back(current);
      case UNKNOWN -> unknown(text, current);
      case CORRECT -> made.rest().isEmpty() ? back(current) : corrected(made.rest(), current);
    };
  }

  private boolean left(String rest, String note) {
    leave("");
    if (rest.isEmpty()) {
      reply = new Left(note);
    } else {
      turn(rest);
    }
    return true;
  }

  private boolean back(RuleSet current) {
    return told.takeBack() ? settled(current) : left("", RuleNotes.LEFT);
  }

  private boolean unknown(String text, RuleSet current) {
    return asked != null && told.unknown(text, current, asked) && settled(current);
  }

  private boolean corrected(String rest, RuleSet current) {
    return new RuleRouter(book, day).rule(rest).isEmpty() && goesOn(rest, current, true);
  }

  private void begin(RuleSet named, String text) {
    if (!named.equals(rule)) {
      leave("");
    }
    rule = named;
    amount = named.amount().asked(text) && !named.recognised().asks(text);
    answer(text, named);
  }

  /** Whether the text answers what was asked, or says something else about the same case. */
  private boolean goesOn(String text, RuleSet current, boolean correcting) {
    boolean changing = correcting || moves.supposes(text);
    if (!changing && (asked == null ? !told.puts(text, current) : moves.asks(text))) {
      return false;
    }
    if (!told.reader(current).read(text, asked).empty()) {
      answer(text, current);
      return true;
    }
    return asked != null && text.length() <= SHORT && notUnderstood(text, asked);
  }

  private boolean notUnderstood(String text, Input input) {
    AskBack again = questions.last();
    if (again == null) {
      return false;
    }
    if (++misses >= MISSES) {
      return left("", RuleNotes.GIVEN_UP);
    }
    reply = RuleNotes.again(again, text, input);
    return true;
  }

  private void leave(String otherwise) {
    told = told.after(otherwise);
    questions = new Questions();
    rule = null;
    asked = null;
    amount = false;
    misses = 0;
    reply = new NotForRules();
  }

  private void answer(String text, RuleSet current) {
    told.add(text, current, asked);
    UnderstoodInputs known = told.understood(current);
    if (known.impossible().isEmpty()) {
      settle(current, 0);
    } else {
      told.takeBack();
      settle(current, 0);
      reply = new Refused(Why.UNUSABLE, String.join("", known.impossible()));
    }
  }

  private boolean settled(RuleSet current) {
    settle(current, 0);
    return true;
  }

  private void settle(RuleSet current, int followed) {
    UnderstoodInputs known = told.understood(current);
    Facts facts = new Facts(current, known.values(), day);
    Set<String> unknown = told.unknown(current);
    Verdict verdict = Evaluation.of(facts, unknown);
    Optional<RuleSet> next = next(verdict);
    if (next.isPresent() && followed < LONGEST_CHAIN) {
      settle(next.get(), followed + 1);
      return;
    }
    rule = current;
    misses = 0;
    reply = answerer.reply(facts, verdict, known.doubtful());
    asked = null;
    if (verdict instanceof Open open && !paid(facts)) {
      asked = asking(open, facts, unknown);
    }
    List<Given> silent = told.silent(facts);
    reply = RuleNotes.shown(RuleNotes.limited(reply, limits(facts, silent)), silent);
  }

  /** Whether an amount was asked for that does not depend on what is missing; it is said once. */
  private boolean paid(Facts facts) {
    Optional<RuleReply> paid = amount ? answerer.amount(facts) : Optional.empty();
    amount = false;
    paid.ifPresent(said -> reply = said);
    return paid.isPresent();
  }

  private static String limits(Facts facts, List<Given> silent) {
    return Answerer.limits(facts, silent.stream().map(Given::input).collect(Collectors.toSet()));
  }

  /** The input with the options as they are offered, so that a number means what was shown. */
  private Input asking(Open open, Facts facts, Set<String> unknown) {
    Input input = open.input();
    if (unknown.contains(input.name())) {
      questions.none();
      reply = new Refused(Why.UNKNOWN, RuleNotes.UNDECIDED.formatted(input.label()));
    }
    if (!(reply instanceof AskBack ask)) {
      return input;
    }
    reply = questions.put(ask, Evaluation.remaining(facts, unknown));
    return Reply.offering(input, ask.options());
  }

  private Optional<RuleSet> next(Verdict verdict) {
    return verdict instanceof Decided decided
        ? Optional.ofNullable(decided.holding().goOn()).flatMap(book::rule)
        : Optional.empty();
  }
}
