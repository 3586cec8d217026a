package changce.rules;

import java.util.List;

/**
 * A rule as a form, or another system, sees it.
 *
 * @param example a question in people's words that this rule answers
 */
public record RuleForm(
    String id, String title, String purpose, String region, String example, List<Field> fields) {

  /**
   * @param unit that a bare number is in; empty for choices and days
   * @param options of a choice, empty otherwise
   * @param optional never asked for, but used when it is given
   */
  public record Field(
      String name,
      String label,
      InputKind kind,
      String unit,
      String question,
      List<String> options,
      boolean optional) {

    static Field of(Input input) {
      return new Field(
          input.name(),
          input.label(),
          input.kind(),
          input.unit(),
          input.question(),
          input.options().stream().map(Input.Option::value).toList(),
          input.optional());
    }
  }

  static RuleForm of(RuleSet rule) {
    return new RuleForm(
        rule.id(),
        rule.title(),
        rule.purpose(),
        rule.region(),
        rule.example(),
        rule.inputs().stream().map(Field::of).toList());
  }
}
