package changce.conversation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The answers that this node is giving, so that its own followers need not ask the database. Only a
 * shortcut: every event is stored first, and other nodes read it there.
 */
@Component
class LiveAnswers {

  private static final Duration LONGEST_EMISSION = Duration.ofSeconds(5);

  private final Map<QuestionId, Sinks.Many<AnswerEvent>> sinks = new ConcurrentHashMap<>();

  void begin(QuestionId question) {
    sinks.put(question, Sinks.many().replay().all());
  }

  void show(QuestionId question, AnswerEvent event) {
    Sinks.Many<AnswerEvent> sink = sinks.get(question);
    if (sink != null) {
      sink.emitNext(event, waitForTheOther());
      if (event.last()) {
        end(question);
      }
    }
  }

  void end(QuestionId question) {
    Sinks.Many<AnswerEvent> sink = sinks.remove(question);
    if (sink != null) {
      sink.emitComplete(waitForTheOther());
    }
  }

  /**
   * Who stops an answer and who gives it may speak at the same time. One for each emission: its
   * time runs from when it was made.
   */
  private static Sinks.EmitFailureHandler waitForTheOther() {
    return Sinks.EmitFailureHandler.busyLooping(LONGEST_EMISSION);
  }

  int size() {
    return sinks.size();
  }

  @Nullable Flux<AnswerEvent> follow(QuestionId question) {
    Sinks.Many<AnswerEvent> sink = sinks.get(question);
    return sink == null ? null : sink.asFlux();
  }
}
