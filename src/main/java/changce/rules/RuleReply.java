package changce.rules;

import changce.policy.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What the rules say to a question, or to the inputs of a form. */
public sealed interface RuleReply {

  /** The question is for another step. */
  record NotForRules() implements RuleReply {}

  /**
   * Something is missing, unclear or given twice.
   *
   * @param input the name of the input that is asked for
   * @param text the question to put
   * @param options to choose from, in order; empty when a figure or a day is asked for
   * @param understood what is known so far
   * @param heard whether something was read from what was said; false when it was asked before and
   *     the answer was not understood
   */
  record AskBack(
      String rule,
      String input,
      String text,
      List<String> options,
      List<Given> understood,
      boolean heard)
      implements RuleReply {}

  /** Whoever was asked wants to go on with something else, or with nothing. */
  record Left(String text) implements RuleReply {}

  /** No result can be given, and this says why in one or two sentences. */
  record Refused(Why why, String text) implements RuleReply {}

  enum Why {
    /** What was given cannot be: negative, absurd, in the future, of the wrong unit. */
    UNUSABLE,
    /** What it takes is not known to whoever asks. */
    UNKNOWN,
    /** No public document was found that decides it. */
    NO_POLICY,
    /** The rule has no data of it; a document of the place may still answer. */
    NO_DATA
  }

  /**
   * @param given the inputs that the result rests on, repeated
   * @param sentences at least one
   * @param asOf the day it is true on
   */
  record Result(String rule, List<Given> given, List<RuleSentence> sentences, LocalDate asOf)
      implements RuleReply {

    /** The verdict, and what is to be done next. */
    public List<RuleSentence> inShort() {
      List<RuleSentence> needed =
          sentences.stream().filter(sentence -> !sentence.further()).toList();
      return needed.isEmpty() ? sentences : needed;
    }
  }

  /**
   * @param label of the input, such as 年主营业务收入
   * @param value as it was understood, with its unit
   */
  record Given(String input, String label, String value) {

    /** What was taken from people's words, repeated to them. */
    public static String repeated(List<Given> given) {
      return given.stream()
          .map(one -> one.label + "“" + one.value + "”")
          .collect(Collectors.joining("，", "按您说的：", "。"));
    }
  }

  /**
   * @param passage of a published policy in force, that the sentence rests on
   * @param further may be left out where an answer is to be short
   */
  record RuleSentence(String text, Passage passage, boolean further) {}
}
