package changce.answering;

import changce.answering.AnswerPart.ModelCalled;
import changce.answering.AnswerPart.Progress;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Written;
import changce.models.Asking;
import changce.models.CallEnd;
import changce.models.ModelSignal;
import changce.models.ModelsInLine;
import changce.models.OpenCall;
import changce.models.Prompts;
import changce.policy.Policy;
import changce.retrieval.Places;
import java.io.IOException;
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
  private static final CallEnd EMPTY = CallEnd.failed("empty", "模型没有写出任何内容");
  private static final String BRIEF = "篇幅：显示在聊天窗口里，最多三句，全文不超过三百字。";
  private static final int MANY = 3;
  private static final int LONGEST_SENTENCE = 1_000;
  private static final int LONGEST_ANSWER = 8_000;

  private final Prompts prompts;
  private final ClaimChecks checks;

  ModelComposer(Prompts prompts, Places places) {
    this.prompts = prompts;
    this.checks = new ClaimChecks(places::namedIn);
  }

  /**
   * What became of one model's answer.
   *
   * @param shown sentences, the clauses' in place of blocked ones among them
   * @param own of those in the model's words
   * @param leftOut blocked sentences that no clause stands in for
   * @param broken why the model did not come to its end, null when it did
   * @param declined the model says that the sources do not answer
   * @param model that wrote, null when none spoke
   * @param silent why those asked before it did not speak
   */
  record Attempt(
      @Nullable String model,
      List<String> silent,
      int shown,
      int own,
      int leftOut,
      List<String> blocked,
      boolean declined,
      @Nullable String broken,
      @Nullable String promptVersion) {

    static Attempt silent(List<String> reasons) {
      return new Attempt(null, reasons, 0, 0, 0, List.of(), false, null, null);
    }

    boolean complete() {
      return broken == null && model != null;
    }
  }

  /** Takes the models that were asked out of the line. */
  Attempt attempt(ModelsInLine models, Composition composition, Consumer<AnswerPart> show) {
    Asking asking;
    try {
      asking = prompts.asking(Purpose.ANSWER.word(), values(composition));
    } catch (IOException e) {
      models.dismiss();
      return Attempt.silent(List.of("提示词读不出来：" + e.getMessage()));
    }
    show.accept(new Progress("撰写回答"));
    ModelsInLine.Opened opened = models.open(asking, ModelCalled.shownTo(show));
    OpenCall call = opened.call();
    return call == null
        ? Attempt.silent(opened.reasons())
        : written(call, opened.reasons(), composition, asking, show);
  }

  private Attempt written(
      OpenCall call,
      List<String> silent,
      Composition composition,
      Asking asking,
      Consumer<AnswerPart> show) {
    Writing writing = new Writing(new SentenceCheck(composition.sources(), checks), show);
    try {
      writing.follow(call);
      return writing.attempt(call.model(), silent, asking.promptVersion());
    } finally {
      show.accept(writing.record(asking, call.model()));
      show.accept(new ModelCalled(call.close(writing.end)));
    }
  }

  private static Map<String, String> values(Composition composition) {
    return Map.of(
        "today", composition.day().toString(),
        "question", composition.question(),
        "length", composition.brief() ? BRIEF : "",
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

    private final SentenceCutter cutter = new SentenceCutter();
    private final SentenceCheck check;
    private final Consumer<AnswerPart> show;
    private final List<String> blocked = new ArrayList<>();
    private final StringBuilder written = new StringBuilder();
    private int shown;
    private int own;
    private int leftOut;
    private CallEnd end = CallEnd.GIVEN_UP;

    Writing(SentenceCheck check, Consumer<AnswerPart> show) {
      this.check = check;
      this.show = show;
    }

    void follow(OpenCall call) {
      CallEnd how = null;
      while (how == null) {
        how = next(call.next());
      }
      end = how.equals(CallEnd.OK) && written.toString().isBlank() ? EMPTY : how;
    }

    Written record(Asking asking, String model) {
      return new Written(Purpose.ANSWER, model, asking.inWords(), written.toString());
    }

    private @Nullable CallEnd next(ModelSignal signal) {
      if (signal instanceof ModelSignal.Words words) {
        return write(words.text());
      }
      if (signal instanceof ModelSignal.Ended ended) {
        return end(ended.how());
      }
      return signal instanceof ModelSignal.Silence ? CallEnd.timeout("模型写到一半没有下文") : null;
    }

    private @Nullable CallEnd write(String words) {
      written.append(words);
      cutter.add(words).forEach(this::pass);
      if (unsupported()) {
        return CallEnd.givenUp(UNSUPPORTED);
      }
      return cutter.length() > LONGEST_SENTENCE || written.length() > LONGEST_ANSWER
          ? CallEnd.givenUp("回答没有尽头（已写 %d 字）".formatted(written.length()))
          : null;
    }

    private CallEnd end(CallEnd how) {
      if (how.equals(CallEnd.OK)) {
        cutter.end().forEach(this::pass);
      }
      return how;
    }

    private void pass(String sentence) {
      SentenceCheck.Verdict verdict = check.check(sentence);
      if (verdict instanceof SentenceCheck.Passed passed) {
        own++;
        show(passed.sentence());
      } else if (verdict instanceof SentenceCheck.Blocked stopped) {
        blocked.add(sentence + "（" + stopped.reason() + "）");
        Sentence instead = stopped.instead();
        show.accept(
            new AnswerPart.Blocked(
                sentence, stopped.reason(), instead == null ? null : instead.text()));
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

    Attempt attempt(String model, List<String> silent, String promptVersion) {
      boolean declined = shown == 0 && written.toString().strip().startsWith(DECLINES);
      String broken = end.equals(CallEnd.OK) ? null : end.reason();
      return new Attempt(
          model,
          silent,
          shown,
          own,
          leftOut,
          List.copyOf(blocked),
          declined,
          broken,
          promptVersion);
    }
  }
}
