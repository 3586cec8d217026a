#!/usr/bin/env bash
# Micrometer 1.17.2, Prometheus registry: the counter cases.created is cases_total, and is not told beside cases.
#
# One would guess: dots become underscores and a counter gets _total: cases_created_total; a gauge
# has none: index_info, answers_total.
# What happens: _created, _total, _bucket and _info at the end of a name are the client's own, and taken off. The
# counter cases.created is cases_total; if there is a counter cases as well, the second of the two is left out with
# a line in the log, and what it counts is lost. Of a gauge answers.total the figure is called answers, and a gauge
# index.info always says 1, whatever it measures. A timer keeps its name.
# Why it matters: the dashboard that asks for cases_created_total stays empty, and an alert on it never rings; of two
# counters the one that is registered first wins, which a restart may change.
# Seen: cases_total 1.0; 5.0 of 5 and 7; cases 3.0, answers 3.0, answers 3.0 for answers.bucket; index_info 1 of 3
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>micrometer-suffixes</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.micrometer</groupId><artifactId>micrometer-registry-prometheus</artifactId><version>1.17.2</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

  static String told(Consumer<MeterRegistry> meters) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    meters.accept(registry);
    return registry.scrape().lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining(", "));
  }

  public static void main(String[] args) {
    same("counter cases.opened", "cases_opened_total 1.0", told(all -> all.counter("cases.opened").increment()));
    see("counter cases.created", "cases_created_total 1.0", "cases_total 1.0",
        told(all -> all.counter("cases.created").increment()));
    see("counters cases of 5, cases.created of 7", "cases_total 5.0, cases_created_total 7.0", "cases_total 5.0",
        told(all -> {
          all.counter("cases").increment(5);
          all.counter("cases.created").increment(7);
        }));
    see("the same, the other one first", "cases_total 5.0, cases_created_total 7.0", "cases_total 7.0",
        told(all -> {
          all.counter("cases.created").increment(7);
          all.counter("cases").increment(5);
        }));
    see("gauge cases.created of 3", "cases_created 3.0", "cases 3.0", told(all -> all.gauge("cases.created", 3)));
    see("gauge answers.total of 3", "answers_total 3.0", "answers 3.0", told(all -> all.gauge("answers.total", 3)));
    see("gauge answers.bucket of 3", "answers_bucket 3.0", "answers 3.0", told(all -> all.gauge("answers.bucket", 3)));
    see("gauge index.info of 3", "index_info 3.0", "index_info 1", told(all -> all.gauge("index.info", 3)));
    same("gauge answers.count of 3", "answers_count 3.0", told(all -> all.gauge("answers.count", 3)));
    same("timer cases.created of 2 s",
        "cases_created_seconds_count 1, cases_created_seconds_sum 2.0, cases_created_seconds_max 2.0",
        told(all -> all.timer("cases.created").record(Duration.ofSeconds(2))));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(micrometer-registry-prometheus|prometheus-metrics-core)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
