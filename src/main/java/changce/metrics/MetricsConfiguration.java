package changce.metrics;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MetricsSettings.class, ModelPrices.class})
class MetricsConfiguration {

  private static final List<String> TOLD =
      List.of(
          "changce.",
          "hikaricp.",
          "jvm.memory.",
          "jvm.gc.",
          "jvm.threads.live",
          "process.",
          "system.cpu.",
          "logback.events");

  /** What a library may add some day has labels that nobody has looked at. */
  @Bean
  static MeterRegistryCustomizer<MeterRegistry> onlyWhatIsTold() {
    return registry ->
        registry
            .config()
            .meterFilter(
                MeterFilter.denyUnless(
                    meter -> TOLD.stream().anyMatch(meter.getName()::startsWith)));
  }

  /**
   * PostgreSQL says with an error what stood in the row that it refused, and its driver makes that
   * part of the message: a question's words would stand in the log.
   */
  @Bean
  static BeanPostProcessor errorsWithoutRows() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
            && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
          pool.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return bean;
      }
    };
  }
}
