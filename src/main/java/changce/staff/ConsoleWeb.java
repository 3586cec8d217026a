package changce.staff;

import changce.web.Origins;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How the console's controllers are called: off the event loop, with who is signed in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ConsoleWeb implements WebFluxConfigurer {

  private final Origins origins;

  ConsoleWeb(Origins origins) {
    this.origins = origins;
  }

  @Override
  public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
    configurer.setExecutor(new TaskExecutorAdapter(Schedulers.boundedElastic()::schedule));
    configurer.setControllerMethodPredicate(ConsoleWeb::blocks);
  }

  private static boolean blocks(HandlerMethod method) {
    String module = method.getBeanType().getPackageName();
    boolean reactive =
        org.reactivestreams.Publisher.class.isAssignableFrom(
            method.getReturnType().getParameterType());
    return (module.equals("changce.staff") || module.startsWith("changce.console")) && !reactive;
  }

  /** Beside {@code /console}, whose addresses are all in the table of routes and never cached. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/console-files/**")
        .addResourceLocations("classpath:/static/console/");
  }

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
    configurer.addCustomResolver(
        new Argument<>(Person.class, (exchange, type) -> session(exchange).map(Session::person)),
        new Argument<>(Session.class, (exchange, type) -> session(exchange)),
        new Argument<>(SignIn.Place.class, (exchange, type) -> Mono.just(place(exchange))),
        new Argument<>(Form.class, (exchange, type) -> Form.sent(exchange)));
  }

  /** zh-CN or en: as chosen on the page, else as the browser asks. */
  @Bean
  LocaleContextResolver localeContextResolver() {
    return new ConsoleLanguage();
  }

  private record Argument<T>(Class<T> type, BiFunction<ServerWebExchange, Class<T>, Mono<T>> value)
      implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(type);
    }

    @Override
    public Mono<Object> resolveArgument(
        MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
      return value.apply(exchange, type).cast(Object.class);
    }
  }

  private static Mono<Session> session(ServerWebExchange exchange) {
    return exchange.getPrincipal().cast(SignedIn.class).map(SignedIn::session);
  }

  /** Of the person, behind any proxy that is trusted: else all staff would be one address. */
  private SignIn.Place place(ServerWebExchange exchange) {
    String host = origins.address(exchange.getRequest());
    String browser =
        Objects.requireNonNullElse(exchange.getRequest().getHeaders().getFirst("User-Agent"), "?");
    return new SignIn.Place(host, browser.substring(0, Math.min(200, browser.length())));
  }
}
