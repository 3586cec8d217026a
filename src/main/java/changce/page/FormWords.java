package changce.page;

import changce.rules.RuleForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the rules' forms say, in the visitor's language: {@code checks-en.yml}. */
final class FormWords {

  private static final Map<String, String> ENGLISH = read("checks-en.yml");

  private FormWords() {}

  static RuleForm inEnglish(RuleForm form) {
    return new RuleForm(
        form.id(),
        said(form.title()),
        said(form.purpose()),
        said(form.region()),
        said(form.example()),
        form.fields().stream().map(FormWords::inEnglish).toList());
  }

  private static RuleForm.Field inEnglish(RuleForm.Field field) {
    return new RuleForm.Field(
        field.name(),
        field.label(),
        field.kind(),
        said(field.unit()),
        said(field.question()),
        field.options(),
        field.optional());
  }

  /** As it stands where there is no English for it. */
  static String said(String chinese) {
    return ENGLISH.getOrDefault(chinese, chinese);
  }

  /** What is said in Chinese, with the English for it. */
  static Map<String, String> read(String file) {
    try (InputStream yaml = FormWords.class.getResourceAsStream(file)) {
      Map<?, ?> words = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return words.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  word -> (String) word.getKey(), word -> (String) word.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
