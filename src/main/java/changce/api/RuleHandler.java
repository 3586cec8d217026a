package changce.api;

import changce.rules.RuleForm;
import changce.rules.RuleReply;
import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Result;
import changce.rules.Rules;
import changce.shown.RuleAnswer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules for other systems: what each asks, and its result for the inputs given. */
@Component
class RuleHandler {

  private static final String NOT_AN_OBJECT =
      "请求体不是有效的 JSON 对象（UTF-8 编码），应为 {\"输入名\": 值}，各输入见 GET 同一地址。";

  private final Rules rules;
  private final JsonMapper json;
  private final Clock clock;

  RuleHandler(Rules rules, JsonMapper json, Clock clock) {
    this.rules = rules;
    this.json = json;
    this.clock = clock;
  }

  private record Listed(String id, String title, String purpose, String region, String example) {

    static Listed of(RuleForm form) {
      return new Listed(form.id(), form.title(), form.purpose(), form.region(), form.example());
    }
  }

  Mono<ServerResponse> list(ServerRequest request) {
    List<Listed> forms = rules.forms().stream().map(Listed::of).toList();
    return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(forms);
  }

  Mono<ServerResponse> schema(ServerRequest request) {
    return rules
        .form(request.pathVariable("rule"))
        .map(form -> ServerResponse.ok().bodyValue(RuleSchema.of(form)))
        .orElseGet(RuleHandler::unknown);
  }

  Mono<ServerResponse> evaluate(ServerRequest request) {
    String rule = request.pathVariable("rule");
    if (rules.form(rule).isEmpty()) {
      return unknown();
    }
    return request
        .bodyToMono(String.class)
        .defaultIfEmpty("")
        .flatMap(
            body ->
                inputs(body)
                    .map(inputs -> evaluated(rule, inputs))
                    .orElseGet(() -> problem(HttpStatus.BAD_REQUEST, NOT_AN_OBJECT)));
  }

  private Mono<ServerResponse> evaluated(String rule, Map<String, String> inputs) {
    return Mono.fromCallable(() -> rules.evaluate(rule, inputs, LocalDate.now(clock)))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(RuleHandler::response);
  }

  private static Mono<ServerResponse> response(RuleReply reply) {
    if (reply instanceof Result result) {
      return ServerResponse.ok().bodyValue(RuleAnswer.of(result));
    }
    if (reply instanceof AskBack ask) {
      return ServerResponse.ok().bodyValue(RuleAnswer.of(ask));
    }
    return reply instanceof Refused refused
        ? problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.text())
        : unknown();
  }

  /** Numbers keep the digits they were written with; nothing but texts and numbers is an input. */
  private Optional<Map<String, String>> inputs(String body) {
    JsonNode read = read(body);
    if (!read.isObject() || !read.valueStream().allMatch(RuleHandler::usable)) {
      return Optional.empty();
    }
    Map<String, String> inputs = new LinkedHashMap<>();
    read.forEachEntry(
        (name, value) -> {
          if (!value.isNull()) {
            inputs.put(
                name, value.isNumber() ? value.decimalValue().toPlainString() : value.asString());
          }
        });
    return Optional.of(inputs);
  }

  private static boolean usable(JsonNode value) {
    return value.isString()
        || value.isNull()
        || (value.isNumber() && Math.abs(value.asDouble()) < 1e18);
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      return json.nullNode();
    }
  }

  private static Mono<ServerResponse> unknown() {
    return problem(HttpStatus.NOT_FOUND, "没有这项规则，可用的见 /api/rules。");
  }

  private static Mono<ServerResponse> problem(HttpStatus status, String sentence) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setTitle("请求没有被接受");
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyValue(problem);
  }
}
