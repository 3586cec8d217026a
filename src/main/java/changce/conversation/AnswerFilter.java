package changce.conversation;

import changce.writing.Pairs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of the log; null for what does not matter.
 *
 * @param text within the question or the answer
 * @param outcome a status, or the group that statuses begin with: {@code unanswerable}
 * @param from the first day, in Changsha
 * @param to the last day
 * @param policy slug of a policy that was cited
 * @param helpful what the visitor said
 * @param review what reviewers made of it; {@code none} for nothing yet
 * @param slowerThan milliseconds until the whole answer
 * @param blocked with at least one blocked sentence
 * @param figure what else stands behind a figure
 */
public record AnswerFilter(
    @Nullable String text,
    @Nullable String outcome,
    @Nullable String channel,
    @Nullable String site,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String topic,
    @Nullable String policy,
    @Nullable String model,
    @Nullable String promptVersion,
    @Nullable Boolean helpful,
    @Nullable String review,
    @Nullable Integer slowerThan,
    boolean blocked,
    FigureFilter figure) {

  /** In place of a channel: all of them but what staff ask from the console. */
  public static final String VISITORS = "visitors";

  /** Of outcomes, by the prefix. */
  public static final List<String> GROUPS =
      List.of("answered", "unanswerable", "guarded", "failed");

  public static final AnswerFilter ALL =
      new AnswerFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, false);

  public AnswerFilter(
      @Nullable String text,
      @Nullable String outcome,
      @Nullable String channel,
      @Nullable String site,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String topic,
      @Nullable String policy,
      @Nullable String model,
      @Nullable String promptVersion,
      @Nullable Boolean helpful,
      @Nullable String review,
      @Nullable Integer slowerThan,
      boolean blocked) {
    this(
        text,
        outcome,
        channel,
        site,
        from,
        to,
        topic,
        policy,
        model,
        promptVersion,
        helpful,
        review,
        slowerThan,
        blocked,
        FigureFilter.ALL);
  }

  /** The filter's conditions on {@code answer a}, in SQL for both stores, and their values. */
  Conditions conditions() {
    Conditions all = new Conditions();
    all.add("a.outcome <> 'pending'");
    if (outcome != null) {
      if (GROUPS.contains(outcome)) {
        all.add("a.outcome like :outcome", "outcome", outcome + "\\_%");
      } else {
        all.add("a.outcome = :outcome", "outcome", outcome);
      }
    }
    if (VISITORS.equals(channel)) {
      all.add("a.channel <> 'console'");
    } else {
      all.addUnlessNull("a.channel = :channel", "channel", channel);
    }
    all.addUnlessNull(whileUsed("site", "site"), "site", site);
    all.addUnlessNull("a.asked_on >= :from", "from", from);
    all.addUnlessNull("a.asked_on <= :to", "to", to);
    all.addUnlessNull(
        "a.topics like :topic", "topic", topic == null ? null : "%|" + escaped(topic) + "|%");
    all.addUnlessNull(
        "exists (select 1 from answer_source s where s.question_id = a.question_id"
            + " and s.policy = :policy and s.cited)",
        "policy",
        policy);
    all.addUnlessNull(whileUsed("model", "model"), "model", model);
    all.addUnlessNull(whileUsed("prompt_version", "prompt"), "prompt", promptVersion);
    all.addUnlessNull(
        "exists (select 1 from feedback f where f.question_id = a.question_id"
            + " and f.helpful = :helpful and f.withdrawn_at is null)",
        "helpful",
        helpful);
    if ("none".equals(review)) {
      all.add("a.review is null");
    } else {
      all.addUnlessNull("a.review = :review", "review", review);
    }
    all.addUnlessNull("a.whole_ms > :slower", "slower", slowerThan);
    if (blocked) {
      all.add("a.blocked > 0");
    }
    figure.addTo(all);
    within(all);
    return all;
  }

  /**
   * A model or prompt that was replaced, or a site that went, long ago is behind hundreds of
   * thousands of younger answers: PostgreSQL, which takes it to be spread evenly, would look
   * through all of them for one page.
   */
  private static String whileUsed(String column, String name) {
    return """
    a.%1$s = :%2$s and a.question_id between
      (select o.question_id from answer o where o.%1$s = :%2$s order by o.question_id limit 1) and
      (select o.question_id from answer o where o.%1$s = :%2$s order by o.question_id desc limit 1)
    """
        .formatted(column, name);
  }

  private void within(Conditions conditions) {
    if (text != null) {
      String folded = text.toLowerCase(Locale.ROOT);
      boolean caseless = folded.equals(text.toUpperCase(Locale.ROOT));
      String form =
          caseless
              ? "(a.question like :text or a.text like :text)"
              : "(lower(a.question) like :text or lower(a.text) like :text)";
      conditions.add(form, "text", "%" + escaped(folded) + "%");
    }
  }

  /**
   * Neighbouring characters of the text, as {@link PostgresLog} looks them up; null without one.
   */
  @Nullable String pairs() {
    if (text == null || text.codePointCount(0, text.length()) < 2) {
      return null;
    }
    return String.join("\u001f", Pairs.of(text.toLowerCase(Locale.ROOT)));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** Of a statement: joined by {@code and}. */
  static final class Conditions {

    private final List<String> sql = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();

    record Value(String name, Object value) {}

    void add(String condition) {
      sql.add(condition);
    }

    void add(String condition, String name, Object value) {
      sql.add(condition);
      values.add(new Value(name, value));
    }

    void addUnlessNull(String condition, String name, @Nullable Object value) {
      if (value != null) {
        add(condition, name, value);
      }
    }

    /** That there is a row of a table for which the conditions hold. */
    void addExists(String table, Conditions of) {
      sql.add("exists (select 1 from %s where %s)".formatted(table, of.sql()));
      values.addAll(of.values);
    }

    String sql() {
      return sql.isEmpty() ? "true" : String.join(" and ", sql);
    }

    List<Value> values() {
      return values;
    }
  }
}
