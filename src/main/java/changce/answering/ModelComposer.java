package changce.answering;

import changce.answering.AnswerPart.Progress;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.ChatModels.ChatModel;
import changce.policy.Policy;
import changce.retrieval.PassageSearch;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a chat model word the answer, and shows each sentence as soon as it is whole and has passed.
 */
@Component
class ModelComposer {

  private static final String DECLINES = "无法回答";
  static final String UNSUPPORTED = "太多语句没有通过依据核对";
  private static final int MANY = 3;
  private static final int LONGEST_SENTENCE = 1_000;
  private static final int LONGEST_ANSWER = 8_000;

  private final Path promptFile;
  private final PassageSearch search;

  ModelComposer(ModelSettings settings, PassageSearch search) {
    this.search = search;
    this.promptFile = settings.prompts().resolve("answer.md");
  }

  /**
   * What became of one model's answer.
   *
   * @param shown sentences, the clauses' in place of blocked ones among them
   * @param own of those in the model's words
   * @param leftOut blocked sentences that no clause stands in for
   * @param broken why the model did not come to its end, null when it did
   * @param declined the model says that the sources do not answer
   */
  record Attempt(
      int shown,
      int own,
      int leftOut,
      List<String> blocked,
      boolean declined,
      @Nullable String broken,
      @Nullable String promptVersion) {

    boolean complete() {
      return broken == null;
    }
  }

  Attempt attempt(ChatModel model, Composition composition, Consumer<AnswerPart> show) {
    Prompt prompt;
    try {
      prompt = Prompt.read(promptFile);
    } catch (IOException e) {
      return new Attempt(0, 0, 0, List.of(), false, "提示词读不出来：" + e.getMessage(), null);
    }
    show.accept(new Progress("撰写回答"));
    Writing writing =
        new Writing(
            new SentenceCheck(composition.sources(), search::placesNamedIn),
            show,
            prompt.version());
    ModelStream stream =
        ModelStream.open(
            model.client(),
            SystemMessage.from(prompt.system()),
            UserMessage.from(prompt.userWith(values(composition))));
    try {
      return writing.follow(stream, model.endpoint());
    } finally {
      stream.cancel();
    }
  }

  private static Map<String, String> values(Composition composition) {
    return Map.of(
        "today", composition.day().toString(),
        "question", composition.question(),
        "sources",
            composition.sources().stream()
                .map(ModelComposer::described)
                .collect(Collectors.joining("\n\n")));
  }

  private static String described(Source source) {
    Policy policy = source.passage().policy();
    return "[%d] 《%s》%s（%s，%s，%s）\n%s\n%s"
        .formatted(
            source.mark(),
            policy.title(),
            Objects.requireNonNullElse(policy.number(), ""),
            policy.region(),
            policy.issuedOn() == null ? "日期未见" : policy.issuedOn(),
            policy.validity().inWords(),
            source.passage().headingPath(),
            source.passage().text());
  }

  /** One answer as it is written. */
  private static final class Writing {

    private final SentenceGate gate = new SentenceGate();
    private final SentenceCheck check;
    private final Consumer<AnswerPart> show;
    private final String promptVersion;
    private final List<String> blocked = new ArrayList<>();
    private final StringBuilder written = new StringBuilder();
    private int shown;
    private int own;
    private int leftOut;

    Writing(SentenceCheck check, Consumer<AnswerPart> show, String promptVersion) {
      this.check = check;
      this.show = show;
      this.promptVersion = promptVersion;
    }

    Attempt follow(ModelStream stream, ModelSettings.Endpoint endpoint) {
      long deadline = System.nanoTime() + endpoint.whole().toNanos();
      Duration patience = endpoint.firstToken();
      while (true) {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        ModelStream.Signal signal = stream.next(left.compareTo(patience) < 0 ? left : patience);
        if (signal instanceof ModelStream.Words words) {
          written.append(words.text());
          gate.add(words.text()).forEach(this::pass);
          if (unsupported()) {
            return attempt(UNSUPPORTED);
          }
          if (gate.length() > LONGEST_SENTENCE || written.length() > LONGEST_ANSWER) {
            return attempt("回答没有尽头（已写 %d 字）".formatted(written.length()));
          }
        } else if (signal instanceof ModelStream.End) {
          gate.end().forEach(this::pass);
          return attempt(written.isEmpty() ? "模型没有写出任何内容" : null);
        } else if (signal instanceof ModelStream.Failure failure) {
          return attempt(failure.reason());
        } else {
          return attempt(
              written.isEmpty() ? "模型 %d 毫秒内没有回应".formatted(patience.toMillis()) : "模型写到一半没有下文");
        }
      }
    }

    private void pass(String sentence) {
      SentenceCheck.Verdict verdict = check.check(sentence);
      if (verdict instanceof SentenceCheck.Passed passed) {
        own++;
        show(passed.sentence());
      } else if (verdict instanceof SentenceCheck.Blocked stopped) {
        blocked.add(sentence + "（" + stopped.reason() + "）");
        Sentence instead = stopped.instead();
        if (instead == null) {
          leftOut++;
        } else {
          show(instead);
        }
      }
    }

    private void show(Sentence sentence) {
      shown++;
      show.accept(sentence);
    }

    /** A model that is blocked more often than not is not worth waiting for. */
    private boolean unsupported() {
      return blocked.size() >= MANY && blocked.size() > own;
    }

    private Attempt attempt(@Nullable String broken) {
      boolean declined = shown == 0 && written.toString().strip().startsWith(DECLINES);
      return new Attempt(
          shown, own, leftOut, List.copyOf(blocked), declined, broken, promptVersion);
    }
  }
}
