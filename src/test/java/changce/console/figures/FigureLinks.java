package changce.console.figures;

import changce.conversation.QuestionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many answers stand behind a figure of the dashboard: itself, or what it was made of. */
final class FigureLinks {

  private static final String JUDGED =
      "exists (select 1 from review r where r.question_id = a.question_id and r.given_on >= '%1$s'"
          + " and r.given_on <= '%2$s'%3$s)";

  private final JdbcClient jdbc;

  FigureLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static void call(JdbcClient jdbc, QuestionId answer, String model, String ended) {
    jdbc.sql(
            """
            insert into model_call (question_id, sequence, purpose, model, prompt_version,
              input_tokens, output_tokens, first_token_ms, whole_ms, ended)
            values (:question, 7, 'answer', :model, 'answer-1', 812, 64, 300, 900, :ended)
            """)
        .param("question", answer.value())
        .param("model", model)
        .param("ended", ended)
        .update();
  }

  /** A number that counts answers is it; of shares, times and calls the store is asked. */
  String of(Element link) {
    Map<String, String> query = query(link.attr("href"));
    Element figure = link.selectFirst("b");
    String text = figure == null ? link.text() : figure.text();
    if (query.containsKey("twice")) {
      return text.replaceFirst("\\D*(\\d+).*", "$1");
    }
    boolean ofAnswers = !query.containsKey("called") && !query.containsKey("blocked");
    return ofAnswers && text.matches("[\\d,]+")
        ? text
        : stored(query, query.containsKey("judged-from"));
  }

  private String stored(Map<String, String> query, boolean judged) {
    List<String> where = new ArrayList<>();
    where.add(judged ? judged(query) : asked(query));
    query.forEach(
        (field, value) -> {
          switch (field) {
            case "outcome" -> where.add("a.outcome like '" + value + "%'");
            case "feedback" ->
                where.add(
                    "exists (select 1 from feedback f where f.question_id = a.question_id and"
                        + " f.withdrawn_at is null and f.helpful in (true, "
                        + value.equals("helpful")
                        + "))");
            case "first" -> where.add("a.first_sentence_ms > 1000 * " + value);
            case "slower" -> where.add("a.whole_ms > 1000 * " + value);
            case "blocked" -> where.add("a.blocked > 0");
            case "called" ->
                where.add(
                    "a.question_id in (select question_id from model_call where model = '%s'%s)"
                        .formatted(
                            value,
                            query.containsKey("failed")
                                ? " and ended not in ('ok', 'overtaken')"
                                : ""));
            case "review" -> where.add("a.review = '" + value + "'");
            default -> {}
          }
        });
    return jdbc.sql("select count(*) from answer a where " + String.join(" and ", where))
        .query(String.class)
        .single();
  }

  private static String asked(Map<String, String> query) {
    return "a.channel <> 'console' and a.outcome <> 'pending' and a.asked_on >= '%s' and a.asked_on <= '%s'"
        .formatted(query.get("from"), query.get("to"));
  }

  private static String judged(Map<String, String> query) {
    StringBuilder more = new StringBuilder();
    for (String field : List.of("verdict", "cause")) {
      if (query.containsKey(field)) {
        more.append(" and r.").append(field).append(" = '").append(query.get(field)).append("'");
      }
    }
    return JUDGED.formatted(query.get("judged-from"), query.get("judged-to"), more);
  }

  private static Map<String, String> query(String address) {
    Map<String, String> query = new LinkedHashMap<>();
    Matcher field = Pattern.compile("[?&]([^=&]+)=([^&]*)").matcher(address);
    while (field.find()) {
      query.put(field.group(1), field.group(2));
    }
    return query;
  }
}
