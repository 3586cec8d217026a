package changce.page;

import changce.conversation.UnknownConversation;
import changce.page.ResultWords.InEnglish;
import changce.rules.RuleForm;
import changce.rules.RuleReply;
import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Result;
import changce.rules.Rules;
import changce.shown.RuleAnswer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The rules as forms, without JavaScript. What was filled in is sent, never put into an address.
 */
@Controller
class CheckController {

  private final Rules rules;
  private final Clock clock;

  CheckController(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/check")
  Rendering list(ServerWebExchange exchange) {
    List<RuleForm> forms =
        rules.forms().stream().map(form -> inItsLanguage(form, exchange)).toList();
    return Page.of("checks", exchange.getRequest()).modelAttribute("forms", forms).build();
  }

  @GetMapping("/check/{rule}")
  Rendering form(@PathVariable String rule, ServerWebExchange exchange) {
    return page(exchange, known(rule), Map.of()).build();
  }

  @PostMapping("/check/{rule}")
  Mono<Rendering> check(@PathVariable String rule, ServerWebExchange exchange) {
    RuleForm form = known(rule);
    return exchange
        .getFormData()
        .flatMap(
            filled ->
                Mono.fromCallable(() -> checked(exchange, form, filled.toSingleValueMap()))
                    .subscribeOn(Schedulers.boundedElastic()));
  }

  private Rendering checked(ServerWebExchange exchange, RuleForm form, Map<String, String> filled) {
    RuleReply reply = rules.evaluate(form.id(), filled, LocalDate.now(clock));
    Rendering.Builder<?> page = page(exchange, form, filled);
    if (reply instanceof Result result) {
      show(RuleAnswer.of(result), page, exchange);
    } else if (reply instanceof AskBack ask) {
      show(RuleAnswer.of(ask), page, exchange);
      page.modelAttribute("next", inItsLanguage(rules.form(ask.rule()).orElse(form), exchange));
    } else if (reply instanceof Refused refused) {
      page.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .modelAttribute("problem", inItsLanguage(refused.text(), exchange));
    }
    return page.build();
  }

  private static void show(
      RuleAnswer answer, Rendering.Builder<?> page, ServerWebExchange exchange) {
    InEnglish shown =
        Page.inEnglish(exchange.getRequest())
            ? ResultWords.inEnglish(answer)
            : new InEnglish(answer, Set.of());
    page.modelAttribute("answer", shown.answer()).modelAttribute("chinese", shown.chinese());
  }

  private static Rendering.Builder<?> page(
      ServerWebExchange exchange, RuleForm form, Map<String, String> filled) {
    return Page.of("check", exchange.getRequest())
        .modelAttribute("form", inItsLanguage(form, exchange))
        .modelAttribute("said", said(form, exchange))
        .modelAttribute("filled", filled);
  }

  /** What its options are called where that is not what is sent. */
  private static Map<String, String> said(RuleForm form, ServerWebExchange exchange) {
    return Page.inEnglish(exchange.getRequest())
        ? ResultWords.said(form.fields().stream().flatMap(f -> f.options().stream()).toList())
        : Map.of();
  }

  private static String inItsLanguage(String text, ServerWebExchange exchange) {
    return Page.inEnglish(exchange.getRequest()) ? ResultWords.said(text) : text;
  }

  private static RuleForm inItsLanguage(RuleForm form, ServerWebExchange exchange) {
    return Page.inEnglish(exchange.getRequest()) ? FormWords.inEnglish(form) : form;
  }

  private RuleForm known(String rule) {
    return rules.form(rule).orElseThrow(() -> new UnknownConversation("没有这项自测，可用的见 /check。"));
  }
}
