package changce.evaluation;

import changce.ChangceApplication;
import changce.TestStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service that is measured: the real library in a store of its own, without the web. */
final class Evaluated {

  private static @Nullable ConfigurableApplicationContext shared;

  private Evaluated() {}

  /** Without a model; for those who only ask, until the JVM ends. */
  static synchronized ConfigurableApplicationContext shared() {
    if (shared == null) {
      shared = start(null);
    }
    return shared;
  }

  /**
   * @param model that writes, null for none but those that are configured
   * @param settings more of the service, each {@code --name=value}
   */
  static ConfigurableApplicationContext start(@Nullable ModelServer model, String... settings) {
    List<String> options = new ArrayList<>();
    options.add(
        "--spring.datasource.url=jdbc:h2:mem:evaluate;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    TestStore.SHARED_VECTORS.forEach(setting -> options.add("--" + setting));
    options.addAll(List.of(settings));
    if (model != null) {
      options.add("--changce.models[0].base-url=" + model.baseUrl());
      options.add("--changce.models[0].model=stub");
    }
    return new SpringApplicationBuilder(ChangceApplication.class)
        .web(WebApplicationType.NONE)
        .run(options.toArray(String[]::new));
  }
}
