package changce.models;

import org.jspecify.annotations.Nullable;

/**
 * A call to a chat model, once it has ended: for the record.
 *
 * @param purpose what the model was asked for, as it stands in tables: {@code stand_alone}
 * @param inputTokens null when the server does not say
 * @param firstTokenMs milliseconds until the first token, reasoning included; null when none came
 * @param wholeMs milliseconds until the call had ended
 * @param ended {@code ok}, {@code timeout}, {@code http 429}, {@code breaker open} …
 */
public record ModelCall(
    String purpose,
    String model,
    String promptVersion,
    @Nullable Integer inputTokens,
    @Nullable Integer outputTokens,
    @Nullable Long firstTokenMs,
    long wholeMs,
    String ended) {

  /** Not made, because the endpoint is left alone for a while. */
  static ModelCall refused(Asking asking, String model, CallEnd end) {
    return new ModelCall(
        asking.purpose(), model, asking.promptVersion(), null, null, null, 0, end.word());
  }
}
