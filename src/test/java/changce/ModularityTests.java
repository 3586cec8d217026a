package changce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  private final ApplicationModules modules = ApplicationModules.of(ChangceApplication.class);

  @Test
  void arrowsPointOneWay() {
    modules.verify();
  }

  @Test
  void everyModuleOfTheDesignIsThere() {
    assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
        .containsExactlyInAnyOrder(
            "answering",
            "conversation",
            "embedding",
            "evaluation",
            "policy",
            "retrieval",
            "review",
            "rules",
            "staff",
            "terminal",
            "wechat",
            "widget");
  }
}
