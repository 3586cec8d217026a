package changce.bench.retrieval;

import java.io.IOException;
import java.util.List;

/** One way of finding documents, ours or a peer's with its defaults. */
interface Retriever extends AutoCloseable {

  /** As the table says it. */
  String name();

  /** Vectors come from the cache: what is measured is the index. */
  void build(List<Document> documents) throws IOException;

  /** Ids of the best documents, best first. */
  List<String> search(String question, int limit);

  /** Of the index, 0 where it cannot be told. */
  long bytes();

  @Override
  default void close() {}
}
