package changce;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column of the database that can hold a text. */
public final class TextColumns {

  private TextColumns() {}

  /** Where the word is, as table.column. */
  public static List<String> holding(JdbcClient jdbc, String word) {
    return columns(jdbc)
        .filter(
            column ->
                jdbc.sql(
                            "select count(*) from %s where %s like :word"
                                .formatted(column[0], column[1]))
                        .param("word", "%" + word + "%")
                        .query(Integer.class)
                        .single()
                    > 0)
        .map(column -> column[0] + "." + column[1])
        .toList();
  }

  private static Stream<String[]> columns(JdbcClient jdbc) {
    return jdbc
        .sql(
            """
            select table_name, column_name from information_schema.columns
            where lower(table_schema) = lower(current_schema()) and table_name not like 'flyway%'
              and lower(data_type) in ('character varying', 'text', 'character large object')
            order by 1, 2
            """)
        .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
        .list()
        .stream();
  }
}
