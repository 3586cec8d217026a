package changce.rules;

import changce.rules.Evaluation.Decided;
import changce.rules.Evaluation.Open;
import changce.rules.Evaluation.Verdict;
import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.NotForRules;
import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the rules see it, read anew from its questions each time: which rule it is
 * about, what is known, and what was asked last.
 */
final class Dialogue {

  private static final Pattern ASKING = Pattern.compile("吗|什么|怎么|怎样|多少|哪|如何|为啥|谁|几时");
  private static final Pattern SUPPOSING = Pattern.compile("^(?:那|如果|要是|假如|换成|改成|不对|说错|更正|错了|其实)");
  private static final int SHORT = 16;
  private static final int LONGEST_CHAIN = 3;
  private static final String NOT_UNDERSTOOD = "没有认出“%s”。";

  private final RuleBook book;
  private final Answerer answerer;
  private final LocalDate day;

  private final List<Said> turns = new ArrayList<>();
  private @Nullable RuleSet rule;
  private @Nullable Input asked;
  private RuleReply reply = new NotForRules();

  Dialogue(RuleBook book, Answerer answerer, LocalDate day) {
    this.book = book;
    this.answerer = answerer;
    this.day = day;
  }

  /**
   * @param rule that had asked; what it asked means nothing to another rule
   * @param asked with the options as they were offered, so that a number means what was shown
   */
  private record Said(String text, @Nullable RuleSet rule, @Nullable Input asked) {}

  /** What is said to this question, after all that were taken before it. */
  RuleReply take(String question) {
    String text = InputReader.readable(question);
    Optional<RuleSet> named = new Router(book, day).rule(text);
    if (named.isPresent()) {
      begin(named.get(), text);
    } else if (rule == null || !goesOn(text, rule)) {
      leave();
    }
    return reply;
  }

  private void begin(RuleSet named, String text) {
    if (!named.equals(rule)) {
      turns.clear();
      asked = null;
    }
    rule = named;
    answer(text, rule);
  }

  /** Whether the text answers what was asked, or supposes something else about the same case. */
  private boolean goesOn(String text, RuleSet current) {
    boolean supposing = SUPPOSING.matcher(text).find();
    if (asked == null ? !supposing : ASKING.matcher(text).find() && !supposing) {
      return false;
    }
    if (!reader(current).read(text, asked).empty()) {
      answer(text, current);
      return true;
    }
    return asked != null && text.length() <= SHORT && notUnderstood(text);
  }

  private boolean notUnderstood(String text) {
    if (reply instanceof AskBack ask) {
      String note = NOT_UNDERSTOOD.formatted(text);
      String again =
          ask.text().startsWith("没有认出")
              ? ask.text().substring(ask.text().indexOf('。') + 1)
              : ask.text();
      reply =
          new AskBack(
              ask.rule(), ask.input(), note + again, ask.options(), ask.understood(), false);
    }
    return true;
  }

  private void leave() {
    turns.clear();
    rule = null;
    asked = null;
    reply = new NotForRules();
  }

  private void answer(String text, RuleSet current) {
    turns.add(new Said(text, current, asked));
    Understood known = understood(current);
    if (!known.impossible().isEmpty()) {
      turns.remove(turns.size() - 1);
      settle(current, understood(current), 0);
      reply = new Refused(Why.UNUSABLE, String.join("", known.impossible()));
      return;
    }
    settle(current, known, 0);
  }

  private void settle(RuleSet current, Understood known, int followed) {
    Facts facts = new Facts(current, known.values(), day);
    Verdict verdict = Evaluation.of(facts);
    Optional<RuleSet> next = next(verdict);
    if (next.isPresent() && followed < LONGEST_CHAIN) {
      settle(next.get(), understood(next.get()), followed + 1);
      return;
    }
    rule = current;
    reply = answerer.reply(facts, verdict, known.doubtful());
    asked =
        verdict instanceof Open open && reply instanceof AskBack ask
            ? Reply.offering(open.input(), ask.options())
            : null;
  }

  private Optional<RuleSet> next(Verdict verdict) {
    return verdict instanceof Decided decided
        ? Optional.ofNullable(decided.holding().goOn()).flatMap(book::rule)
        : Optional.empty();
  }

  private Understood understood(RuleSet current) {
    Understood known = Understood.nothing();
    for (Said turn : turns) {
      known =
          known.then(
              reader(current).read(turn.text, current.equals(turn.rule) ? turn.asked : null));
    }
    return known;
  }

  private InputReader reader(RuleSet current) {
    return new InputReader(current, book.vocabulary(), day);
  }
}
