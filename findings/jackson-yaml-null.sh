#!/usr/bin/env bash
# Jackson 3.1.7, YAML: ~ is the text "~", no longer nothing.
#
# One would guess: "废止: ~" and "废止: null" both mean nothing, in every reader of YAML; what Jackson 2.21 and
# SnakeYAML (which Spring Boot reads its settings with) take for null, Jackson 3 takes for null.
# What happens: Jackson 3 reads with snakeyaml-engine and its JSON schema: only null and an empty value are
# nothing, ~ is a string of one character; a date field throws. 012 and 1_000, numbers to SnakeYAML, are text.
# Why it matters: people who keep a policy's data by hand write ~ for "no such date". After the change of
# Jackson the file is refused, or, in a field of text, the policy is replaced by a policy called "~".
# Seen: Jackson 3 STRING "~" (a LocalDate: InvalidFormatException), Jackson 2 and SnakeYAML null
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>jackson-yaml-null</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>tools.jackson.dataformat</groupId><artifactId>jackson-dataformat-yaml</artifactId><version>3.1.7</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.dataformat</groupId><artifactId>jackson-dataformat-yaml</artifactId><version>2.21.7</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.time.LocalDate;

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

  public record Policy(String 替代, LocalDate 废止) {}

  static String read(String yaml) {
    try {
      return tools.jackson.dataformat.yaml.YAMLMapper.builder().build().readValue(yaml, Policy.class).toString();
    } catch (tools.jackson.core.JacksonException e) {
      return e.getClass().getSimpleName();
    }
  }

  public static void main(String[] args) throws Exception {
    String yaml = "替代: ~";
    same("SnakeYAML", "{替代=null}", new org.yaml.snakeyaml.Yaml().load(yaml).toString());
    same("Jackson 2", "{\"替代\":null}", new com.fasterxml.jackson.databind.ObjectMapper(
        new com.fasterxml.jackson.dataformat.yaml.YAMLFactory()).readTree(yaml).toString());
    see("Jackson 3", "{\"替代\":null}", "{\"替代\":\"~\"}",
        tools.jackson.dataformat.yaml.YAMLMapper.builder().build().readTree(yaml).toString());
    see("Jackson 3, text", "Policy[替代=null, 废止=null]", "Policy[替代=~, 废止=null]", read("替代: ~"));
    see("Jackson 3, date", "Policy[替代=null, 废止=null]", "InvalidFormatException", read("废止: ~"));
    same("Jackson 3, null", "Policy[替代=null, 废止=null]", read("废止: null"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(jackson-dataformat-yaml|snakeyaml|snakeyaml-engine)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
