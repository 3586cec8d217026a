package changce.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What was being sent when a session had ended: kept on the page that asks to sign in, to be sent
 * on afterwards. A file is not kept: whoever sends must choose it again.
 *
 * @param to where it was sent
 * @param fields without the form's token
 * @param files names of the fields that files were chosen in
 */
record KeptForm(String to, MultiValueMap<String, String> fields, List<String> files) {

  /** Before the names of the fields while they are among those of the sign-in. */
  private static final String KEPT = "kept.";

  private static final String TO = "to";
  private static final String FILE = "kept-file";

  static Mono<KeptForm> sent(ServerWebExchange exchange) {
    String to = exchange.getRequest().getPath().pathWithinApplication().value();
    return Mono.zip(Form.sent(exchange), exchange.getMultipartData())
        .map(
            sent -> {
              MultiValueMap<String, String> fields =
                  new LinkedMultiValueMap<>(sent.getT1().fields());
              fields.remove("_csrf");
              return new KeptForm(to, fields, files(sent.getT2()));
            });
  }

  private static List<String> files(MultiValueMap<String, Part> parts) {
    return parts.values().stream()
        .flatMap(List::stream)
        .filter(FilePart.class::isInstance)
        .map(Part::name)
        .distinct()
        .toList();
  }

  /** Whether one was sent along with the sign-in. */
  static boolean in(Form form) {
    return form.has(TO);
  }

  static KeptForm of(Form form) {
    return new KeptForm(
        ConsoleAddress.within(form.verbatim(TO)),
        new LinkedMultiValueMap<>(
            form.fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith(KEPT))
                .collect(
                    Collectors.toMap(
                        field -> field.getKey().substring(KEPT.length()), Map.Entry::getValue))),
        form.all(FILE));
  }

  /** As a browser has to send it on. */
  public String encoding() {
    return files.isEmpty() ? "application/x-www-form-urlencoded" : "multipart/form-data";
  }
}
