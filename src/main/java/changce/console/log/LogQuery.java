package changce.console.log;

import changce.conversation.AnswerFilter;
import changce.conversation.FigureFilter;
import changce.staff.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the log as it stands in an address, so that every figure can link to the answers
 * behind it.
 *
 * @param values by the names of the fields, none blank
 */
record LogQuery(Map<String, String> values) {

  private static final List<String> FIELDS =
      List.of(
          "text",
          "outcome",
          "channel",
          "site",
          "from",
          "to",
          "topic",
          "policy",
          "model",
          "prompt",
          "feedback",
          "review",
          "slower",
          "blocked",
          "first",
          "called",
          "failed",
          "judged-from",
          "judged-to",
          "verdict",
          "cause",
          "twice",
          "waiting");

  /** Either feedback. */
  private static final String RATED = "any";

  private static final Set<String> SHOWN_AT_FIRST =
      Set.of("text", "from", "to", "outcome", "channel", "feedback", "review");

  private static final int LONGEST = 200;

  static LogQuery of(Map<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String value = parameters.getOrDefault(field, "").strip();
      if (!value.isEmpty()) {
        values.put(field, value.substring(0, Math.min(LONGEST, value.length())));
      }
    }
    return new LogQuery(values);
  }

  /**
   * @throws Refused when a value cannot be understood
   */
  AnswerFilter filter() {
    return new AnswerFilter(
        text(),
        values.get("outcome"),
        values.get("channel"),
        values.get("site"),
        day("from"),
        day("to"),
        values.get("topic"),
        values.get("policy"),
        values.get("model"),
        values.get("prompt"),
        helpful(),
        values.get("review"),
        milliseconds("slower"),
        values.containsKey("blocked"),
        figure());
  }

  private FigureFilter figure() {
    return new FigureFilter(
        milliseconds("first"),
        RATED.equals(values.get("feedback")),
        values.get("called"),
        values.containsKey("failed"),
        day("judged-from"),
        day("judged-to"),
        values.get("verdict"),
        values.get("cause"),
        values.containsKey("twice"),
        values.containsKey("waiting"));
  }

  /** Whether one of the conditions is set that the page does not show at first. */
  public boolean further() {
    return !SHOWN_AT_FIRST.containsAll(values.keySet());
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** For the audit trail, where a visitor's words would outlast their time. */
  String withoutText() {
    return values.containsKey("text") ? with("text", "*").encoded() : encoded();
  }

  /** As it stands in an address, without the question mark. */
  public String encoded() {
    return values.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  LogQuery with(String field, String value) {
    Map<String, String> others = new LinkedHashMap<>(values);
    others.put(field, value);
    return new LogQuery(others);
  }

  private @Nullable String text() {
    String text = values.get("text");
    return text == null ? null : text.replaceAll("\\p{Cntrl}", " ");
  }

  private @Nullable LocalDate day(String field) {
    String value = values.get(field);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw Refused.because("log.day-unusable", value == null ? "" : value);
    }
  }

  private @Nullable Boolean helpful() {
    String feedback = values.get("feedback");
    if (feedback == null || feedback.equals(RATED)) {
      return null;
    }
    return feedback.equals("helpful");
  }

  /** Seconds on the page. */
  private @Nullable Integer milliseconds(String field) {
    String value = values.get(field);
    if (value == null) {
      return null;
    }
    if (!value.matches("\\d{1,5}(\\.\\d{1,3})?")) {
      throw Refused.because("log.seconds-unusable", value);
    }
    return (int) Math.round(Double.parseDouble(value) * 1000);
  }
}
