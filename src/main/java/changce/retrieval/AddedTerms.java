package changce.retrieval;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Terms that staff added to the glossary: what people say, and what policies call it. Other nodes
 * know them within a second. Blocks.
 */
@Component
public class AddedTerms {

  private static final String BETWEEN = "|";

  private final JdbcClient jdbc;
  private final Glossary glossary;
  private final Clock clock;

  AddedTerms(JdbcClient jdbc, Glossary glossary, Clock clock) {
    this.jdbc = jdbc;
    this.glossary = glossary;
    this.clock = clock;
  }

  /**
   * @param because of which they are added; they go together
   * @param terms each with all its forms
   */
  public void add(UUID because, List<List<String>> terms) {
    terms.forEach(
        forms ->
            jdbc.sql(
                    """
                    insert into added_term (id, because, forms, added_at)
                    values (:id, :because, :forms, :now)
                    """)
                .param("id", UUID.randomUUID())
                .param("because", because)
                .param("forms", String.join(BETWEEN, forms))
                .param("now", OffsetDateTime.now(clock))
                .update());
    refresh();
  }

  public void withdraw(UUID because) {
    jdbc.sql("delete from added_term where because = :because").param("because", because).update();
    refresh();
  }

  @Scheduled(fixedDelay = 1000)
  void refresh() {
    Map<String, List<String>> terms = new LinkedHashMap<>();
    jdbc.sql("select id, forms from added_term order by added_at, id")
        .query(
            row -> {
              List<String> forms =
                  Arrays.stream(row.getString("forms").split("\\|", -1))
                      .map(QuestionWords::readable)
                      .toList();
              terms.put(row.getString("id"), forms);
            });
    glossary.setAdded(terms);
  }
}
