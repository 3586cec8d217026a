package changce.web;

import changce.conversation.EndedCase;
import changce.conversation.PendingQuestion;
import changce.conversation.TooManyQuestions;
import changce.conversation.UnknownConversation;
import changce.conversation.UnusableQuestion;
import changce.conversation.UnusableText;
import java.time.Duration;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Every refusal as problem+json, with one sentence in the visitor's language and nothing of our
 * insides.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private static final String TOO_LARGE = "请求太大。问题最多 500 个字。";

  @ExceptionHandler({
    UnusableQuestion.class,
    UnusableText.class,
    UnknownConversation.class,
    PendingQuestion.class,
    EndedCase.class,
    TooManyQuestions.class
  })
  ResponseEntity<ProblemDetail> refused(RuntimeException refused, ServerWebExchange exchange) {
    return problem(
        Refusal.status(refused).orElseThrow(), String.valueOf(refused.getMessage()), exchange);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refused, ServerWebExchange exchange) {
    ResponseEntity<ProblemDetail> problem =
        problem(refused.status(), Refusal.said(refused, inEnglish(exchange)), exchange);
    Duration again = refused.again();
    return again == null
        ? problem
        : ResponseEntity.status(problem.getStatusCode())
            .headers(problem.getHeaders())
            .header("Retry-After", String.valueOf(again.toSeconds()))
            .body(problem.getBody());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refusedByTheFramework(
      ResponseStatusException refused, ServerWebExchange exchange) {
    return within(refused, DataBufferLimitException.class)
        ? tooLarge(exchange)
        : problem(refused.getStatusCode(), sentence(refused), exchange);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(
      DataBufferLimitException refused, ServerWebExchange exchange) {
    return tooLarge(exchange);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception failure, ServerWebExchange exchange) {
    log.error("A request failed", failure);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, "系统出了故障，请稍后再试。", exchange);
  }

  /**
   * As the address says, else as whoever calls does: a browser, unless its page tells otherwise.
   */
  static boolean inEnglish(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    String language = request.getQueryParams().getFirst("lang");
    String first = language == null ? request.getHeaders().getFirst("Accept-Language") : language;
    return first != null && first.regionMatches(true, 0, "en", 0, 2);
  }

  private static ResponseEntity<ProblemDetail> tooLarge(ServerWebExchange exchange) {
    return problem(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE, exchange);
  }

  private static String sentence(ResponseStatusException refused) {
    return switch (refused.getStatusCode().value()) {
      case 400 -> badInput(refused);
      case 404 -> "没有这个地址。";
      case 405 -> "这个地址不支持这种请求方法。";
      case 406 -> "只能给出 text/event-stream 或 application/json，请修改 Accept 请求头。";
      case 413 -> TOO_LARGE;
      case 415 -> "请求体须为 UTF-8 编码的 JSON，请用 Content-Type: application/json。";
      default -> "请求没有成功，请稍后再试。";
    };
  }

  private static String badInput(ResponseStatusException refused) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(refused);
    if (root instanceof UnrecognizedPropertyException unknown) {
      return "请求里有不认识的字段：%s。可用的字段：%s。"
          .formatted(
              unknown.getPropertyName(),
              unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining("、")));
    }
    return "请求体不是有效的 JSON（UTF-8 编码），应为 {\"question\": \"您的问题\"}。";
  }

  private static boolean within(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatusCode status, String sentence, ServerWebExchange exchange) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail(status, sentence, inEnglish(exchange)));
  }

  static ProblemDetail detail(HttpStatusCode status, String sentence, boolean english) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, RefusalTexts.said(sentence, english));
    problem.setTitle(RefusalTexts.said("请求没有被接受", english));
    return problem;
  }
}
