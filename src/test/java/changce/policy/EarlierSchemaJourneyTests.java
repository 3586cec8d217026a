package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ChangceApplication;
import changce.TestStore;
import changce.conversation.Answer;
import changce.conversation.AnswerLog;
import changce.conversation.Conversations;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import changce.embedding.TextEmbedding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database as an earlier version left it, with what was in it then. */
@Tag("store")
class EarlierSchemaJourneyTests {

  /** Of the model that comes with the service. */
  private static final int DIMENSION = 512;

  private static final int WITH_LOG = 41;

  /** PostgreSQL's vectors stand beside their edition since. */
  private static final int WITH_HALF_VECTORS = 4;

  private static final String QUESTION = "硕士来长沙，租房补贴多少？";
  private static final String CLAUSE = "硕士毕业生租房补贴每年1万元，最多两年。";
  private static final OffsetDateTime THEN =
      OffsetDateTime.of(2025, 3, 4, 5, 6, 7, 0, ZoneOffset.UTC);

  @TempDir Path noPolicies;

  private final String url = TestStore.newUrl();
  private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
  private final UUID policy = UUID.randomUUID();
  private final UUID edition = UUID.randomUUID();
  private final UUID passage = UUID.randomUUID();
  private final UUID conversation = UUID.randomUUID();
  private final UUID question = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(ints = {3, 10, WITH_LOG, 62})
  void whatItStoredIsAnsweredFromAndReadAsItWas(int version) {
    migrate(version);
    storeLibrary(version);
    storeAnswer(version);
    try (ConfigurableApplicationContext service = start()) {
      Answer answer =
          service.getBean(Conversations.class).answer(new QuestionId(question)).orElseThrow();
      assertThat(answer.question()).isEqualTo(QUESTION);
      assertThat(answer.sentences()).extracting(one -> one.marked()).containsExactly("每年1万元[1]。");
      assertThat(answer.sources()).extracting(one -> one.text()).containsExactly(CLAUSE);
      assertThat(answer.ended().outcome()).isEqualTo("answered_full");

      LoggedAnswer line =
          service.getBean(AnswerLog.class).line(new QuestionId(question)).orElseThrow();
      assertThat(line.question()).isEqualTo(QUESTION);
      assertThat(line.channel()).isEqualTo("page");

      PolicyLibrary library = service.getBean(PolicyLibrary.class);
      assertThat(library.published())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.id().value()).isEqualTo(passage);
                assertThat(one.text()).isEqualTo(CLAUSE);
                assertThat(one.policy().title()).isEqualTo("租房补贴办法");
              });
      TextEmbedding embedding = service.getBean(TextEmbedding.class);
      assertThat(
              library
                  .nearest(
                      Meaning.of(embedding.embed(QUESTION)),
                      Applying.everywhere(LocalDate.now(ZoneOffset.UTC)),
                      5)
                  .passages())
          .extracting(near -> near.id().value())
          .containsExactly(passage);
      assertThat(library.sentences(library.published()).values())
          .allMatch(PassageSentences::complete);
    }
  }

  private ConfigurableApplicationContext start() {
    List<String> settings =
        new ArrayList<>(
            List.of("--spring.datasource.url=" + url, "--changce.library.policies=" + noPolicies));
    TestStore.SHARED_VECTORS.forEach(setting -> settings.add("--" + setting));
    return new SpringApplicationBuilder(ChangceApplication.class)
        .web(WebApplicationType.NONE)
        .run(settings.toArray(String[]::new));
  }

  private void migrate(int version) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + (TestStore.postgres() ? "postgresql" : "h2"))
        .placeholders(Map.of("dimension", String.valueOf(DIMENSION)))
        .target(String.valueOf(version))
        .load()
        .migrate();
  }

  private void storeLibrary(int version) {
    jdbc.sql(
            "insert into library_state (id, version, embedding_model, embedding_dimension)"
                + " values (1, 1, 'bge-small-zh-v1.5-q', ?)")
        .params(DIMENSION)
        .update();
    jdbc.sql("insert into policy (id, slug, created_at) values (?, 'rent', ?)")
        .params(policy, THEN)
        .update();
    jdbc.sql(
            """
            insert into edition (id, policy_id, hash, state, created_at, title, kind, status, region, topics,
              source, verification, text)
            values (?, ?, 'hash', 'published', ?, '租房补贴办法', 'original', 'current', '长沙市', '人才',
              '样本', 'official', ?)
            """)
        .params(edition, policy, THEN, CLAUSE)
        .update();
    jdbc.sql(
            "insert into passage (id, edition_id, ordinal, headings, text, text_start, text_end)"
                + " values (?, ?, 0, '标准', ?, 0, ?)")
        .params(passage, edition, CLAUSE, CLAUSE.length())
        .update();
    storeVector(version);
  }

  private void storeVector(int version) {
    float[] vector = new float[DIMENSION];
    Arrays.fill(vector, (float) (1 / Math.sqrt(DIMENSION)));
    if (!TestStore.postgres()) {
      jdbc.sql(
              "insert into passage_vector (passage_id, window_no, window_hash, embedding)"
                  + " values (?, 0, 'hash', ?)")
          .params(passage, EmbeddedPassageVectors.bytes(vector))
          .update();
    } else if (version < WITH_HALF_VECTORS) {
      jdbc.sql(
              "insert into passage_vector (passage_id, window_no, window_hash, embedding)"
                  + " values (?, 0, 'hash', ?::vector)")
          .params(passage, Arrays.toString(vector))
          .update();
    } else {
      jdbc.sql(
              "insert into passage_vector (passage_id, edition_id, window_no, window_hash, embedding)"
                  + " values (?, ?, 0, 'hash', ?::halfvec)")
          .params(passage, edition, Arrays.toString(vector))
          .update();
    }
  }

  private void storeAnswer(int version) {
    jdbc.sql("insert into conversation (id, channel, started_at) values (?, 'page', ?)")
        .params(conversation, THEN)
        .update();
    jdbc.sql("insert into question (id, conversation_id, text, asked_at) values (?, ?, ?, ?)")
        .params(question, conversation, QUESTION, THEN)
        .update();
    jdbc.sql(
            "insert into answer (question_id, outcome, text, started_at, finished_at)"
                + " values (?, 'answered_full', '每年1万元[1]。', ?, ?)")
        .params(question, THEN, THEN.plusSeconds(2))
        .update();
    if (version >= WITH_LOG) {
      jdbc.sql(
              "update answer set conversation_id = ?, channel = 'page', question = ?, asked_on = ?")
          .params(conversation, QUESTION, THEN.toLocalDate())
          .update();
    }
    jdbc.sql(
            "insert into answer_source (question_id, mark, passage_id, title, headings, text)"
                + " values (?, 1, ?, '租房补贴办法', '标准', ?)")
        .params(question, passage, CLAUSE)
        .update();
    jdbc.sql("insert into citation (question_id, sentence, mark) values (?, 1, 1)")
        .params(question)
        .update();
    storeEvents();
  }

  /** What was shown, in the words of the first version: what came later is not in it. */
  private void storeEvents() {
    List<List<String>> events =
        List.of(
            List.of(
                "accepted",
                "{\"question\":\"%s\",\"conversation\":\"%s\",\"text\":\"%s\"}"
                    .formatted(question, conversation, QUESTION)),
            List.of("progress", "{\"step\":\"正在查找政策\"}"),
            List.of(
                "sources",
                """
                {"sources":[{"mark":1,"passage":"%s","title":"租房补贴办法","kind":"原文","region":"长沙市",\
                "validity":"现行有效","headings":["标准"],"text":"%s","source":"样本"}]}"""
                    .formatted(passage, CLAUSE)),
            List.of(
                "sentence",
                "{\"sentence\":1,\"text\":\"每年1万元。\",\"citations\":[1],\"origin\":\"policy\"}"),
            List.of(
                "outcome",
                "{\"outcome\":\"answered_full\",\"asOf\":\"2025-03-04\",\"label\":\"由系统生成\"}"));
    for (int sequence = 0; sequence < events.size(); sequence++) {
      jdbc.sql("insert into answer_event (question_id, sequence, type, data) values (?, ?, ?, ?)")
          .params(question, sequence, events.get(sequence).get(0), events.get(sequence).get(1))
          .update();
    }
  }
}
