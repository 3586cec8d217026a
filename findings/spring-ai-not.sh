#!/usr/bin/env bash
# Spring AI 2.0.1, filter expressions as text: NOT takes everything behind it, AND and OR included.
#
# One would guess: NOT binds more tightly than AND, as in SQL, after which the language is made, and as ! does in Java:
# NOT status == 'ended' AND region == '长沙' is what is open in 长沙.
# What happens: it is read as NOT (status == 'ended' AND region == '长沙'): everything but what has ended in 长沙, so
# what is open or ended elsewhere too. The two conditions the other way round are right. AND binds more than OR does.
# Why it matters: a filter by district in which the negation happens to stand first lets all other districts through;
# passages of other cities, and ended ones, are the sources of the answer. Nothing is reported.
# Remedy: brackets, (NOT status == 'ended') AND ..., or status != 'ended'.
# Seen: NOT ... AND ... finds 湘潭-ended 湘潭-open 长沙-open; turned round 长沙-open; NOT ... OR ... 湘潭-open
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>spring-ai-not</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework.ai</groupId><artifactId>spring-ai-vector-store</artifactId><version>2.0.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.AbstractEmbeddingModel;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.SimpleVectorStore;

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

  /** Gives every text the same vector: only the filter decides. */
  static class Alike extends AbstractEmbeddingModel {

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
      return new EmbeddingResponse(IntStream.range(0, request.getInstructions().size())
          .mapToObj(at -> new Embedding(new float[] {1, 0}, at)).toList());
    }

    @Override
    public float[] embed(Document document) {
      return new float[] {1, 0};
    }
  }

  static final SimpleVectorStore STORE = SimpleVectorStore.builder(new Alike()).build();

  static String found(String filter) {
    return STORE.similaritySearch(
            SearchRequest.builder().query("补贴").topK(9).similarityThresholdAll().filterExpression(filter).build())
        .stream().map(Document::getText).sorted().collect(Collectors.joining(" "));
  }

  public static void main(String[] args) {
    for (String region : List.of("长沙", "湘潭")) {
      for (String status : List.of("open", "ended")) {
        STORE.add(List.of(new Document(region + "-" + status, Map.of("region", region, "status", status))));
      }
    }
    same("(NOT status == 'ended') AND region == '长沙'", "长沙-open",
        found("(NOT status == 'ended') AND region == '长沙'"));
    same("status != 'ended' AND region == '长沙'", "长沙-open", found("status != 'ended' AND region == '长沙'"));
    same("region == '长沙' AND NOT status == 'ended'", "长沙-open", found("region == '长沙' AND NOT status == 'ended'"));
    see("NOT status == 'ended' AND region == '长沙'", "长沙-open", "湘潭-ended 湘潭-open 长沙-open",
        found("NOT status == 'ended' AND region == '长沙'"));
    see("NOT status == 'ended' OR region == '长沙'", "湘潭-open 长沙-ended 长沙-open", "湘潭-open",
        found("NOT status == 'ended' OR region == '长沙'"));
    same("region == '长沙' OR region == '湘潭' AND status == 'open'", "湘潭-open 长沙-ended 长沙-open",
        found("region == '长沙' OR region == '湘潭' AND status == 'open'"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(spring-ai-vector-store)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
