package changce.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import changce.StoreTest;
import changce.conversation.NodeLoad;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log as {@code logging.structured.format.console=ecs} writes it, while the store refuses what
 * is to be stored of a question.
 */
@StoreTest
@TestPropertySource(properties = "changce.metrics.port=0")
class LogsJourneyTests {

  private static final String NUMBER = "13807314455";
  private static final String WORDS = "紫藤花店";
  private static final String QUESTION = WORDS + "在岳麓区，我手机是" + NUMBER + "，硕士租房补贴一共能拿多少";

  @Autowired WebTestClient web;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;
  @Autowired NodeLoad load;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void writeTheLogAsJson() {
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    root.getLoggerContext().putObject(Environment.class.getName(), environment);
    encoder.setContext(root.getLoggerContext());
    encoder.setFormat("ecs");
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    appender.setContext(root.getLoggerContext());
    appender.setEncoder(encoder);
    appender.setOutputStream(written);
    appender.start();
    root.addAppender(appender);
  }

  @AfterEach
  void stop() {
    root.detachAppender(appender);
    appender.stop();
  }

  @Test
  void questionThatCannotBeStoredLeavesNoWordInTheLog() {
    refusing(
        "question",
        "char_length(text) < 60",
        () -> assertThat(ask(QUESTION + "，" + QUESTION)).isEqualTo(500));
    assertErrorWithoutWords("A request failed");
  }

  @Test
  void answerThatCannotBeStoredLeavesNoWordInTheLogAndEndsOnceItCan() {
    refusing(
        "answer",
        "question is null or char_length(question) < 20",
        () -> {
          assertThat(ask(QUESTION)).isEqualTo(200);
          await().untilAsserted(() -> assertThat(load.unended()).isEqualTo(1));
        });
    assertErrorWithoutWords("The answer to question");
    await().atMost(Duration.ofSeconds(10)).until(() -> load.unended() == 0);
    assertThat(
            jdbc.sql("select outcome from answer order by question_id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("failed_internal");
  }

  /** The condition names no words, for it may stand in the error as well. */
  private void refusing(String table, String condition, Runnable meanwhile) {
    jdbc.sql("alter table %s add constraint not_now check (%s)".formatted(table, condition))
        .update();
    try {
      meanwhile.run();
    } finally {
      jdbc.sql("alter table " + table + " drop constraint not_now").update();
    }
  }

  private int ask(String question) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", question))
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  private void assertErrorWithoutWords(String message) {
    String all = written.toString(StandardCharsets.UTF_8);
    List<JsonNode> lines = all.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    assertThat(lines)
        .anySatisfy(
            line -> {
              assertThat(line.path("message").asString()).startsWith(message);
              assertThat(line.path("log").path("level").asString()).isEqualTo("ERROR");
              assertThat(line.path("error").path("stack_trace").asString()).contains("not_now");
            });
    assertThat(all).doesNotContain(NUMBER, NUMBER.substring(3), WORDS, "租房补贴");
  }
}
