package changce.api;

import changce.policy.Original;
import changce.policy.PassageId;
import changce.policy.PolicyLibrary;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The text that a citation was taken from, with the place of the cited clause in it. */
@Component
class OriginalHandler {

  private static final int AROUND = 20_000;

  private final PolicyLibrary library;

  OriginalHandler(PolicyLibrary library) {
    this.library = library;
  }

  Mono<ServerResponse> original(ServerRequest request) {
    int around = around(request);
    if (around < 0) {
      return problem(HttpStatus.BAD_REQUEST, "around 是条款前后各给多少个字，应为 0 到 %d 的整数。".formatted(AROUND));
    }
    Optional<PassageId> passage = passage(request);
    return Mono.fromCallable(
            () -> passage.flatMap(library::original).filter(OriginalHandler::citable))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(
            found ->
                found
                    .map(original -> ok(original, passage.orElseThrow(), around))
                    .orElseGet(OriginalHandler::unknown));
  }

  private static boolean citable(Original original) {
    return original.edition().state().wasPublished();
  }

  private static Mono<ServerResponse> ok(Original original, PassageId passage, int around) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .bodyValue(CitedOriginal.of(original, passage, around));
  }

  /** -1 for what is no such number. */
  private static int around(ServerRequest request) {
    String asked = request.queryParam("around").orElse(String.valueOf(AROUND));
    int around = asked.matches("\\d{1,5}") ? Integer.parseInt(asked) : -1;
    return around > AROUND ? -1 : around;
  }

  private static Optional<PassageId> passage(ServerRequest request) {
    try {
      return Optional.of(new PassageId(UUID.fromString(request.pathVariable("passage"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Mono<ServerResponse> unknown() {
    return problem(HttpStatus.NOT_FOUND, "没有这个条款，或者链接已失效。");
  }

  private static Mono<ServerResponse> problem(HttpStatus status, String sentence) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setTitle("请求没有被接受");
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyValue(problem);
  }
}
