package changce.answering;

import changce.answering.check.ClaimCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The checks against the clauses cited last: many ask for the same clauses, and to read a clause
 * takes longer than to hold a sentence against it, and far more memory.
 */
final class ClaimChecks {

  private static final int MOST = 100;

  private final Function<String, Set<String>> places;
  private final Map<List<String>, ClaimCheck> recent =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, ClaimCheck> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param places the places that a text names
   */
  ClaimChecks(Function<String, Set<String>> places) {
    this.places = places;
  }

  /**
   * @param clauses with title, number, dates and headings
   */
  ClaimCheck of(List<String> clauses) {
    synchronized (recent) {
      ClaimCheck known = recent.get(clauses);
      if (known != null) {
        return known;
      }
    }
    ClaimCheck read = new ClaimCheck(clauses, places);
    synchronized (recent) {
      recent.put(clauses, read);
    }
    return read;
  }
}
