package changce.rules;

import changce.policy.PolicyLibrary;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RuleSettings.class)
class RuleConfiguration {

  /** After the library: a rule whose clause is not there is not used. */
  @Bean
  Rules rules(RuleSettings settings, PolicyLibrary library, Clock clock) {
    return Rules.of(RuleBook.read(settings.folder()), library, LocalDate.now(clock));
  }
}
