package changce.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who fails to sign in again and again must wait, longer each time. Counted for the name, whether
 * there is such an account or not, and for the address; on all nodes together.
 */
@Component
class SignInDelays {

  private static final int FREE = 5;
  private static final int FREE_FOR_AN_ADDRESS = 30;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final int DOUBLINGS = 5;
  private static final Duration FORGOTTEN = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInDelays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Failures(int count, OffsetDateTime notBefore) {}

  /** How long is still to wait; zero when nothing stands in the way. */
  Duration left(String name, String address) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return List.of(ofName(name), ofAddress(address)).stream()
        .flatMap(subject -> find(subject).stream())
        .map(failures -> Duration.between(now, failures.notBefore))
        .filter(wait -> !wait.isNegative())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  void failed(String name, String address) {
    count(ofName(name), FREE);
    count(ofAddress(address), FREE_FOR_AN_ADDRESS);
  }

  /** The address keeps its count: one known password would otherwise pay for guessing others. */
  void succeeded(String name) {
    jdbc.sql("delete from sign_in_failure where subject = :subject")
        .param("subject", ofName(name))
        .update();
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forget() {
    jdbc.sql("delete from sign_in_failure where last_at < :before")
        .param("before", OffsetDateTime.now(clock).minus(FORGOTTEN))
        .update();
  }

  private void count(String subject, int free) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    int failures = find(subject).map(Failures::count).orElse(0) + 1;
    int beyond = failures - free;
    OffsetDateTime notBefore =
        beyond < 0 ? now : now.plus(FIRST.multipliedBy(1L << Math.min(beyond, DOUBLINGS)));
    int updated =
        jdbc.sql(
                """
                update sign_in_failure set failures = failures + 1, last_at = :now, not_before = :then
                where subject = :subject
                """)
            .param("now", now)
            .param("then", notBefore)
            .param("subject", subject)
            .update();
    if (updated == 0) {
      begin(subject, now, notBefore);
    }
  }

  private void begin(String subject, OffsetDateTime now, OffsetDateTime notBefore) {
    try {
      jdbc.sql(
              """
              insert into sign_in_failure (subject, failures, last_at, not_before)
              values (:subject, 1, :now, :then)
              """)
          .param("subject", subject)
          .param("now", now)
          .param("then", notBefore)
          .update();
    } catch (DuplicateKeyException e) {
      // Another node counted the first failure at the same moment: one of the two is not counted.
    }
  }

  private Optional<Failures> find(String subject) {
    return jdbc.sql("select failures, not_before from sign_in_failure where subject = :subject")
        .param("subject", subject)
        .query(
            (row, number) ->
                new Failures(
                    row.getInt("failures"), row.getObject("not_before", OffsetDateTime.class)))
        .optional();
  }

  private static String ofName(String name) {
    return "name " + name.substring(0, Math.min(100, name.length()));
  }

  private static String ofAddress(String address) {
    return "address " + address;
  }
}
