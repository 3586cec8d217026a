package changce.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The files of examples, and what a line of each teaches. Null is what it does not teach: a line
 * that only shows how short a matter may be named would make others' matters rarer than they are.
 */
enum ExampleFile {
  POLICY_QUESTION(Matter.OURS, QuestionKind.POLICY_QUESTION),
  ELIGIBILITY(Matter.OURS, QuestionKind.ELIGIBILITY),
  WHO_APPROVES(Matter.OURS, QuestionKind.WHO_APPROVES),
  PAST_POLICY(Matter.OURS, QuestionKind.POLICY_QUESTION),
  /** Says what it is about in a word or two. */
  NAMED(null, QuestionKind.POLICY_QUESTION),
  /** Does not say what it is about. */
  UNNAMED(Matter.OURS, QuestionKind.POLICY_QUESTION),
  /** In the course of a talk: what it is about was said before, so it teaches nothing of that. */
  GOING_ON(Matter.OURS, QuestionKind.POLICY_QUESTION),
  SMALLTALK(Matter.OURS, QuestionKind.SMALLTALK),
  ABOUT_SERVICE(Matter.OURS, QuestionKind.ABOUT_SERVICE),
  HAND_OVER(Matter.OURS, QuestionKind.HAND_OVER),
  OTHER_MATTERS(Matter.OTHER, QuestionKind.POLICY_QUESTION),
  UNKNOWABLE(Matter.UNKNOWABLE, QuestionKind.POLICY_QUESTION),
  INJECTION(Screening.INJECTION),
  CONTENT(Screening.CONTENT),
  /** Looks like one of these two, and is a question like any other. */
  HARMLESS(Screening.CLEAN),
  /** Questions that clauses are known to answer: ours, whichever kind they are. */
  ASKED(Matter.OURS),
  /** Questions that lie near clauses, whoever answers them. */
  UNANSWERED(Screening.CLEAN);

  private final @Nullable Matter matter;
  private final @Nullable QuestionKind kind;
  private final Screening screening;

  ExampleFile(@Nullable Matter matter, QuestionKind kind) {
    this.matter = matter;
    this.kind = kind;
    this.screening = Screening.CLEAN;
  }

  ExampleFile(Matter matter) {
    this.matter = matter;
    this.kind = null;
    this.screening = Screening.CLEAN;
  }

  ExampleFile(Screening screening) {
    this.matter = null;
    this.kind = null;
    this.screening = screening;
  }

  /** Without its ending: {@code policy-question}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Nullable Matter matter() {
    return matter;
  }

  @Nullable QuestionKind kind() {
    return kind;
  }

  Screening screening() {
    return screening;
  }

  /**
   * Whether a line says what it is about; null where it is not a question to which that matters.
   */
  @Nullable Naming naming() {
    return switch (this) {
      case UNNAMED -> Naming.UNNAMED;
      case GOING_ON,
          SMALLTALK,
          ABOUT_SERVICE,
          HAND_OVER,
          INJECTION,
          CONTENT,
          HARMLESS,
          ASKED,
          UNANSWERED ->
          null;
      default -> Naming.NAMED;
    };
  }
}
