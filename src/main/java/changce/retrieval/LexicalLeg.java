package changce.retrieval;

import changce.policy.Applying;
import changce.policy.PassageId;
import changce.policy.PolicyLibrary;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The leg by words, which runs on a thread of its own while the other one embeds the question. */
final class LexicalLeg {

  private final PolicyLibrary library;
  private final LexicalIndex index;
  private final Glossary glossary;
  private final int candidates;
  private final ExecutorService legs = Executors.newCachedThreadPool(LexicalLeg::daemon);

  LexicalLeg(PolicyLibrary library, LexicalIndex index, Glossary glossary, int candidates) {
    this.library = library;
    this.index = index;
    this.glossary = glossary;
    this.candidates = candidates;
  }

  /**
   * @param version of the index that was searched
   * @param now version in the database, read while the other leg was embedding
   */
  record Result(Map<PassageId, Double> scores, Holdings holdings, long version, long now) {}

  /**
   * @param question folded
   */
  Future<Result> begin(String question, Applying applying) {
    return legs.submit(() -> searched(question, applying));
  }

  /** All that can be known before the vector is: it takes less time than the embedding. */
  private Result searched(String question, Applying applying) {
    String otherForms =
        glossary.expanded(question)
            + " "
            + String.join(" ", Years.namedIn(question, applying.day()));
    Map<PassageId, Double> scores = index.search(question, otherForms, applying, candidates);
    Holdings holdings =
        new Holdings(index.words(question), glossary.subjectsOf(question), glossary);
    scores.keySet().forEach(id -> index.passage(id).ifPresent(holdings::of));
    return new Result(scores, holdings, index.version(), library.version());
  }

  static Result joined(Future<Result> leg) {
    try {
      return leg.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The lexical leg failed", e.getCause());
    }
  }

  private static Thread daemon(Runnable leg) {
    Thread thread = new Thread(leg, "lexical-leg");
    thread.setDaemon(true);
    return thread;
  }

  void shutdown() {
    // Not at once: an interrupt closes the file of the embedded store.
    legs.shutdown();
  }
}
