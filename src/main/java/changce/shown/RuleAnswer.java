package changce.shown;

import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.Label;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Given;
import changce.rules.RuleReply.Result;
import changce.rules.RuleReply.RuleSentence;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said to the inputs of a form.
 *
 * @param outcome answered_by_rule, or clarification when something is missing or not close enough
 * @param ask what is to be said next, with the input's name and its options; null with a result
 * @param label that goes with the result everywhere
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleAnswer(
    String outcome,
    String rule,
    List<Given> given,
    List<Sentence> sentences,
    @Nullable String ask,
    @Nullable String input,
    List<String> options,
    @Nullable LocalDate asOf,
    @Nullable String label) {

  /** A sentence with the clause that it rests on. */
  public record Sentence(String text, ShownSource source) {}

  public static RuleAnswer of(Result result) {
    return new RuleAnswer(
        "answered_by_rule",
        result.rule(),
        result.given(),
        sentences(result),
        null,
        null,
        List.of(),
        result.asOf(),
        Label.RULE.text());
  }

  public static RuleAnswer of(AskBack ask) {
    return new RuleAnswer(
        "clarification",
        ask.rule(),
        ask.understood(),
        List.of(),
        ask.text(),
        ask.input(),
        ask.options(),
        null,
        null);
  }

  /** Each clause has one mark, counted in the order in which sentences rest on them. */
  private static List<Sentence> sentences(Result result) {
    Map<PassageId, ShownSource> sources = new LinkedHashMap<>();
    List<Sentence> sentences = new ArrayList<>();
    for (RuleSentence sentence : result.sentences()) {
      Passage passage = sentence.passage();
      ShownSource source =
          sources.computeIfAbsent(
              passage.id(), id -> ShownSource.of(sources.size() + 1, passage, result.asOf()));
      sentences.add(new Sentence(sentence.text(), source));
    }
    return sentences;
  }

  /** The clauses, each once, in the order of their marks. */
  public List<ShownSource> sources() {
    return sentences.stream().map(Sentence::source).distinct().toList();
  }
}
