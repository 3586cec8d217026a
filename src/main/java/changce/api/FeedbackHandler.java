package changce.api;

import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.web.Allowance;
import changce.web.Allowance.Kind;
import changce.web.Blocking;
import changce.web.Caller;
import changce.web.Callers;
import changce.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** Feedback over HTTP: given again it replaces, and it can be taken back. */
@Component
class FeedbackHandler {

  private final Feedbacks feedbacks;
  private final Callers callers;
  private final Allowance allowance;

  FeedbackHandler(Feedbacks feedbacks, Callers callers, Allowance allowance) {
    this.feedbacks = feedbacks;
    this.callers = callers;
    this.allowance = allowance;
  }

  record Given(@Nullable Boolean helpful, @Nullable String reason, @Nullable String text) {}

  Mono<ServerResponse> give(ServerRequest request) {
    Caller caller = callers.of(request.exchange().getRequest());
    QuestionId question = Replies.id(request, "question", QuestionId::new);
    return Replies.body(request, Given.class)
        .flatMap(
            given ->
                Blocking.call(
                    () -> {
                      allowance.take(Kind.FEEDBACK, caller);
                      return feedbacks.give(question, helpful(given), given.reason(), given.text());
                    }))
        .flatMap(Replies::json);
  }

  Mono<ServerResponse> withdraw(ServerRequest request) {
    var unused = callers.of(request.exchange().getRequest());
    QuestionId question = Replies.id(request, "question", QuestionId::new);
    return Blocking.run(() -> feedbacks.withdraw(question))
        .then(ServerResponse.noContent().build());
  }

  private static boolean helpful(Given given) {
    Boolean helpful = given.helpful();
    if (helpful == null) {
      throw new ServerWebInputException("helpful is missing");
    }
    return helpful;
  }
}
