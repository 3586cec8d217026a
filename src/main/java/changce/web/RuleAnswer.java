package changce.web;

import changce.policy.Passage;
import changce.policy.Policy;
import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Given;
import changce.rules.RuleReply.Result;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
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

  private static final String LABEL = "由程序按公开政策条款计算，仅供参考，以政府文件原文为准";

  public record Sentence(String text, Source source) {}

  /**
   * The clause that a sentence rests on.
   *
   * @param validity in words
   * @param caution in words, null when the text is from an official source
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Source(
      String title,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable String issuedOn,
      String region,
      String validity,
      @Nullable String caution,
      List<String> headings,
      String text,
      String source,
      @Nullable String sourceUrl) {

    static Source of(Passage passage) {
      Policy policy = passage.policy();
      return new Source(
          policy.title(),
          policy.number(),
          policy.issuer(),
          policy.issuedOn() == null ? null : policy.issuedOn().text(),
          policy.region(),
          policy.validity().inWords(),
          policy.caution(),
          passage.headings(),
          passage.text(),
          policy.source(),
          policy.sourceUrl());
    }
  }

  public static RuleAnswer of(Result result) {
    return new RuleAnswer(
        "answered_by_rule",
        result.rule(),
        result.given(),
        result.sentences().stream()
            .map(sentence -> new Sentence(sentence.text(), Source.of(sentence.passage())))
            .toList(),
        null,
        null,
        List.of(),
        result.asOf(),
        LABEL);
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

  /** The clauses, each once, in the order in which sentences cite them. */
  public List<Source> sources() {
    return sentences.stream().map(Sentence::source).distinct().toList();
  }

  public int mark(Sentence sentence) {
    return sources().indexOf(sentence.source()) + 1;
  }
}
