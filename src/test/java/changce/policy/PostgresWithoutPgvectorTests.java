package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import changce.ChangceApplication;
import changce.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Against a real PostgreSQL that has no pgvector. */
@ExtendWith(OutputCaptureExtension.class)
class PostgresWithoutPgvectorTests {

  @Test
  void isRefusedAtStartWithWhatToDo(CapturedOutput output) {
    SpringApplication application = new SpringApplication(ChangceApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    String url = TestStore.newPostgresUrl(TestStore.server("changce.test.postgres.plain"));
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> application.run("--spring.datasource.url=" + url))
        .havingRootCause()
        .isInstanceOf(UnusableStore.class);
    assertThat(output.getAll())
        .contains("这个 PostgreSQL 没有 pgvector 扩展")
        .contains("create extension vector")
        .doesNotContain("at changce.policy");
  }
}
