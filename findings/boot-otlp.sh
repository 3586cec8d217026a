#!/usr/bin/env bash
# Spring Boot 4.1.2: with micrometer-registry-otlp and its settings nothing is exported, and nothing said.
#
# One would guess: the actuator's starter with micrometer-registry-otlp, management.otlp.metrics.export.enabled=true
# and a url sends the figures there, as it does in Boot 3.5.6 (run once). The reference says that the registry of a
# system on the class path is enough, and for Prometheus it is.
# What happens: no OtlpMeterRegistry; figures go into a SimpleMeterRegistry, or to Prometheus alone. The configuration
# and its settings lie in spring-boot-micrometer-metrics, which is there, but it waits for a class of a further module,
# spring-boot-opentelemetry, that neither the starter nor the registry brings. The log is silent; --debug has the class.
# Why it matters: the service runs, counts and has its settings, and nobody sees it: figures that stop with an update
# to Boot 4 are missed when an alarm does not come.
# Remedy: org.springframework.boot:spring-boot-opentelemetry beside the registry, and a test that asks for the bean.
# Seen: [simpleMeterRegistry], 0 posts, 0 lines; with the module [otlpMeterRegistry], 1 post, 1 line; with both
# registries and no module [prometheusMeterRegistry], 0 posts, 0 lines
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>4.1.2</version>
    <relativePath/>
  </parent>
  <groupId>findings</groupId><artifactId>boot-otlp</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-actuator</artifactId></dependency>
    <dependency><groupId>io.micrometer</groupId><artifactId>micrometer-registry-otlp</artifactId></dependency>
  </dependencies>
  <profiles>
    <profile>
      <id>module</id>
      <dependencies>
        <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-opentelemetry</artifactId></dependency>
      </dependencies>
    </profile>
    <profile>
      <id>prometheus</id>
      <dependencies>
        <dependency><groupId>io.micrometer</groupId><artifactId>micrometer-registry-prometheus</artifactId></dependency>
      </dependencies>
    </profile>
  </profiles>
</project>
POM

cat > Service.java <<'JAVA'
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

@EnableAutoConfiguration
public class Service {

  /** Starts, counts one case, tells its registries and stops. */
  public static String run(String... settings) {
    try (var context = SpringApplication.run(Service.class, settings)) {
      context.getBeanProvider(MeterRegistry.class).forEach(each -> each.counter("cases").increment());
      return Arrays.toString(context.getBeanNamesForType(MeterRegistry.class));
    }
  }
}
JAVA

cat > Seen.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

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

  /** The registries of a service with these jars, how often it sent figures, and its log lines that name OTLP. */
  static String service(String jars) throws Exception {
    AtomicInteger posts = new AtomicInteger();
    HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext("/v1/metrics", exchange -> {
      exchange.getRequestBody().readAllBytes();
      posts.incrementAndGet();
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    collector.start();
    List<URL> path = new ArrayList<>(List.of(new File("classes/").toURI().toURL()));
    for (File jar : new File(jars).listFiles()) {
      path.add(jar.toURI().toURL());
    }
    PrintStream out = System.out;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      String[] settings = {
          "--management.otlp.metrics.export.enabled=true", "--management.otlp.metrics.export.step=1h",
          "--management.otlp.metrics.export.url=http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/metrics"};
      Object registries =
          loader.loadClass("Service").getMethod("run", String[].class).invoke(null, (Object) settings);
      return registries + ", posts " + posts + ", lines "
          + log.toString(StandardCharsets.UTF_8).lines().map(line -> line.toLowerCase(Locale.ROOT))
              .filter(line -> line.contains("otlp") || line.contains("telemetry")).count();
    } finally {
      System.setOut(out);
      collector.stop(0);
    }
  }

  public static void main(String[] args) throws Exception {
    see("starter-actuator, micrometer-registry-otlp", "[otlpMeterRegistry], posts 1, lines 1",
        "[simpleMeterRegistry], posts 0, lines 0", service("plain"));
    same("and spring-boot-opentelemetry", "[otlpMeterRegistry], posts 1, lines 1", service("module"));
    see("starter-actuator, micrometer-registry-otlp, micrometer-registry-prometheus",
        "[compositeMeterRegistry, otlpMeterRegistry, prometheusMeterRegistry], posts 1, lines 1",
        "[prometheusMeterRegistry], posts 0, lines 0", service("prometheus"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=plain > mvn.log 2>&1 || { cat mvn.log; exit 2; }
for each in module prometheus; do
  mvn -q -B -P $each dependency:copy-dependencies -DoutputDirectory=$each > mvn.log 2>&1 || { cat mvn.log; exit 2; }
done
javac -encoding UTF-8 -cp 'plain/*' -d classes Service.java
echo "With $(cd module && ls | grep -E '^(spring-boot-(micrometer-metrics|opentelemetry)|micrometer-registry-otlp)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
