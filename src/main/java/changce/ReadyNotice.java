package changce;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to go, once it can be gone to. */
@Component
class ReadyNotice {

  private static final Logger log = LoggerFactory.getLogger(ReadyNotice.class);

  @EventListener
  void ready(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      log.info("长策已就绪： http://localhost:{}/", web.getWebServer().getPort());
    }
  }
}
