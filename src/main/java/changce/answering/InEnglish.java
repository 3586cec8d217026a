package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Progress;
import changce.answering.Request.EarlierTurn;
import changce.reading.EnglishQuestion;
import changce.reading.EnglishReader;
import changce.reading.Language;
import changce.reading.Screening;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Has English questions answered as they would be asked in Chinese, and says how they were read.
 */
@Component
class InEnglish {

  private final EnglishReader reader;
  private final HarmScreen screen;
  private final QuestionRouter router;

  InEnglish(EnglishReader reader, HarmScreen screen, QuestionRouter router) {
    this.reader = reader;
    this.screen = screen;
    this.router = router;
  }

  /** In English, and after a policy: an attack or a greeting is taken as it stands. */
  boolean asked(Request request) {
    String question = request.question();
    return Language.of(question) == Language.ENGLISH
        && screen.look(question) == Screening.CLEAN
        && router.route(question).asksOfPolicies();
  }

  /** Ends at once where too little of the question is known. */
  void answer(Request request, Answers inChinese, Consumer<AnswerPart> show) {
    EnglishQuestion read = reader.read(request.question());
    if (read.understood()) {
      show.accept(new Progress("按“" + read.chinese() + "”理解"));
      inChinese.to(inChinese(request), part -> show.accept(saying(read, part)));
    } else {
      show.accept(
          Ending.of(Outcome.UNANSWERABLE_NO_POLICY, Notes.notRead(read.unknown()))
              .on(Route.POLICY_QUESTION, read.chinese()));
    }
  }

  /** What answers a request in Chinese. */
  interface Answers {
    void to(Request request, Consumer<AnswerPart> show);
  }

  private Request inChinese(Request request) {
    return new Request(
        inChinese(request.question()),
        request.earlier().stream()
            .map(turn -> new EarlierTurn(inChinese(turn.question()), turn.outcome()))
            .toList(),
        request.brief());
  }

  private String inChinese(String question) {
    return Language.of(question) == Language.ENGLISH ? reader.read(question).chinese() : question;
  }

  private static AnswerPart saying(EnglishQuestion read, AnswerPart part) {
    return part instanceof Ending ending ? saying(read, ending) : part;
  }

  private static Ending saying(EnglishQuestion read, Ending ending) {
    String words = Objects.requireNonNullElse(ending.taken().searchedAs(), read.chinese());
    String note = Notes.readAs(words, read.unknown()) + besides(ending.outcome());
    return ending.with(note).on(ending.taken().route(), words);
  }

  private static String besides(Outcome outcome) {
    if (outcome == Outcome.CLARIFICATION) {
      return Notes.ASKS_IN_CHINESE;
    }
    return outcome.answered() ? Notes.IN_CHINESE : "";
  }
}
