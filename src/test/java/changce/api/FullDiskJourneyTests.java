package changce.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.FullDisk;
import changce.TestStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The embedded store on a disk that becomes full while an answer is being given. */
@ContextConfiguration(initializers = FullDiskJourneyTests.OnItsOwnDisk.class)
@ExtendWith(OutputCaptureExtension.class)
class FullDiskJourneyTests extends LostStoreJourney {

  @Autowired DataSource store;

  static class OnItsOwnDisk extends TestStore {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      super.initialize(context);
      FullDisk.register();
      TestPropertyValues.of("spring.datasource.url=" + TestStore.embeddedUrl("full"))
          .applyTo(context);
    }
  }

  @AfterEach
  void free() {
    FullDisk.is(false);
  }

  @Test
  void nodeSaysThatItsStoreIsClosedAndOpensItOnceThereIsRoom(CapturedOutput output)
      throws Exception {
    String question = shownASentence(5_000);

    FullDisk.is(true);
    await().atMost(SOON).untilAsserted(() -> assertHealth(503));
    await().atMost(SOON).until(() -> load.unended() == 1);
    assertThat(output).contains("内置数据库写不进去，已自行关闭", "Free space on the disk");
    assertHealth(503);

    FullDisk.is(false);
    await().atMost(SOON).untilAsserted(() -> assertHealth(200));
    assertThat(output).contains("内置数据库已重新打开");
    await().atMost(SOON).until(() -> load.unended() == 0);
    assertInterrupted(question);
    MODEL.says(SHOWN);
    assertAnswered();
  }

  @Test
  void storeThatSomebodyShutDownIsOpenedAgain() throws Exception {
    MODEL.says(SHOWN);
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("already closed");
    }
    await().atMost(SOON).untilAsserted(this::assertAnswered);
    assertHealth(200);
  }

  private void assertHealth(int status) {
    for (String probe : new String[] {"liveness", "readiness"}) {
      web.get().uri("/actuator/health/{probe}", probe).exchange().expectStatus().isEqualTo(status);
    }
  }
}
