package changce.retrieval;

import java.util.List;

/** Puts the best hits in a new order. */
interface Reranker {

  /** None is configured. */
  Reranker NONE =
      new Reranker() {
        @Override
        public int looksAt() {
          return 0;
        }

        @Override
        public List<Hit> ranked(String question, List<Hit> hits) {
          return hits;
        }
      };

  /** How many hits it is to be given. */
  int looksAt();

  /** All the hits; as they were when it fails. */
  List<Hit> ranked(String question, List<Hit> hits);
}
