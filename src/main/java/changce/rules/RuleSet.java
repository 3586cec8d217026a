package changce.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code knowledge/rules}.
 *
 * @param id the file's name without its ending
 * @param recognised by which questions are for this rule
 * @param clauses of policies, by the name that statements use
 * @param cases in order: the first that holds is the result
 * @param always said with every result
 * @param limits said before a question, where they bear on what was told
 * @param amount what is paid, for who asks how much it is
 */
record RuleSet(
    String id,
    String file,
    String title,
    String purpose,
    String region,
    String example,
    int order,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Recognition recognised,
    List<Input> inputs,
    Map<String, ClauseName> clauses,
    List<Case> cases,
    List<Statement> always,
    List<Statement> limits,
    Amount amount) {

  /**
   * @param heading part of the clause's own heading
   */
  record ClauseName(String policy, String heading, int line) {}

  /**
   * @param clause name of a clause, or a term that holds one
   * @param when shown only if all of these hold
   * @param because only explains the result: it may differ where the result does not
   * @param further is said on a form, and not in an answer, which is short
   */
  record Statement(
      String text,
      String clause,
      List<Condition> when,
      boolean because,
      boolean further,
      int line) {

    /** One of several that may have decided. */
    boolean reason() {
      return because && !when.isEmpty();
    }
  }

  /**
   * An amount that does not depend on all that the rule asks for.
   *
   * @param asks words that ask for it
   * @param say the amounts, each when its conditions hold
   * @param under what conditions it is paid
   */
  record Amount(List<String> asks, List<Statement> say, List<Statement> under) {

    boolean asked(String text) {
      return asks.stream().anyMatch(text::contains);
    }
  }

  /**
   * The conditions are joined: all of {@code all}, at least one of {@code any}, none of {@code
   * none}.
   *
   * @param refuse said in place of a result, when nothing public answers; with rows, when none fits
   * @param search the rule has no data here: the library is asked before it is refused
   * @param goOn the rule that takes over with what is known
   * @param atOnce holds whatever the cases before it say: nothing else need be asked
   * @param rows each statement once for every row of the table that fits the inputs of these names:
   *     a choice by its terms row_column, a day by the column date
   */
  record Case(
      List<Condition> all,
      List<Condition> any,
      List<Condition> none,
      List<Statement> say,
      @Nullable String refuse,
      boolean search,
      @Nullable String goOn,
      List<String> rows,
      boolean atOnce,
      int line) {}

  RuleSet with(List<Input> others) {
    return new RuleSet(
        id,
        file,
        title,
        purpose,
        region,
        example,
        order,
        from,
        to,
        recognised,
        others,
        clauses,
        cases,
        always,
        limits,
        amount);
  }

  Input input(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(id + " asks no " + name));
  }

  Optional<Input> find(String name) {
    return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
  }

  boolean inForceOn(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }
}
