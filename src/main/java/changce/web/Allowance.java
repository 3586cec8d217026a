package changce.web;

import changce.web.TooOften.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How often a visitor, a site and an address may ask. Counted in the database, over the minute that
 * has just passed, so that any number of nodes count together. Blocks, unless it says otherwise.
 */
@Component
public class Allowance {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final WebSettings settings;
  private final ServiceSecret secret;
  private final Clock clock;

  Allowance(JdbcClient jdbc, WebSettings settings, ServiceSecret secret, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.secret = secret;
    this.clock = clock;
  }

  /** What is counted, each by itself. */
  public enum Kind {
    QUESTION,
    TOKEN,
    FEEDBACK,
    CASE;

    String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Counts(int visitor, int visitorDay, int address, int site) {}

  /**
   * The work once it has been counted. What fails for a reason of ours is given back: whoever tries
   * again then is not told to wait. Does not block.
   *
   * @return in place of the work {@link Refusal} when it is too much
   */
  public <T> Mono<T> during(Kind kind, Caller caller, Mono<T> work) {
    return Blocking.call(() -> Optional.ofNullable(taken(kind, caller)))
        .flatMap(
            taken ->
                work.onErrorResume(
                    Allowance::ours,
                    failure ->
                        Blocking.run(() -> taken.ifPresent(this::giveBack))
                            .then(Mono.error(failure))));
  }

  private static boolean ours(Throwable failure) {
    return Refusal.status(failure).filter(HttpStatus::is4xxClientError).isEmpty();
  }

  /**
   * Counts first and looks then: of many at once none slips through. What is refused does not
   * count.
   *
   * @throws Refusal when it is too much
   */
  public void take(Kind kind, Caller caller) {
    var unused = taken(kind, caller);
  }

  /** Null where nothing is counted. */
  private @Nullable UUID taken(Kind kind, Caller caller) {
    if (caller.trusted()) {
      return null;
    }
    UUID id = UUID.randomUUID();
    String address = hashed(caller.address());
    OffsetDateTime now = OffsetDateTime.now(clock);
    insert(id, kind, caller, address, now);
    Counts counts = counts(kind, caller, address, now);
    Bound broken =
        bounds(kind, caller, counts, address).filter(Bound::broken).findFirst().orElse(null);
    if (broken != null) {
      giveBack(id);
      throw Refusal.tooOften(
          new TooOften(broken.limit, broken.most, untilThereIsRoom(kind, broken, now)));
    }
    return id;
  }

  private void giveBack(UUID taken) {
    jdbc.sql("delete from visitor_request where id = :id").param("id", taken).update();
  }

  /**
   * @param column that tells whose requests are counted
   * @param counted this one with them
   */
  private record Bound(
      Limit limit, String column, @Nullable Object whose, int counted, int most, Duration within) {

    boolean broken() {
      return counted > most;
    }
  }

  private Stream<Bound> bounds(Kind kind, Caller caller, Counts counts, String address) {
    if (kind == Kind.TOKEN) {
      // Every page that is opened takes one, whoever opens it and on however well visited a site.
      return Stream.of(
          new Bound(
              Limit.ADDRESS,
              "address",
              address,
              counts.address,
              settings.entriesPerAddress(),
              MINUTE));
    }
    UUID visitor = caller.visitor();
    Integer own = caller.perMinute();
    int site = own == null ? settings.perSite() : own;
    int network = caller.address() == null ? Integer.MAX_VALUE : settings.perAddress();
    return Stream.of(
        new Bound(Limit.VISITOR, "visitor", visitor, counts.visitor, settings.perVisitor(), MINUTE),
        new Bound(Limit.DAY, "visitor", visitor, counts.visitorDay, settings.perVisitorDay(), DAY),
        new Bound(Limit.ADDRESS, "address", address, counts.address, network, MINUTE),
        new Bound(Limit.SITE, "site", caller.site(), counts.site, site, MINUTE));
  }

  /** Until the oldest of those that leave no room is no longer counted. */
  private Duration untilThereIsRoom(Kind kind, Bound bound, OffsetDateTime now) {
    return jdbc.sql(
            """
            select made_at from visitor_request
            where %s = :whose and kind = :kind and made_at > :since
            order by made_at desc limit 1 offset :newer
            """
                .formatted(bound.column))
        .param("whose", bound.whose)
        .param("kind", kind.column())
        .param("since", now.minus(bound.within))
        .param("newer", bound.most - 1)
        .query(OffsetDateTime.class)
        .optional()
        .map(oldest -> Duration.between(now, oldest.plus(bound.within)))
        .orElse(Duration.ZERO);
  }

  private void insert(UUID id, Kind kind, Caller caller, String address, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into visitor_request (id, kind, site, visitor, address, made_at)
            values (:id, :kind, :site, :visitor, :address, :now)
            """)
        .param("id", id)
        .param("kind", kind.column())
        .param("site", caller.site())
        .param("visitor", caller.visitor())
        .param("address", address)
        .param("now", now)
        .update();
  }

  private Counts counts(Kind kind, Caller caller, String address, OffsetDateTime now) {
    return jdbc.sql(
            """
            select
              (select count(*) from visitor_request
                where visitor = :visitor and kind = :kind and made_at > :minute) as visitor_minute,
              (select count(*) from visitor_request
                where visitor = :visitor and kind = :kind and made_at > :day) as visitor_day,
              (select count(*) from visitor_request
                where address = :address and kind = :kind and made_at > :minute) as address_minute,
              (select count(*) from visitor_request
                where site = :site and kind = :kind and made_at > :minute) as site_minute
            """)
        .param("visitor", caller.visitor())
        .param("kind", kind.column())
        .param("address", address)
        .param("site", caller.site())
        .param("minute", now.minus(MINUTE))
        .param("day", now.minus(DAY))
        .query(
            (row, number) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .single();
  }

  private String hashed(@Nullable String address) {
    return address == null
        ? ""
        : Base64.getEncoder().encodeToString(secret.sign("address", address));
  }

  @Scheduled(fixedDelayString = "PT10M")
  void forget() {
    jdbc.sql("delete from visitor_request where made_at < :before")
        .param("before", OffsetDateTime.now(clock).minus(DAY))
        .update();
  }
}
