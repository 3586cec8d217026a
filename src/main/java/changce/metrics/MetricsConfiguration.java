package changce.metrics;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsSettings.class)
class MetricsConfiguration {

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
