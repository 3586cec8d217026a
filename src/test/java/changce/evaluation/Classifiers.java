package changce.evaluation;

import changce.answering.Answering;
import changce.answering.Route;
import changce.conversation.MaskedText;
import changce.reading.Screening;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The screen and the router as classifiers, by their words alone: precision and recall of each
 * class.
 */
final class Classifiers {

  /** What was said, what it should be taken for, and what it was taken for. */
  record Said(String text, String wanted, String taken) {

    boolean right() {
      return wanted.equals(taken);
    }
  }

  private static final List<String> FILES =
      List.of(
          "routes",
          "screen",
          "held-back",
          "held-back-routes",
          "held-back-kinds",
          "held-back-screen",
          "blind-kinds",
          "blind-screen");

  private static final Set<Route> OF_POLICIES =
      EnumSet.of(Route.POLICY_QUESTION, Route.ELIGIBILITY, Route.WHO_APPROVES);

  private final Answering answering;

  Classifiers(Answering answering) {
    this.answering = answering;
  }

  /** By name of the classifier and of the set. */
  Map<String, List<Said>> run() {
    Map<String, List<Said>> said = new TreeMap<>();
    for (String file : FILES) {
      for (QuestionEntry entry : QuestionEntry.of(file)) {
        String text = entry.word("say");
        take(said, "route", entry, text, t -> answering.route(t).word());
        take(said, "asks", entry, text, t -> asks(answering.route(t)));
        take(said, "screen", entry, text, this::screened);
      }
    }
    return said;
  }

  /** Which of our questions it is, a stranger cannot tell: it only counts that it is one. */
  private static String asks(Route route) {
    return OF_POLICIES.contains(route) ? "ours" : route.word();
  }

  /** Personal data is masked before the screen looks: what is left then is clean. */
  private String screened(String text) {
    String masked = MaskedText.of(text);
    Screening found = answering.screening(masked);
    return found == Screening.CLEAN && !masked.equals(text)
        ? "personal_data"
        : found.name().toLowerCase(Locale.ROOT);
  }

  private static void take(
      Map<String, List<Said>> said,
      String classifier,
      QuestionEntry entry,
      String text,
      UnaryOperator<String> classify) {
    if (!entry.word(classifier).isEmpty()) {
      said.computeIfAbsent(classifier + "/" + entry.split(), key -> new ArrayList<>())
          .add(new Said(text, entry.word(classifier), classify.apply(text)));
    }
  }

  static void score(Map<String, List<Said>> run, Scoreboard board) {
    run.forEach(
        (name, all) -> {
          TreeSet<String> classes = new TreeSet<>();
          all.forEach(said -> classes.add(said.wanted()));
          for (String one : classes) {
            board.score(name + "/" + one + "/precision", precision(all, one));
            board.score(name + "/" + one + "/recall", recall(all, one));
          }
          Score right = new Score((int) all.stream().filter(Said::right).count(), all.size());
          board.score(name + "/right", right);
          board.measure(
              name + "/macro_f1",
              classes.stream().mapToDouble(one -> f1(all, one)).average().orElse(1));
        });
  }

  /** Twice the rightly taken, out of all that were taken for it and all that are it. */
  private static double f1(List<Said> all, String one) {
    Score precision = precision(all, one);
    Score recall = recall(all, one);
    return 2.0 * recall.right() / (precision.of() + recall.of());
  }

  private static Score precision(List<Said> all, String one) {
    List<Said> taken = all.stream().filter(said -> said.taken().equals(one)).toList();
    return new Score((int) taken.stream().filter(Said::right).count(), taken.size());
  }

  private static Score recall(List<Said> all, String one) {
    List<Said> wanted = all.stream().filter(said -> said.wanted().equals(one)).toList();
    return new Score((int) wanted.stream().filter(Said::right).count(), wanted.size());
  }
}
