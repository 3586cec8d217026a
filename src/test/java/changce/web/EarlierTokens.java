package changce.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Visitors' tokens as the service gave them out a while ago. */
public final class EarlierTokens {

  private EarlierTokens() {}

  public static String issued(ApplicationContext service, Visitor visitor, Duration ago) {
    Clock then = Clock.offset(Clock.systemUTC(), ago.negated());
    return new VisitorTokens(
            service.getBean(ServiceSecret.class), service.getBean(WebSettings.class), then)
        .issue(visitor)
        .token();
  }
}
