package changce.answering;

import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.check.ClaimCheck;
import changce.policy.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a model's sentence may be shown: it must cite what was given, and say what the
 * cited clauses say. In place of one that does not stand the clause's own words, where they fit.
 */
final class SentenceCheck {

  private static final Pattern MARKUP =
      Pattern.compile(
          "\\*\\*|__|`|^#+\\s*|^>\\s*|^[-*•]\\s+|^\\d+[.、]\\s+(?=\\D)|</?\\w[^<>]{0,200}>");

  /** Tags, zero-width and directional characters: nothing that a reader sees. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n]]");

  private static final Pattern BLANK_BEFORE_STOP = Pattern.compile("\\s+(?=[。！？，；])");

  private final Map<Integer, String> given;
  private final ClauseSentences clauses;
  private final ClaimChecks checks;
  private @Nullable String before;

  SentenceCheck(List<Source> sources, ClaimChecks checks) {
    this.given =
        sources.stream().collect(Collectors.toMap(Source::mark, source -> whole(source.passage())));
    this.clauses = new ClauseSentences(sources);
    this.checks = checks;
  }

  sealed interface Verdict {}

  record Passed(Sentence sentence) implements Verdict {}

  /**
   * @param instead the clause's own words; null when none fits, or they have been shown
   */
  record Blocked(String reason, @Nullable Sentence instead) implements Verdict {}

  Verdict check(String written) {
    List<Integer> marks = CitationMarks.in(written);
    String text = plain(written);
    List<Integer> known = marks.stream().filter(given::containsKey).toList();
    if (marks.isEmpty()) {
      return new Blocked("没有引注", null);
    }
    if (!known.equals(marks)) {
      return blocked("引用了没有给出的来源", text, known);
    }
    Optional<String> problem = check(marks).problem(text, before);
    return problem.isPresent()
        ? blocked(problem.get(), text, marks)
        : passed(text, withoutIdle(marks, text));
  }

  /** Without those that neither carry the sentence alone nor are needed by the others. */
  private List<Integer> withoutIdle(List<Integer> marks, String text) {
    List<Integer> kept = new ArrayList<>(marks);
    for (Integer mark : marks) {
      List<Integer> others = kept.stream().filter(other -> !other.equals(mark)).toList();
      if (!others.isEmpty() && carry(others, text) && !carry(List.of(mark), text)) {
        kept.remove(mark);
      }
    }
    return List.copyOf(kept);
  }

  private boolean carry(List<Integer> marks, String text) {
    return check(marks).problem(text, before).isEmpty();
  }

  private Passed passed(String text, List<Integer> marks) {
    before = text;
    clauses.said(text);
    return new Passed(new Sentence(text, marks, Origin.MODEL));
  }

  private Blocked blocked(String reason, String text, List<Integer> marks) {
    Optional<Sentence> instead = clauses.nearest(text, marks);
    instead.ifPresent(sentence -> before = sentence.text());
    return new Blocked(reason, instead.orElse(null));
  }

  private ClaimCheck check(List<Integer> marks) {
    return checks.of(marks.stream().map(this::text).toList());
  }

  static String plain(String written) {
    String visible = INVISIBLE.matcher(CitationMarks.without(written)).replaceAll("").strip();
    String unmarked = MARKUP.matcher(visible).replaceAll("");
    return BLANK_BEFORE_STOP.matcher(unmarked.strip()).replaceAll("");
  }

  private String text(Integer mark) {
    return Optional.ofNullable(given.get(mark)).orElseThrow();
  }

  private static String whole(Passage passage) {
    List<String> lines = new ArrayList<>();
    lines.add("《" + passage.policy().title() + "》");
    Optional.ofNullable(passage.policy().number()).ifPresent(lines::add);
    Optional.ofNullable(passage.policy().issuedOn()).ifPresent(day -> lines.add(day.text()));
    // No sentence of the clause: a line without stops counts as a heading.
    lines.add(passage.policy().validity().inWords().replace('，', ' '));
    lines.add(passage.policy().region());
    lines.addAll(passage.headings());
    lines.add(passage.text());
    return String.join("\n", lines);
  }
}
