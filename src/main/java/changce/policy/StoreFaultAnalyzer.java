package changce.policy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says what is wrong with the database and what to do, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreFaultAnalyzer implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    return StoreFault.of(failure)
        .map(fault -> new FailureAnalysis(fault.reason(), fault.action(), failure))
        .orElse(null);
  }
}
