#!/usr/bin/env bash
# Spring AI 2.0.1, SimpleVectorStore: a policy without an end date is one that ended before any day asked for.
#
# One would guess: a document that lacks the key meets no comparison, neither < nor >=, as in SQL, and as in LangChain4j's
# store in memory.
# What happens: the filter becomes SpEL, and there null is less than everything: the documents without validTo are found
# by validTo < '2025-09-01' together with the ended ones. NOT of that, another way to say "not ended", leaves them out;
# in LangChain4j's store it finds them.
# Why it matters: most policies name no end. Asked for what has ended, so as to mark or to delete it, the store names all
# that are open; a test stock in which every policy has an end shows nothing of it.
# Remedy: write a far day for "no end", or ask (validTo IS NOT NULL AND validTo < '2025-09-01').
# Seen: < finds old and open; NOT < finds new; LangChain4j old, new and open
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>spring-ai-undated</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework.ai</groupId><artifactId>spring-ai-vector-store</artifactId><version>2.0.1</version></dependency>
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j</artifactId><version>1.19.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import static dev.langchain4j.store.embedding.filter.Filter.not;
import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
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
  static final InMemoryEmbeddingStore<TextSegment> OTHER = new InMemoryEmbeddingStore<>();
  static final dev.langchain4j.data.embedding.Embedding VECTOR =
      dev.langchain4j.data.embedding.Embedding.from(new float[] {1, 0});

  static String found(String filter) {
    return STORE.similaritySearch(
            SearchRequest.builder().query("补贴").similarityThresholdAll().filterExpression(filter).build())
        .stream().map(Document::getText).sorted().collect(Collectors.joining(" "));
  }

  static String found(Filter filter) {
    return OTHER.search(
            EmbeddingSearchRequest.builder().queryEmbedding(VECTOR).maxResults(4).filter(filter).build())
        .matches().stream().map(match -> match.embedded().text()).sorted().collect(Collectors.joining(" "));
  }

  public static void main(String[] args) {
    STORE.add(List.of(new Document("open", Map.of("region", "长沙")),
        new Document("old", Map.of("region", "长沙", "validTo", "2024-12-31")),
        new Document("new", Map.of("region", "长沙", "validTo", "2026-12-31"))));
    OTHER.add(VECTOR, TextSegment.from("open", Metadata.from("region", "长沙")));
    OTHER.add(VECTOR, TextSegment.from("old", Metadata.from("validTo", "2024-12-31")));
    OTHER.add(VECTOR, TextSegment.from("new", Metadata.from("validTo", "2026-12-31")));

    same("validTo >= '2025-09-01'", "new", found("validTo >= '2025-09-01'"));
    see("validTo < '2025-09-01'", "old", "old open", found("validTo < '2025-09-01'"));
    same("NOT (validTo < '2025-09-01')", "new", found("NOT (validTo < '2025-09-01')"));
    same("validTo IS NOT NULL AND validTo < '2025-09-01'", "old",
        found("validTo IS NOT NULL AND validTo < '2025-09-01'"));
    Filter ended = metadataKey("validTo").isLessThan("2025-09-01");
    same("LangChain4j, validTo < 2025-09-01", "old", found(ended));
    same("LangChain4j, not of it", "new open", found(not(ended)));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(spring-ai-vector-store|langchain4j)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
