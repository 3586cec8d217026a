package changce.bench.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with {@code corpus.jsonl} ({@code doc_id}, {@code text}, perhaps {@code title}) and
 * {@code queries.jsonl} ({@code query_id}, {@code question}, {@code doc_ids} or {@code doc_id}).
 */
record Dataset(List<Document> documents, List<Query> queries) {

  /** Public sets hold NaN where an answer is missing. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  static Dataset read(Path folder) throws IOException {
    return new Dataset(
        lines(folder.resolve("corpus.jsonl")).map(Dataset::document).toList(),
        lines(folder.resolve("queries.jsonl")).map(Dataset::query).toList());
  }

  /** The right documents of all queries and so many others, chosen by the hash of their ids. */
  Dataset pool(int others) {
    Set<String> right = new HashSet<>();
    queries.forEach(query -> right.addAll(query.right()));
    Stream<Document> kept = documents.stream().filter(document -> right.contains(document.id()));
    Stream<Document> more =
        documents.stream()
            .filter(document -> !right.contains(document.id()))
            .sorted(Comparator.comparing(document -> Sha256.of(document.id())))
            .limit(others);
    return new Dataset(Stream.concat(kept, more).toList(), queries);
  }

  Dataset split(boolean dev) {
    return new Dataset(documents, queries.stream().filter(query -> query.dev() == dev).toList());
  }

  private static Stream<JsonNode> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(JSON::readTree);
  }

  private static Document document(JsonNode line) {
    return new Document(text(line, "doc_id"), line.path("title").asString(""), text(line, "text"));
  }

  private static Query query(JsonNode line) {
    Set<String> right = new HashSet<>();
    line.path("doc_ids").forEach(id -> right.add(id.asString()));
    if (line.has("doc_id")) {
      right.add(text(line, "doc_id"));
    }
    return new Query(text(line, "query_id"), text(line, "question"), Set.copyOf(right));
  }

  private static String text(JsonNode line, String field) {
    if (!line.has(field)) {
      throw new IllegalArgumentException("%s is missing in %s".formatted(field, line));
    }
    return line.path(field).asString();
  }
}
