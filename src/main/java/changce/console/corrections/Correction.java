package changce.console.corrections;

import changce.answering.CuratedAnswer.Clause;
import changce.answering.CuratedAnswer.Statement;
import changce.conversation.QuestionId;
import changce.staff.Refused;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A better answer that somebody proposes for one that was given.
 *
 * @param version grows with every change
 * @param question as it is to be answered, and asked again
 * @param text one sentence a line with its marks for a curated answer; else what is to be done
 * @param clauses that the marks stand for, numbered from 1
 * @param exampleOf what kind of question the lines of an example are of, else null
 * @param decision why it was rejected or withdrawn
 * @param askedAgain the answer to the same question after the approval
 * @param edition the draft that came of it
 */
public record Correction(
    UUID id,
    QuestionId corrects,
    Kind kind,
    State state,
    int version,
    String question,
    String text,
    List<CitedClause> clauses,
    UUID writtenBy,
    OffsetDateTime writtenAt,
    @Nullable String exampleOf,
    @Nullable UUID decidedBy,
    @Nullable OffsetDateTime decidedAt,
    @Nullable String decision,
    @Nullable UUID curated,
    @Nullable QuestionId askedAgain,
    @Nullable UUID edition) {

  private static final Pattern BETWEEN_FORMS = Pattern.compile("[：:=、，,；;|]");
  private static final int LONGEST_FORM = 40;
  private static final Pattern MARK = Pattern.compile("[\\[【［](\\d{1,2})[\\]】］]");

  /** It was approved as an example, and the question has not been asked again since. */
  boolean isToBeAskedAgain() {
    return exampleOf != null && state == State.APPROVED && askedAgain == null;
  }

  /**
   * @param policy slug
   */
  record CitedClause(
      String policy, String title, @Nullable String number, String headings, String text) {

    /** Keeps the number of one that is gone, when it was never saved what it said. */
    static final CitedClause UNKNOWN = new CitedClause("", "", null, "", "");
  }

  enum Kind {
    CURATED,
    GLOSSARY,
    EXAMPLE,
    POLICY,
    EVALUATION;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  enum State {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The sentences with the clauses that their marks name.
   *
   * @throws Refused when a line has no mark, or a mark has no clause
   */
  static List<Statement> statements(String text, List<CitedClause> clauses) {
    List<Statement> statements = new ArrayList<>();
    for (String line : lines(text)) {
      statements.add(new Statement(said(line), cited(line, clauses)));
    }
    if (statements.isEmpty()) {
      throw Refused.because("correction.empty");
    }
    return statements;
  }

  /**
   * Whether the text cites the clause; those that were only offered need not be read to decide.
   *
   * @param number from 1
   */
  public boolean cites(int number) {
    return cites(text, number);
  }

  static boolean cites(String text, int number) {
    return MARK.matcher(text).results().anyMatch(mark -> Integer.parseInt(mark.group(1)) == number);
  }

  /** The clauses that the text's marks name, each once. */
  static List<CitedClause> marked(String text, List<CitedClause> clauses) {
    return MARK.matcher(text)
        .results()
        .map(mark -> Integer.parseInt(mark.group(1)))
        .filter(number -> number >= 1 && number <= clauses.size())
        .distinct()
        .map(number -> clauses.get(number - 1))
        .toList();
  }

  /**
   * The forms of each term, a term a line.
   *
   * @throws Refused when a line does not have two forms
   */
  static List<List<String>> terms(String text) {
    List<List<String>> terms = new ArrayList<>();
    for (String line : lines(text)) {
      List<String> forms =
          BETWEEN_FORMS
              .splitAsStream(line)
              .map(String::strip)
              .filter(form -> !form.isEmpty())
              .distinct()
              .toList();
      if (forms.size() < 2 || forms.stream().anyMatch(form -> form.length() > LONGEST_FORM)) {
        throw Refused.because("correction.no-forms", line);
      }
      terms.add(forms);
    }
    return terms;
  }

  /** Those with something in them. */
  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String said(String line) {
    String said = MARK.matcher(line).replaceAll("").strip();
    if (said.isEmpty()) {
      throw Refused.because("correction.empty");
    }
    return said;
  }

  private static List<Clause> cited(String line, List<CitedClause> clauses) {
    List<Clause> cited = new ArrayList<>();
    Matcher mark = MARK.matcher(line);
    while (mark.find()) {
      int number = Integer.parseInt(mark.group(1));
      if (number < 1 || number > clauses.size()) {
        throw Refused.because("correction.unknown-mark", mark.group());
      }
      CitedClause clause = clauses.get(number - 1);
      cited.add(new Clause(clause.policy(), clause.text()));
    }
    if (cited.isEmpty()) {
      throw Refused.because("correction.no-mark", line);
    }
    return cited;
  }
}
