package changce.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** The folder of the prompts, each named for its purpose: {@code stand-alone.md}. */
@ConfigurationProperties("changce")
public record Prompts(@Name("prompts") @DefaultValue("prompts") Path folder) {

  /**
   * @param purpose as it stands in tables: {@code stand_alone}
   * @param values for the names in the user's part
   * @throws IOException when the prompt cannot be read; it is read anew each time
   */
  public Asking asking(String purpose, Map<String, String> values) throws IOException {
    Prompt prompt = Prompt.read(folder.resolve(purpose.replace('_', '-') + ".md"));
    return Asking.of(purpose, prompt, values);
  }
}
