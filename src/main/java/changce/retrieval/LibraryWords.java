package changce.retrieval;

import changce.policy.Passage;
import changce.reading.TypedReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the reader of what is typed how the library and the glossary write. */
@Component
class LibraryWords {

  private final LexicalIndex library;
  private final Glossary glossary;
  private final TypedReader reader;
  private long version = -1;
  private Set<String> terms = Set.of();

  LibraryWords(LexicalIndex library, Glossary glossary, TypedReader reader) {
    this.library = library;
    this.glossary = glossary;
    this.reader = reader;
    refresh();
  }

  /** When anything was published, or a term added. */
  @Scheduled(fixedDelay = 1000)
  final void refresh() {
    Set<String> now = glossary.all();
    if (version != library.version() || !terms.equals(now)) {
      version = library.version();
      terms = now;
      reader.know(terms, texts());
    }
  }

  private List<String> texts() {
    Set<String> headings = new LinkedHashSet<>();
    List<String> texts = new ArrayList<>();
    for (List<Passage> passages : library.all()) {
      for (Passage passage : passages) {
        headings.add(passage.policy().title());
        headings.addAll(passage.headings());
        texts.add(passage.text());
      }
    }
    texts.addAll(headings);
    return texts;
  }
}
