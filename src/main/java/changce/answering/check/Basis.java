package changce.answering.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sentences of the cited clauses that a sentence rests on: those that together hold nearly all
 * of its words that the clauses hold at all. Titles, numbers, dates and headings always belong to
 * it.
 */
final class Basis {

  private static final double NEARLY_ALL = 0.9;
  private static final int MOST = 3;

  /** Of a sentence that hardly says anything it cannot be told on what it rests. */
  private static final int FEW_WORDS = 6;

  private final List<Figure> headings = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Basis() {}

  /**
   * @param words of the sentence, and of the one before it where it says too little
   */
  static Basis of(Set<String> words, Statement said, Statement cited) {
    Basis basis = new Basis();
    Set<String> left = new HashSet<>(words);
    left.retainAll(cited.words());
    double most = left.size() * (1 - NEARLY_ALL);
    int enough = said.words().size() < FEW_WORDS ? Integer.MAX_VALUE : MOST;
    List<Statement.Part> parts = new ArrayList<>(cited.parts());
    parts.stream().filter(Statement.Part::heading).forEach(basis::add);
    parts.removeIf(Statement.Part::heading);
    for (int i = 0; i < enough && !parts.isEmpty(); i++) {
      if (i > 0 && enough == MOST && left.size() <= most && basis.figures.size() >= said.placed()) {
        break;
      }
      Statement.Part best = best(parts, left, said);
      parts.remove(best);
      basis.add(best);
      left.removeAll(best.words());
    }
    return basis;
  }

  /** In its sentences. */
  boolean holds(Figure citedFigure) {
    return figures.contains(citedFigure);
  }

  /**
   * In its headings; but not in place of one that the sentences say.
   *
   * @param said the sentence's figures
   */
  boolean holdsAbove(Figure citedFigure, List<Figure> said) {
    return headings.contains(citedFigure)
        && !citedFigure.tied()
        && figures.stream()
            .filter(one -> one.kind() == Figure.Kind.DATE && citedFigure.kind() == one.kind())
            .allMatch(one -> said.stream().anyMatch(other -> other.standsIn(one)));
  }

  boolean says(String word) {
    return text.indexOf(word) >= 0;
  }

  /** A figure may not be said more often than it stands there. */
  boolean holdsAllOf(Figure figure, List<Figure> said) {
    long times = said.stream().filter(figure::sameAs).count();
    return times <= 1 || times <= figures.stream().filter(figure::standsIn).count();
  }

  /** The most words; of two with as many, the one with more of the figures. */
  private static Statement.Part best(List<Statement.Part> parts, Set<String> left, Statement said) {
    Statement.Part best = parts.get(0);
    long most = -1;
    for (Statement.Part part : parts) {
      long words = left.stream().filter(part.words()::contains).count();
      long shared = words * 100 + said.figures().stream().filter(part::has).count();
      if (shared > most) {
        most = shared;
        best = part;
      }
    }
    return best;
  }

  private void add(Statement.Part part) {
    (part.heading() ? headings : figures).addAll(part.figures());
    text.append(part.text()).append('\n');
  }
}
