package changce.conversation;

import java.util.List;

/** One JVM's log is small enough to be looked through. */
final class EmbeddedLog implements LogStatements {

  @Override
  public List<String> page(AnswerFilter filter, String place, String conditions, String order) {
    return List.of(
        "select %s from answer a where %s and %s order by a.question_id %s limit :most"
            .formatted(COLUMNS, place, conditions, order));
  }

  @Override
  public String count(AnswerFilter filter, String conditions) {
    return "select count(*) from (select 1 as one from answer a where %s limit :most) counted"
        .formatted(conditions);
  }
}
