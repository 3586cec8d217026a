package changce.answering;

import java.util.Locale;

/**
 * How an answer ended. The prefix is the group used in filters, metrics and charts.
 *
 * <p>{@link #GUARDED_UNSUPPORTED} and {@link #FAILED_MODEL} belong to the list and do not occur:
 * where no sentence of a model passes, or no model speaks, the clauses' own sentences answer.
 */
public enum Outcome {
  PENDING,
  ANSWERED_FULL,
  ANSWERED_PARTIAL,
  ANSWERED_CURATED,
  ANSWERED_BY_RULE,
  CLARIFICATION,
  SMALLTALK,
  UNANSWERABLE_NO_POLICY,
  UNANSWERABLE_OUT_OF_SCOPE,
  GUARDED_INJECTION,
  GUARDED_CONTENT,
  GUARDED_UNSUPPORTED,
  FAILED_MODEL,
  FAILED_TIMEOUT,
  FAILED_INTERNAL,
  /** By the visitor. */
  STOPPED,
  /** The channel, or what was asked about, is switched off. */
  SWITCHED_OFF;

  /** As it stands in tables, JSON and logs: {@code answered_full}. */
  public String status() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Outcome of(String status) {
    return valueOf(status.toUpperCase(Locale.ROOT));
  }

  /** For want of a policy that answers. */
  public boolean declined() {
    return name().startsWith("UNANSWERABLE_");
  }

  public boolean answered() {
    return name().startsWith("ANSWERED_");
  }
}
