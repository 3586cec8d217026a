package changce.policy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal into the two sentences that the operator reads instead of a stack trace. */
class UnusableStoreAnalyzer extends AbstractFailureAnalyzer<UnusableStore> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnusableStore cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
