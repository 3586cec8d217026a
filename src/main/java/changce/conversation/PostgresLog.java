package changce.conversation;

import java.util.List;

/**
 * Text is looked for in two ways. A frequent word fills a page from the next answers in time; a
 * rare one is found by the index over pairs of characters, which would be slow for a frequent one.
 */
final class PostgresLog implements LogStatements {

  private static final int NEXT = 20_000;

  /** {@code :pairs} are separated by U+001F, which no question holds. */
  private static final String PAIRS =
      "answer_pairs(a.question, a.text) @> string_to_array(:pairs, chr(31))";

  @Override
  public List<String> page(AnswerFilter filter, String place, String conditions, String order) {
    String all = "select %s from answer a where %s and %s order by a.question_id %s limit :most";
    if (filter.pairs() == null) {
      return List.of(all.formatted(COLUMNS, place, conditions, order));
    }
    String next =
        """
        select %s from (select * from answer a where %s order by a.question_id %s limit %d) a
        where %s order by a.question_id %s limit :most
        """
            .formatted(COLUMNS, place, order, NEXT, conditions, order);
    return List.of(next, all.formatted(COLUMNS, place, conditions + " and " + PAIRS, order));
  }

  @Override
  public String count(AnswerFilter filter, String conditions) {
    String found = filter.pairs() == null ? conditions : conditions + " and " + PAIRS;
    return "select count(*) from (select 1 as one from answer a where %s limit :most) counted"
        .formatted(found);
  }
}
