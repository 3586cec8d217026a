package changce.shown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words that visitors read around an answer: one file for each language, shared with the
 * widget.
 */
public record VisitorTexts(String language, Map<String, String> words) {

  public static final VisitorTexts CHINESE = read("zh-CN");
  public static final VisitorTexts ENGLISH = read("en");

  /** As the address says ({@code ?lang=en}); Chinese otherwise, as the policies are. */
  public static VisitorTexts of(ServerHttpRequest request) {
    return "en".equals(request.getQueryParams().getFirst("lang")) ? ENGLISH : CHINESE;
  }

  private static VisitorTexts read(String language) {
    String file = "static/widget/texts/" + language + ".json";
    try (InputStream json = new ClassPathResource(file).getInputStream()) {
      return new VisitorTexts(
          language,
          JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
