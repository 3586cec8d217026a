package changce.bench.retrieval;

/**
 * @param title empty where the corpus has none
 */
record Document(String id, String title, String text) {

  /** As every peer reads it. */
  String whole() {
    return title.isEmpty() ? text : title + "\n" + text;
  }
}
