package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import changce.TestStore;
import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** pgvector's index alone, with an exact scan made dear for PostgreSQL's planner. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PgPassageVectorsTests {

  private static final int DIMENSION = 64;
  private static final int POLICIES = 100;
  private static final int PASSAGES = 20;
  private static final int COUNTED = 10;

  private final HikariDataSource dataSource = new HikariDataSource();
  private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);
  private final PgPassageVectors vectors = new PgPassageVectors(jdbc);
  private final Random random = new Random(11);
  private final List<float[]> topics = new ArrayList<>();
  private final List<Stored> stored = new ArrayList<>();

  private record Stored(PassageId id, String region, LocalDate to, float[] vector) {}

  @BeforeAll
  void store() {
    dataSource.setJdbcUrl(
        TestStore.newPostgresUrl(TestStore.server("changce.test.postgres"))
            + "&options=-c%20enable_seqscan=off%20-c%20enable_sort=off");
    dataSource.setMaximumPoolSize(1);
    Flyway.configure()
        // Apart: it takes two connections at once, and there is to be one whose statistics are
        // read.
        .dataSource(dataSource.getJdbcUrl(), null, null)
        .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
        .placeholders(Map.of("dimension", String.valueOf(DIMENSION)))
        .load()
        .migrate();
    jdbc.update("insert into library_state values (1, 7, 'test', ?)", DIMENSION);
    for (int topic = 0; topic < 40; topic++) {
      topics.add(around(new float[DIMENSION]));
    }
    for (int policy = 0; policy < POLICIES; policy++) {
      store(policy);
    }
    jdbc.execute("analyze");
  }

  @AfterAll
  void close() {
    dataSource.close();
  }

  /** One policy in fifty is a district's. */
  private static String region(int policy) {
    return policy % 50 == 7 ? "望城区" : "长沙市";
  }

  /** All are in force until the end of 2025, a tenth until June, a hundredth afterwards. */
  private static LocalDate lastDay(int policy) {
    int year = policy % 100 == 0 ? 2030 : policy % 10 == 0 ? 2026 : 2025;
    return LocalDate.of(year, 6, 30);
  }

  @ParameterizedTest
  @CsvSource({"2025-06-01, 2000", "2026-06-01, 200", "2030-06-01, 20"})
  void whatHasEndedDoesNotStarveTheIndex(LocalDate day, int inForce) {
    List<Stored> candidates = stored.stream().filter(one -> !one.to.isBefore(day)).toList();
    assertThat(candidates).hasSize(inForce);
    int found = 0;
    for (float[] question : topics) {
      List<PassageId> near =
          vectors.nearest(Meaning.of(question), Applying.everywhere(day), 60).passages().stream()
              .map(NearPassage::id)
              .toList();
      found += (int) nearest(candidates, question).stream().filter(near::contains).count();
    }
    assertThat((double) found / (topics.size() * COUNTED)).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void whatIsOfAnotherRegionDoesNotStarveTheIndex() {
    LocalDate day = LocalDate.of(2025, 6, 1);
    Applying applying = new Applying(day, Set.of("望城区", "全国"));
    List<Stored> candidates = stored.stream().filter(one -> one.region.equals("望城区")).toList();
    assertThat(candidates).hasSizeGreaterThan(COUNTED);
    int found = 0;
    for (float[] question : topics) {
      List<PassageId> near =
          vectors.nearest(Meaning.of(question), applying, 60).passages().stream()
              .map(NearPassage::id)
              .toList();
      assertThat(candidates).extracting(Stored::id).containsAll(near);
      found += (int) nearest(candidates, question).stream().filter(near::contains).count();
    }
    assertThat((double) found / (topics.size() * COUNTED)).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void theIndexIsWhatSearches() {
    vectors.nearest(Meaning.of(topics.get(0)), Applying.everywhere(LocalDate.of(2025, 6, 1)), 60);

    jdbc.execute("select pg_stat_force_next_flush()");
    assertThat(
            jdbc.queryForObject(
                "select idx_scan from pg_stat_user_indexes where indexrelname = 'passage_vector_by_product'",
                Long.class))
        .isPositive();
  }

  @Test
  void saysHowNearByEachWordingAndWhichVersionItSearched() {
    Stored one = stored.get(3);
    Meaning meaning = new Meaning(topics.get(1), one.vector);

    Nearest nearest = vectors.nearest(meaning, Applying.everywhere(LocalDate.of(2025, 6, 1)), 5);

    assertThat(nearest.version()).isEqualTo(7);
    NearPassage first = nearest.passages().get(0);
    assertThat(first.id()).isEqualTo(one.id);
    assertThat(first.nearness()).isCloseTo(1, within(0.002));
    assertThat(vectors.nearnessOf(List.of(one.id), meaning)).containsExactly(first);
  }

  private static List<PassageId> nearest(List<Stored> candidates, float[] question) {
    return candidates.stream()
        .sorted(Comparator.comparingDouble(one -> -dot(one.vector, question)))
        .limit(COUNTED)
        .map(Stored::id)
        .toList();
  }

  private void store(int number) {
    UUID policy = UUID.randomUUID();
    UUID edition = UUID.randomUUID();
    LocalDate to = lastDay(number);
    jdbc.update(
        "insert into policy (id, slug, created_at) values (?, ?, now())", policy, "p" + number);
    jdbc.update(
        """
        insert into edition (id, policy_id, hash, state, created_at, title, kind, effective_to, status, region, topics,
          source, verification, text)
        values (?, ?, '-', 'published', now(), '办法', 'original', ?, 'current', ?, '-', '-', 'official', '-')
        """,
        edition,
        policy,
        to,
        region(number));
    List<PassageVectors.Window> windows = new ArrayList<>();
    for (int ordinal = 0; ordinal < PASSAGES; ordinal++) {
      PassageId id = new PassageId(UUID.randomUUID());
      jdbc.update(
          "insert into passage (id, edition_id, ordinal, headings, text, text_start, text_end) values (?, ?, ?, '-', '-', 0, 1)",
          id.value(),
          edition,
          ordinal);
      float[] vector = around(topics.get(random.nextInt(topics.size())));
      windows.add(new PassageVectors.Window(id, 0, "-", vector));
      stored.add(new Stored(id, region(number), to, vector));
    }
    vectors.store(windows);
  }

  /** A vector of length 1 that shares a topic with others. */
  private float[] around(float[] topic) {
    float[] vector = new float[DIMENSION];
    double length = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = topic[i] + (float) (random.nextGaussian() / Math.sqrt(DIMENSION));
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
