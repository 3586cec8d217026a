package changce.retrieval;

import changce.policy.PassageId;
import changce.policy.Policy;
import changce.retrieval.LexicalIndex.IndexedPassage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of one question the passages hold; looked up once for each. */
final class Holdings {

  private final QuestionWords words;
  private final Set<String> subjects;
  private final Glossary glossary;
  private final Map<PassageId, Held> byPassage = new HashMap<>();

  Holdings(QuestionWords words, Set<String> subjects, Glossary glossary) {
    this.words = words;
    this.subjects = subjects;
    this.glossary = glossary;
  }

  /**
   * @param words of the question that it holds
   * @param inHeading those that its own heading holds
   * @param missing subjects of the question that it does not name
   */
  record Held(Set<String> words, Set<String> inHeading, List<String> missing) {}

  Held of(IndexedPassage passage) {
    return byPassage.computeIfAbsent(passage.passage().id(), id -> look(passage));
  }

  QuestionWords words() {
    return words;
  }

  /**
   * Whoever keeps the library says what a policy is about, also where a clause leaves it unsaid.
   * One that is about several things is not about each of them in every clause.
   */
  private static String filedUnder(Policy policy) {
    return policy.topics().size() == 1 ? "\n" + policy.topics().get(0) : "";
  }

  private Held look(IndexedPassage passage) {
    return new Held(
        words.heldIn(passage.readable()),
        words.heldIn(passage.heading()),
        glossary.missing(subjects, passage.readable() + filedUnder(passage.passage().policy())));
  }
}
