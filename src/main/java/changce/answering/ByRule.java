package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.policy.Passage;
import changce.retrieval.PassageSearch;
import changce.retrieval.Places;
import changce.rules.RuleReply;
import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Given;
import changce.rules.RuleReply.Left;
import changce.rules.RuleReply.NotForRules;
import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Result;
import changce.rules.RuleReply.Why;
import changce.rules.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers what the rules decide: a comparison or a table is never left to a model. */
@Component
class ByRule implements Step {

  static final Ending ENDING = Ending.of(Outcome.ANSWERED_BY_RULE, null);

  private static final int LOOKED_AT = 5;

  private final Rules rules;
  private final PassageSearch search;
  private final Places places;
  private final Switches switches;
  private final SaidAnyway saidAnyway;

  ByRule(
      Rules rules, PassageSearch search, Places places, Switches switches, SaidAnyway saidAnyway) {
    this.rules = rules;
    this.search = search;
    this.places = places;
    this.switches = switches;
    this.saidAnyway = saidAnyway;
  }

  /** Empty when the question is not for the rules; they are today's. */
  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    if (inquiry.past() || places.elsewhere(inquiry.askedOfMatter())) {
      return Optional.empty();
    }
    RuleReply reply = rules.reply(inquiry.askedOfMatter(), earlier(inquiry), inquiry.day());
    if (reply instanceof AskBack ask) {
      if (inquiry.earlier().isEmpty() && answered(inquiry, ask.rule())) {
        return Optional.empty();
      }
      return asked(inquiry, ask, show);
    }
    if (reply instanceof Refused refused) {
      return refused.why() == Why.NO_DATA && published(inquiry)
          ? Optional.empty()
          : Optional.of(Ending.of(outcome(refused.why()), refused.text()));
    }
    if (reply instanceof Left left) {
      return Optional.of(Ending.of(Outcome.SMALLTALK, left.text()));
    }
    return reply instanceof Result result
        ? Optional.of(result(new Decided(result), show))
        : Optional.empty();
  }

  private Optional<Ending> asked(Inquiry inquiry, AskBack ask, Consumer<AnswerPart> show) {
    // Thanks, or a question for a person, is no failed answer to what was asked.
    if (!ask.heard() && (!asksOfPolicies(inquiry) || namesAnother(inquiry))) {
      return Optional.empty();
    }
    if (inquiry.earlier().isEmpty()) {
      saidAnyway.show(inquiry, show);
    }
    return Optional.of(Ending.asking(new Clarification(ask.text(), ask.options())));
  }

  private static boolean asksOfPolicies(Inquiry inquiry) {
    return inquiry.route().asksOfPolicies() && !inquiry.suspicion().certain();
  }

  /** What was not understood as an answer may be a question of its own. */
  private boolean namesAnother(Inquiry inquiry) {
    return !search.subjectsNamedIn(inquiry.askedOfMatter()).isEmpty();
  }

  /** A document of the very place may hold what the rule's data does not. */
  private boolean published(Inquiry inquiry) {
    Set<String> named = places.namedIn(inquiry.whole());
    return search.search(inquiry.whole(), inquiry.day(), LOOKED_AT).stream()
        .map(hit -> hit.passage().policy().region())
        .anyMatch(region -> !places.wholeCity(region) && named.contains(region));
  }

  /** Whether another clause is known to answer what was asked: then nothing need be asked back. */
  private boolean answered(Inquiry inquiry, String rule) {
    return search.search(inquiry.whole(), inquiry.day(), 1).stream()
        .anyMatch(hit -> rules.leaves(rule, hit.passage(), hit.asked()));
  }

  private static Outcome outcome(Why why) {
    return why == Why.UNUSABLE || why == Why.UNKNOWN
        ? Outcome.CLARIFICATION
        : Outcome.UNANSWERABLE_NO_POLICY;
  }

  private Ending result(Decided decided, Consumer<AnswerPart> show) {
    return switches
        .off(decided.passages())
        .orElseGet(
            () -> {
              show.accept(new Sources(decided.sources()));
              decided.sentences().forEach(show);
              return ENDING;
            });
  }

  private static List<String> earlier(Inquiry inquiry) {
    return inquiry.earlier().stream()
        .filter(turn -> counts(turn.outcome()))
        .map(Request.EarlierTurn::question)
        .toList();
  }

  /** A turn that was not answered may have been said again: 1 must not choose twice. */
  private static boolean counts(Outcome outcome) {
    return !outcome.name().startsWith("GUARDED_") && !outcome.name().startsWith("FAILED_");
  }

  /** What a rule decides of a question by itself, whatever was said before it. */
  Optional<Decided> decided(Inquiry inquiry) {
    return !inquiry.past()
            && asksOfPolicies(inquiry)
            && rules.reply(inquiry.asked(), List.of(), inquiry.day()) instanceof Result result
        ? Optional.of(new Decided(result))
            .filter(decided -> switches.off(decided.passages()).isEmpty())
        : Optional.empty();
  }

  /** What a rule decides that rests on one of the clauses which may answer. */
  Optional<Decided> ofTheClauses(Inquiry inquiry, List<Passage> found) {
    return inquiry.past()
            || places.elsewhere(inquiry.askedOfMatter())
            || !asksOfPolicies(inquiry)
            || !(rules.reply(inquiry.askedOfMatter(), earlier(inquiry), inquiry.day())
                instanceof NotForRules)
        ? Optional.empty()
        : rules
            .decided(inquiry.askedOfMatter(), found, inquiry.day())
            .map(Decided::new)
            .filter(decided -> switches.off(decided.passages()).isEmpty());
  }

  /** A verdict as it is shown. */
  record Decided(Result result) {

    List<Passage> passages() {
      return result.inShort().stream().map(RuleReply.RuleSentence::passage).distinct().toList();
    }

    List<Source> sources() {
      List<Passage> passages = passages();
      return IntStream.range(0, passages.size())
          .mapToObj(i -> new Source(i + 1, passages.get(i)))
          .toList();
    }

    Stream<Sentence> sentences() {
      List<Passage> passages = passages();
      Stream<Sentence> said =
          result.inShort().stream()
              .map(one -> said(one.text(), passages.indexOf(one.passage()) + 1));
      return result.given().isEmpty()
          ? said
          : Stream.concat(said, Stream.of(said(Given.repeated(result.given()), 1)));
    }

    private static Sentence said(String text, int mark) {
      return new Sentence(text, List.of(mark), Origin.RULE);
    }
  }
}
