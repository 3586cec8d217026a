package changce.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

  /**
   * One attempt to sign in.
   *
   * @param left how long is still to wait; zero when it may go on, and counts as failed until it is
   *     given back
   * @param before until when the address had to wait before this attempt
   * @param after until when it must since
   */
  record Attempt(
      String name, String address, Duration left, OffsetDateTime before, OffsetDateTime after) {}

  /**
   * Counts before the password is compared, which takes a while: of many at once, no more are let
   * through than one after the other.
   */
  @Transactional
  public Attempt attempt(String name, String address) {
    lock(ofName(name));
    OffsetDateTime before = lock(ofAddress(address)).notBefore;
    Duration left = left(name, address);
    if (!left.isZero()) {
      return new Attempt(name, address, left, before, before);
    }
    failed(name, address);
    return new Attempt(name, address, left, before, lock(ofAddress(address)).notBefore);
  }

  /**
   * It did not fail. The address keeps its other failures: one known password would otherwise pay
   * for guessing others.
   */
  @Transactional
  public void giveBack(Attempt attempt) {
    succeeded(attempt.name);
    jdbc.sql(
            """
            update sign_in_failure set failures = failures - 1,
              not_before = case when not_before = :after then :before else not_before end
            where subject = :subject
            """)
        .param("before", attempt.before)
        .param("after", attempt.after)
        .param("subject", ofAddress(attempt.address))
        .update();
    jdbc.sql("delete from sign_in_failure where subject = :subject and failures <= 0")
        .param("subject", ofAddress(attempt.address))
        .update();
  }

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
    begin(subject, now);
    jdbc.sql(
            """
            update sign_in_failure set failures = failures + 1, last_at = :now, not_before = :then
            where subject = :subject
            """)
        .param("now", now)
        .param("then", notBefore)
        .param("subject", subject)
        .update();
  }

  private void begin(String subject, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into sign_in_failure (subject, failures, last_at, not_before)
            values (:subject, 0, :now, :now) on conflict do nothing
            """)
        .param("now", now)
        .param("subject", subject)
        .update();
  }

  /** Until the transaction ends nobody else counts for the subject. */
  private Failures lock(String subject) {
    begin(subject, OffsetDateTime.now(clock));
    return find(subject, " for update").orElseThrow();
  }

  private Optional<Failures> find(String subject) {
    return find(subject, "");
  }

  private Optional<Failures> find(String subject, String lock) {
    return jdbc.sql(
            "select failures, not_before from sign_in_failure where subject = :subject" + lock)
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
