package changce.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words of the pages, from the files that the widget has its own from. */
record PageTexts(String language, Map<String, String> words) {

  static final PageTexts CHINESE = read("zh-CN");
  static final PageTexts ENGLISH = read("en");

  /** As the address says ({@code ?lang=en}); Chinese otherwise, as the policies are. */
  static PageTexts of(ServerHttpRequest request) {
    return "en".equals(request.getQueryParams().getFirst("lang")) ? ENGLISH : CHINESE;
  }

  private static PageTexts read(String language) {
    String file = "static/widget/texts/" + language + ".json";
    try (InputStream json = new ClassPathResource(file).getInputStream()) {
      return new PageTexts(
          language,
          JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
