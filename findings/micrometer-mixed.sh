#!/usr/bin/env bash
# Micrometer 1.17.2, Prometheus registry: a histogram beside a plain timer of one name, and there are no figures.
#
# One would guess: two timers answer.time, one with bounds and one without, are told each as it was made, or the
# second is refused when it is registered, as a gauge of a counter's name is.
# What happens: both are registered without a word, and every scrape() throws a ClassCastException from then on: not
# only the two, all meters of the node are gone.
# Why it matters: the first answer on a channel that has its own timer ends the monitoring of the whole node, long after
# its start, when nobody looks; the test that counts in a SimpleMeterRegistry is green.
# Seen: ClassCastException in either order; two histograms with unlike bounds, and two labels of unlike names, are told
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>micrometer-mixed</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.micrometer</groupId><artifactId>micrometer-registry-prometheus</artifactId><version>1.17.2</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Consumer;

public class Seen {

  static int changed;

  static void see(String what, Object guessed, Object surprise, Object seen) {
    boolean still = surprise.equals(seen);
    System.out.printf("%s%n  guessed %s%n  seen    %s%s%n", what, guessed, seen,
        still ? "" : "   <-- changed: was " + surprise);
    changed += still ? 0 : 1;
  }

  static void same(String what, Object expected, Object seen) {
    see("(holds as guessed) " + what, expected, expected, seen);
  }

  static void end() {
    System.out.println(changed == 0 ? "The surprise still holds." : changed + " changed.");
    System.exit(changed == 0 ? 0 : 1);
  }

  static void plain(MeterRegistry meters, String channel) {
    Timer.builder("answer.time").tag("channel", channel).register(meters).record(Duration.ofSeconds(2));
  }

  static void bounded(MeterRegistry meters, String channel, int seconds) {
    Timer.builder("answer.time").tag("channel", channel).serviceLevelObjectives(Duration.ofSeconds(seconds))
        .register(meters).record(Duration.ofSeconds(2));
  }

  /** How many answers each way of counting them has, and how many logins. */
  static String told(Consumer<MeterRegistry> timers) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.counter("logins").increment();
    timers.accept(registry);
    String text;
    try {
      text = registry.scrape();
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
    return text.lines().filter(line -> line.startsWith("answer_time_seconds_count{")).count() + " timers, "
        + text.lines().filter(line -> line.startsWith("logins_total ")).count() + " counter";
  }

  static String refused(Consumer<MeterRegistry> meters) {
    try {
      meters.accept(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
      return "registered";
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }

  public static void main(String[] args) {
    same("a gauge of a counter's name", "refused", refused(all -> {
      all.counter("cases");
      all.gauge("cases", 1);
    }));
    Consumer<MeterRegistry> mixed = all -> {
      plain(all, "page");
      bounded(all, "wechat", 1);
    };
    see("a plain timer, then a histogram, registered", "refused, or told", "registered", refused(mixed));
    see("told of them and of a counter", "2 timers, 1 counter", "ClassCastException", told(mixed));
    see("the histogram first", "2 timers, 1 counter", "ClassCastException", told(all -> {
      bounded(all, "wechat", 1);
      plain(all, "page");
    }));
    same("two plain timers", "2 timers, 1 counter", told(all -> {
      plain(all, "page");
      plain(all, "wechat");
    }));
    same("two histograms with unlike bounds", "2 timers, 1 counter", told(all -> {
      bounded(all, "page", 1);
      bounded(all, "wechat", 5);
    }));
    same("a label more", "2 timers, 1 counter", told(all -> {
      plain(all, "page");
      Timer.builder("answer.time").tags("channel", "api", "site", "a").register(all).record(Duration.ofSeconds(2));
    }));
    SimpleMeterRegistry simple = new SimpleMeterRegistry();
    mixed.accept(simple);
    same("timers of a SimpleMeterRegistry", 2, simple.find("answer.time").timers().size());
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(micrometer-registry-prometheus|prometheus-metrics-core)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
