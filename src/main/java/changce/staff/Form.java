package changce.staff;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What was filled in on a page and sent. */
public record Form(MultiValueMap<String, String> fields) {

  private static final int SHORT = 200;

  /** The fields, of an upload as well. */
  static Mono<Form> sent(ServerWebExchange exchange) {
    return Mono.zip(exchange.getFormData(), exchange.getMultipartData())
        .map(
            sent -> {
              MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(sent.getT1());
              sent.getT2().values().stream()
                  .flatMap(List::stream)
                  .filter(FormFieldPart.class::isInstance)
                  .map(FormFieldPart.class::cast)
                  .forEach(part -> fields.add(part.name(), part.value()));
              return new Form(fields);
            });
  }

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
