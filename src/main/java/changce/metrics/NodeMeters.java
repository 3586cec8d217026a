package changce.metrics;

import changce.conversation.NodeLoad;
import changce.retrieval.PassageSearch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What this node is doing now; read from memory, whoever asks. */
@Component
class NodeMeters implements MeterBinder {

  private final NodeLoad load;
  private final PassageSearch search;

  NodeMeters(NodeLoad load, PassageSearch search) {
    this.load = load;
    this.search = search;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("changce.answers.in.progress", load, NodeLoad::answering).register(meters);
    Gauge.builder("changce.answers.at.once", load, NodeLoad::atOnce).register(meters);
    Gauge.builder("changce.answers.unended", load, NodeLoad::unended).register(meters);
    Gauge.builder("changce.questions.waiting", load, NodeLoad::waiting).register(meters);
    TimeGauge.builder(
            "changce.index.age", search, TimeUnit.MILLISECONDS, one -> one.age().toMillis())
        .register(meters);
    Gauge.builder("changce.index.version", search, PassageSearch::version).register(meters);
  }
}
