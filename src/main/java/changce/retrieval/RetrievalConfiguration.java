package changce.retrieval;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetrievalSettings.class)
class RetrievalConfiguration {

  @Bean
  Glossary glossary(RetrievalSettings settings) {
    return Glossary.from(yaml(settings.glossary()));
  }

  @Bean
  Regions regions(RetrievalSettings settings) {
    return Regions.from(yaml(settings.regions()));
  }

  private static Map<String, ?> yaml(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (IOException | YAMLException e) {
      throw new IllegalStateException(
          "%s 读不出来：%s".formatted(file.toAbsolutePath(), e.getMessage()), e);
    }
  }
}
