package changce.page;

import changce.shown.VisitorTexts;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;

/** A page in the visitor's language. */
final class Page {

  private static final List<String> CARRIED = List.of("site", "lang");

  private Page() {}

  /** What goes on from page to page: the site that frames it, and the language. */
  static String carried(ServerHttpRequest request) {
    return query(request).build().toUriString();
  }

  private static UriComponentsBuilder query(ServerHttpRequest request) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    for (String name : CARRIED) {
      String value = request.getQueryParams().getFirst(name);
      if (value != null && value.matches("[a-z0-9-]{1,40}")) {
        query.queryParam(name, value);
      }
    }
    return query;
  }

  /** The same page in the other language. */
  private static String translated(ServerHttpRequest request, VisitorTexts texts) {
    return query(request)
        .path(request.getPath().value())
        .replaceQueryParam("lang", texts.language().equals("en") ? List.of() : List.of("en"))
        .build()
        .toUriString();
  }

  static boolean inEnglish(ServerHttpRequest request) {
    return VisitorTexts.of(request).equals(VisitorTexts.ENGLISH);
  }

  static Rendering.Builder<?> of(String view, ServerHttpRequest request) {
    VisitorTexts texts = VisitorTexts.of(request);
    return Rendering.view(view)
        .modelAttribute("t", texts.words())
        .modelAttribute("carried", carried(request))
        .modelAttribute("translated", translated(request, texts))
        .modelAttribute("language", texts.language());
  }
}
