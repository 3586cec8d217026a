package changce.staff;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was filled in on a page and sent. */
public record Form(MultiValueMap<String, String> fields) {

  private static final int SHORT = 200;

  /** Stripped; empty when it was left empty. */
  public String text(String name) {
    return text(name, SHORT);
  }

  /**
   * @throws Refused when it is longer than that
   */
  public String text(String name, int longest) {
    String text =
        Objects.requireNonNullElse(fields.getFirst(name), "").replace("\r\n", "\n").strip();
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      throw Refused.because("form.too-long", longest, length);
    }
    return text;
  }

  /** As it was typed: passwords may begin with a blank. */
  public String verbatim(String name) {
    return Objects.requireNonNullElse(fields.getFirst(name), "");
  }

  public @Nullable String optional(String name, int longest) {
    String text = text(name, longest);
    return text.isEmpty() ? null : text;
  }

  public List<String> all(String name) {
    return Objects.requireNonNullElse(fields.get(name), List.of());
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }
}
