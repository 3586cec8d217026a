#!/usr/bin/env bash
# resilience4j 2.4.0 with Reactor: a model that never answers does not open the circuit breaker; a talkative one does.
#
# One would guess: with stream.transformDeferred(breaker).timeout(60 s) calls that end in the timeout are slow, or
# failed, and the breaker opens; and a stream that speaks at once is a fast call.
# What happens: the timeout cancels what stands before it, and a cancelled call counts only if an element had passed.
# One cancelled before its first element is as if it had never been made: 0 calls, closed, however often. With the
# two lines the other way round each counts as failed. And the whole stream's length is the call's time, so that one
# that begins at once and speaks for long is slow.
# Why it matters: silence is the very failure for which the breaker is there. Instead of the clauses alone, at once,
# each visitor gets them after the full minute, and the figures say that no call failed; long answers open it.
# Seen: silent: 0 calls, CLOSED; timeout first: 5 failed, OPEN; one word, then silent: 5 slow, OPEN; speaking: OPEN
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>resilience4j-silent</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.github.resilience4j</groupId><artifactId>resilience4j-reactor</artifactId><version>2.4.0</version></dependency>
    <dependency><groupId>io.github.resilience4j</groupId><artifactId>resilience4j-circuitbreaker</artifactId><version>2.4.0</version></dependency>
    <dependency><groupId>io.projectreactor</groupId><artifactId>reactor-core</artifactId><version>3.8.8</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import io.github.resilience4j.circuitbreaker.*;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.function.BiFunction;
import reactor.core.publisher.Flux;

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

  static final Duration LIMIT = Duration.ofMillis(150);

  /** Ten calls in a row. */
  static String after(BiFunction<Flux<String>, CircuitBreakerOperator<String>, Flux<String>> guarded,
      Flux<String> model) {
    CircuitBreaker breaker = CircuitBreaker.of("model", CircuitBreakerConfig.custom()
        .slidingWindowSize(10).minimumNumberOfCalls(5)
        .slowCallDurationThreshold(Duration.ofMillis(50)).slowCallRateThreshold(50).build());
    for (int i = 0; i < 10; i++) {
      guarded.apply(model, CircuitBreakerOperator.of(breaker)).onErrorComplete().blockLast();
    }
    CircuitBreaker.Metrics seen = breaker.getMetrics();
    return seen.getNumberOfBufferedCalls() + " calls, " + seen.getNumberOfFailedCalls()
        + " failed, " + seen.getNumberOfSlowCalls() + " slow, " + breaker.getState();
  }

  public static void main(String[] args) {
    Flux<String> silent = Flux.never();
    Flux<String> stalled = Flux.concat(Flux.just("根据"), Flux.never());
    Flux<String> speaking = Flux.interval(Duration.ofMillis(10)).map(String::valueOf).take(10);
    same("silent, timeout before the breaker", "5 calls, 5 failed, 5 slow, OPEN",
        after((flux, breaker) -> flux.timeout(LIMIT).transformDeferred(breaker), silent));
    see("silent, timeout behind the breaker", "5 calls, 0 failed, 5 slow, OPEN",
        "0 calls, 0 failed, 0 slow, CLOSED",
        after((flux, breaker) -> flux.transformDeferred(breaker).timeout(LIMIT), silent));
    same("one word, then silent, timeout behind", "5 calls, 0 failed, 5 slow, OPEN",
        after((flux, breaker) -> flux.transformDeferred(breaker).timeout(LIMIT), stalled));
    see("at once, a word each 10 ms", "10 calls, 0 failed, 0 slow, CLOSED",
        "5 calls, 0 failed, 5 slow, OPEN",
        after((flux, breaker) -> flux.transformDeferred(breaker), speaking));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(resilience4j-reactor|resilience4j-circuitbreaker|reactor-core)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
