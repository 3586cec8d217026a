package changce.bench.retrieval;

import changce.embedding.TextEmbedding;
import changce.policy.CorpusLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The windows of a corpus as the library embeds them. */
record Windows(List<float[]> vectors, Map<String, List<Integer>> byDocument) {

  static Windows of(List<Document> documents, TextEmbedding embedding) {
    List<String> texts = new ArrayList<>();
    Map<String, List<Integer>> byDocument = new HashMap<>();
    for (Document document : documents) {
      CorpusLibrary.Entry entry =
          new CorpusLibrary.Entry(document.id(), document.title(), document.text());
      for (String window : CorpusLibrary.windowsOf(entry)) {
        byDocument.computeIfAbsent(document.id(), id -> new ArrayList<>()).add(texts.size());
        texts.add(window);
      }
    }
    return new Windows(embedding.embedAll(texts), byDocument);
  }

  List<Integer> of(Set<String> documents) {
    return documents.stream()
        .flatMap(id -> byDocument.getOrDefault(id, List.of()).stream())
        .toList();
  }
}
