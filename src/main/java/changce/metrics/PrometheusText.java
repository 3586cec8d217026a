package changce.metrics;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The meters as Prometheus reads them: its text format, version 0.0.4. Only those of a list are
 * told: what a library may add some day has labels that nobody has looked at.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">the format</a>
 */
final class PrometheusText {

  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final List<String> TOLD =
      List.of(
          "changce.",
          "hikaricp.",
          "jvm.memory.",
          "jvm.gc.",
          "jvm.threads.live",
          "process.",
          "system.cpu.",
          "logback.events");

  private final Map<String, List<String>> families = new TreeMap<>();

  private PrometheusText() {}

  static String of(MeterRegistry meters) {
    PrometheusText text = new PrometheusText();
    meters.getMeters().stream()
        .filter(meter -> TOLD.stream().anyMatch(meter.getId().getName()::startsWith))
        // The registry makes a gauge of each bound of a histogram as well.
        .filter(meter -> meter.getId().getTag("le") == null)
        .forEach(text::add);
    return text.families.entrySet().stream()
        .map(family -> "# TYPE " + family.getKey() + "\n" + String.join("", family.getValue()))
        .collect(Collectors.joining());
  }

  private void add(Meter meter) {
    if (meter instanceof Timer timer) {
      add(timer);
    } else if (meter instanceof FunctionTimer timer) {
      String name = name(meter) + "_seconds";
      line(name + " summary", name + "_count", meter, null, timer.count());
      line(name + " summary", name + "_sum", meter, null, timer.totalTime(TimeUnit.SECONDS));
    } else {
      for (Measurement measurement : meter.measure()) {
        add(meter, measurement);
      }
    }
  }

  private void add(Meter meter, Measurement measurement) {
    String unit = meter.getId().getBaseUnit();
    String plain = name(meter);
    String name =
        unit == null || plain.endsWith("_" + unit) || !unit.matches("[a-z]+")
            ? plain
            : plain + "_" + unit;
    if (measurement.getStatistic() == Statistic.COUNT) {
      line(name + "_total counter", name + "_total", meter, null, measurement.getValue());
    } else if (measurement.getStatistic() == Statistic.VALUE) {
      line(name + " gauge", name, meter, null, measurement.getValue());
    }
  }

  private void add(Timer timer) {
    HistogramSnapshot snapshot = timer.takeSnapshot();
    CountAtBucket[] buckets = snapshot.histogramCounts();
    String name = name(timer) + "_seconds";
    String family = name + (buckets.length == 0 ? " summary" : " histogram");
    for (CountAtBucket bucket : buckets) {
      String bound = number(bucket.bucket(TimeUnit.SECONDS));
      line(family, name + "_bucket", timer, bound, bucket.count());
    }
    if (buckets.length > 0) {
      line(family, name + "_bucket", timer, "+Inf", (double) snapshot.count());
    }
    line(family, name + "_count", timer, null, (double) snapshot.count());
    line(family, name + "_sum", timer, null, snapshot.total(TimeUnit.SECONDS));
  }

  private void line(String family, String name, Meter meter, @Nullable String bound, double value) {
    List<String> labels = new ArrayList<>();
    for (Tag tag : meter.getId().getTags()) {
      labels.add(snake(tag.getKey()) + "=\"" + escaped(tag.getValue()) + "\"");
    }
    if (bound != null) {
      labels.add("le=\"" + bound + "\"");
    }
    String between = labels.isEmpty() ? "" : "{" + String.join(",", labels) + "}";
    families
        .computeIfAbsent(family, one -> new ArrayList<>())
        .add(name + between + " " + number(value) + "\n");
  }

  private static String name(Meter meter) {
    return snake(meter.getId().getName());
  }

  private static String snake(String name) {
    return name.replaceAll("[^A-Za-z0-9_]", "_");
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
