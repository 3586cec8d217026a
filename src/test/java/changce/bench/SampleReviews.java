package changce.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What eight reviewers made of one answer in twenty; one in ten of those was judged by two. */
final class SampleReviews implements AutoCloseable {

  private static final ZoneId CHANGSHA = ZoneId.of("Asia/Shanghai");

  /** The worst last. */
  private static final List<String> VERDICTS = List.of("correct", "incomplete", "wrong", "harmful");

  private static final List<String> CAUSES =
      List.of("no_policy", "retrieval", "understanding", "outdated", "wording", "other");

  private static final List<UUID> REVIEWERS =
      IntStream.range(0, 8).mapToObj(i -> new UUID(0x4000L, 0x8000000000000000L + i)).toList();

  private final PreparedStatement review;
  private final Random random;

  SampleReviews(Connection connection, Random random) throws SQLException {
    this.review =
        connection.prepareStatement(
            """
            insert into review (id, question_id, reviewer, verdict, cause, note, given_at, given_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.random = random;
  }

  /**
   * @return the worst verdict on the answer, null when nobody reviewed it
   */
  @Nullable String add(UUID answer, OffsetDateTime asked) throws SQLException {
    if (random.nextInt(20) > 0) {
      return null;
    }
    int reviewers = random.nextInt(10) == 0 ? 2 : 1;
    int first = random.nextInt(REVIEWERS.size());
    int verdict = verdict();
    int worst = verdict;
    for (int i = 0; i < reviewers; i++) {
      // Two people agree four times in five.
      int own = i == 0 || random.nextInt(5) > 0 ? verdict : verdict();
      worst = Math.max(worst, own);
      add(answer, REVIEWERS.get((first + i) % REVIEWERS.size()), own, asked.plusHours(20L + i));
    }
    return VERDICTS.get(worst);
  }

  private int verdict() {
    int kind = random.nextInt(100);
    return kind < 86 ? 0 : kind < 95 ? 1 : kind < 99 ? 2 : 3;
  }

  private void add(UUID answer, UUID reviewer, int verdict, OffsetDateTime given)
      throws SQLException {
    review.setObject(1, new UUID(random.nextLong(), random.nextLong()));
    review.setObject(2, answer);
    review.setObject(3, reviewer);
    review.setString(4, VERDICTS.get(verdict));
    review.setString(5, verdict == 0 ? null : CAUSES.get(random.nextInt(CAUSES.size())));
    review.setString(6, verdict == 0 ? null : "应写明到哪里申请");
    review.setObject(7, given);
    review.setObject(8, given.atZoneSameInstant(CHANGSHA).toLocalDate());
    review.addBatch();
  }

  void write() throws SQLException {
    review.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    review.close();
  }
}
