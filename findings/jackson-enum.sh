#!/usr/bin/env bash
# Jackson 3.1.7: an enum is written by its toString(), and what Jackson 2 wrote is not read any more.
#
# One would guess: an enum is written by its name, as in Jackson 2.21.7; a toString() that gives the Chinese
# word for a page has nothing to do with JSON; JSON stored before the change of version is read after it.
# What happens: Jackson 3 writes 现行有效 for IN_FORCE and reads that alone; the stored "IN_FORCE" throws. Nothing fails
# to compile, and a test that writes and reads back passes.
# Why it matters: states of policies (现行有效, 已废止) stored as JSON or sent to other offices' systems change their
# words with the library, and old rows cannot be read.
# Seen: "现行有效"; InvalidFormatException for "IN_FORCE"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>jackson-enum</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>tools.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>3.1.7</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.21.7</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.List;

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

  public enum Force {
    IN_FORCE("现行有效"), REPEALED("已废止");

    private final String word;

    Force(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  public static void main(String[] args) throws Exception {
    String old = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(List.of(Force.IN_FORCE));
    same("Jackson 2 writes", "[\"IN_FORCE\"]", old);
    tools.jackson.databind.json.JsonMapper mapper = new tools.jackson.databind.json.JsonMapper();
    see("Jackson 3 writes", "[\"IN_FORCE\"]", "[\"现行有效\"]", mapper.writeValueAsString(List.of(Force.IN_FORCE)));
    String read;
    try {
      read = mapper.readValue(old, Force[].class)[0].name();
    } catch (tools.jackson.core.JacksonException e) {
      read = e.getClass().getSimpleName();
    }
    see("Jackson 3 reads what Jackson 2 wrote", "IN_FORCE", "InvalidFormatException", read);
    same("Jackson 3 reads what it wrote", "IN_FORCE",
        mapper.readValue(mapper.writeValueAsString(List.of(Force.IN_FORCE)), Force[].class)[0].name());
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(jackson-databind)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
