package changce.bench;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The page of answers that hold a text, as the log finds it, beside the same page by a plain {@code
 * like}: on the first page of a rare text both have to find all there are.
 */
final class LikeBeside {

  private static final int TIMES = 5;
  private static final Pattern INDEX = Pattern.compile("Index (?:Only )?Scan (?:on|using) (\\S+)");

  private final JdbcClient jdbc;
  private final FirstPage ours;

  /** The first page of the answers that hold the text. */
  interface FirstPage {
    void page(String text);
  }

  LikeBeside(JdbcClient jdbc, FirstPage ours) {
    this.jdbc = jdbc;
    this.ours = ours;
  }

  void compare(String name, String text) {
    Times page = times(() -> ours.page(text));
    Times alone =
        times(
            () -> rows("answer_pairs(question, text) @> string_to_array(:pairs, '|') and ", text));
    Times like = times(() -> rows("", text));
    System.out.printf(
        Locale.ROOT,
        "  %-24s page of the log %8.1f ms, index alone %8.1f ms, plain like %8.1f ms: %.0f and %.0f times as fast (at least 20)%n",
        name,
        page.median(),
        alone.median(),
        like.median(),
        like.median() / page.median(),
        like.median() / alone.median());
  }

  /** What PostgreSQL says it finds a rare text by. */
  String served(String text) {
    List<String> plan =
        jdbc.sql(
                "explain select question_id from answer a where answer_pairs(a.question, a.text) @> string_to_array(:pairs, '|')")
            .param("pairs", pairs(text))
            .query(String.class)
            .list();
    return INDEX
        .matcher(String.join("\n", plan))
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElse("no index: " + plan);
  }

  private static String pairs(String text) {
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.append(i == 0 ? "" : "|").append(text, i, i + 2);
    }
    return pairs.toString();
  }

  /** All of the newest 51, as a page needs them. */
  private List<String> rows(String first, String text) {
    return jdbc.sql(
            """
            select question, text from answer
            where %s outcome <> 'pending' and (question like :text or text like :text)
            order by question_id desc limit 51
            """
                .formatted(first))
        .param("text", "%" + text + "%")
        .param("pairs", pairs(text))
        .query((row, number) -> row.getString(1) + row.getString(2))
        .list();
  }

  private static Times times(Runnable page) {
    Times times = new Times();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      page.run();
      times.add(System.nanoTime() - start);
    }
    return times;
  }
}
