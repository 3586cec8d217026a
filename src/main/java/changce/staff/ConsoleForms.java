package changce.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.MultipartHttpMessageReader;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How much a form of the console may hold: more than the public API takes, where a question is all
 * that is sent. Read here, so that the API's own limit stays as it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ConsoleForms implements WebFilter {

  private static final int FORM = 256 * 1024;
  private static final long FILE = 32L * 1024 * 1024;
  private static final int PARTS = 20;
  private static final ResolvableType FIELDS =
      ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, String.class);
  private static final ResolvableType MULTIPART =
      ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, Part.class);

  private final FormHttpMessageReader forms = new FormHttpMessageReader();
  private final MultipartHttpMessageReader files;
  private final ConsolePages pages;

  ConsoleForms(ConsolePages pages) {
    this.pages = pages;
    forms.setMaxInMemorySize(FORM);
    DefaultPartHttpMessageReader parts = new DefaultPartHttpMessageReader();
    parts.setMaxInMemorySize(FORM);
    parts.setMaxDiskUsagePerPart(FILE);
    parts.setMaxParts(PARTS);
    files = new MultipartHttpMessageReader(parts);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getPath().pathWithinApplication().value();
    if (!path.startsWith("/console")) {
      return chain.filter(exchange);
    }
    if (tooLong(exchange)) {
      return tooLarge(exchange);
    }
    Read read = new Read(exchange);
    return chain
        .filter(read)
        .onErrorResume(DataBufferLimitException.class, e -> tooLarge(exchange))
        .then(read.cleanUp())
        .onErrorResume(error -> read.cleanUp().then(Mono.error(error)));
  }

  /** Browsers say beforehand how much they send: nothing of it need be read. */
  private static boolean tooLong(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    return headers.getContentLength() > (isUpload(headers.getContentType()) ? FILE + FORM : FORM);
  }

  private static boolean isUpload(@Nullable MediaType type) {
    return type != null && MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type);
  }

  private Mono<Void> tooLarge(ServerWebExchange exchange) {
    return pages.refusal(exchange, HttpStatus.CONTENT_TOO_LARGE, Notice.of("console.too-large"));
  }

  private final class Read extends ServerWebExchangeDecorator {

    private final Mono<MultiValueMap<String, String>> fields;
    private final Mono<MultiValueMap<String, Part>> parts;
    private volatile boolean partsRead;

    Read(ServerWebExchange exchange) {
      super(exchange);
      MediaType type = exchange.getRequest().getHeaders().getContentType();
      fields =
          MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)
              ? forms.readMono(FIELDS, exchange.getRequest(), Map.of()).cache()
              : Mono.just(new LinkedMultiValueMap<>());
      parts =
          isUpload(type)
              ? files
                  .readMono(MULTIPART, exchange.getRequest(), Map.of())
                  .doOnSubscribe(begun -> partsRead = true)
                  .cache()
              : Mono.just(new LinkedMultiValueMap<>());
    }

    @Override
    public Mono<MultiValueMap<String, String>> getFormData() {
      return fields;
    }

    @Override
    public Mono<MultiValueMap<String, Part>> getMultipartData() {
      return parts;
    }

    Mono<Void> cleanUp() {
      return partsRead
          ? parts
              .flatMapIterable(all -> all.values().stream().flatMap(List::stream).toList())
              .flatMap(Part::delete)
              .onErrorResume(error -> Flux.empty())
              .then()
          : Mono.empty();
    }
  }
}
