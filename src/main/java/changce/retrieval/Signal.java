package changce.retrieval;

/**
 * What speaks for a passage. Names are those of {@code ranking.yml}, where each has its weight;
 * words are for the people who look at why it was found.
 */
public enum Signal {
  /** Cosine of the question, turned to how clauses word it, and the nearest window. */
  NEARNESS("意思相近（按条款的说法）"),
  /** The same between the last (0) and the first (1) of those found by meaning. */
  NEARNESS_AMONG_FOUND("意思相近（与其他结果相比）"),
  /** Cosine of the question as asked and the nearest window. */
  COSINE("意思相近（按提问的说法）"),
  /** BM25 as a share of the best passage's. */
  WORDS_AMONG_FOUND("词语相同（与其他结果相比）"),
  /** Share of the question's words, weighted by rarity, that the passage holds. */
  COVERAGE("含有提问的词语"),
  /** The same of the clause's own heading. */
  HEADING("标题含有提问的词语"),
  /** Cosine of the question and the nearest question that is known to be answered by the clause. */
  ASKED("与这一条的问法相近"),
  /** 1 for a passage that names every subject the question names. */
  ON_SUBJECT("点明提问的事项");

  private final String words;

  Signal(String words) {
    this.words = words;
  }

  public String inWords() {
    return words;
  }
}
