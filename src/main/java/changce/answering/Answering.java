package changce.answering;

import static changce.answering.Aside.joined;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.ReadAs;
import changce.reading.Screening;
import changce.retrieval.Hit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The answering policy: what happens to a question, in order. */
@Component
public class Answering {

  private final AsTyped asTyped;
  private final InEnglish inEnglish;
  private final Understanding understanding;
  private final HarmScreen screen;
  private final FromTheLibrary library;
  private final Instead instead;
  private final List<Step> besideTheSearch;
  private final List<Step> withWhatWasFound;
  private final Aside aside;
  private final Explaining explaining;

  Answering(
      AsTyped asTyped,
      InEnglish inEnglish,
      Understanding understanding,
      HarmScreen screen,
      ByRule byRule,
      Talk talk,
      OtherPlaces otherPlaces,
      AsApproved asApproved,
      EndedDocuments endedDocuments,
      WhichMatter whichMatter,
      RuleOfAPart ruleOfAPart,
      RuleOfTheClause ruleOfTheClause,
      AskedOfEnded askedOfEnded,
      FromTheLibrary library,
      ToldOfThatYear toldOfThatYear,
      Declining unanswered,
      Instead instead,
      Aside aside,
      Explaining explaining) {
    this.asTyped = asTyped;
    this.inEnglish = inEnglish;
    this.understanding = understanding;
    this.screen = screen;
    this.library = library;
    this.instead = instead;
    this.aside = aside;
    this.explaining = explaining;
    besideTheSearch = List.of(screen, byRule, talk, otherPlaces);
    withWhatWasFound =
        List.of(
            asApproved,
            endedDocuments,
            whichMatter,
            ruleOfAPart,
            ruleOfTheClause,
            askedOfEnded,
            library,
            toldOfThatYear,
            unanswered);
  }

  /**
   * Answers by today's policies, or by those of the past day that the question names. Blocks until
   * the answer has ended; each part is given to {@code show} as soon as it may be shown, the {@link
   * Ending} last, never two at the same time.
   *
   * <p>The search takes longest. It begins at once and has this thread; what may end the answer
   * without it has another.
   */
  public void answer(Request request, Consumer<AnswerPart> show) {
    asTyped.answer(request, this::answerAsMeant, show);
  }

  private void answerAsMeant(Request request, Consumer<AnswerPart> show) {
    if (inEnglish.asked(request)) {
      inEnglish.answer(request, this::answerInChinese, show);
    } else {
      answerInChinese(request, show);
    }
  }

  private void answerInChinese(Request request, Consumer<AnswerPart> show) {
    Inquiry inquiry = understanding.of(request, show);
    FutureTask<Inquiry> search = new FutureTask<>(() -> library.searched(inquiry));
    Supplier<List<Hit>> found = () -> joined(search).found();
    Future<Boolean> ended = aside.run(() -> ended(besideTheSearch, inquiry, found, show));
    search.run();
    if (!joined(ended)) {
      ended(withWhatWasFound, joined(search), found, show);
    }
  }

  private boolean ended(
      List<Step> steps, Inquiry inquiry, Supplier<List<Hit>> found, Consumer<AnswerPart> show) {
    Optional<Ending> ending =
        steps.stream().flatMap(step -> step.take(inquiry, show).stream()).findFirst();
    ending.ifPresent(
        end -> {
          show.accept(new ReadAs(explaining.forTheRecord(inquiry)));
          show.accept(asTaken(inquiry, found, end));
        });
    return ending.isPresent();
  }

  private Ending asTaken(Inquiry inquiry, Supplier<List<Hit>> found, Ending ending) {
    boolean lookedBack = inquiry.past() && ending.outcome().answered();
    return (lookedBack
            ? ending.with(Notes.past(inquiry.day()))
            : instead.of(inquiry, ending, found))
        .on(inquiry.route(), inquiry.continues() ? inquiry.whole() : null);
  }

  /** What a question is screened for: for measuring. */
  public Screening screening(String question) {
    return screen.look(question);
  }

  /** Whether a question does not say what it is about: for measuring. */
  public boolean namesNoMatter(String question) {
    return understanding.namesNoMatter(question);
  }

  /** What a question is taken for: for measuring. */
  public Route route(String question) {
    return understanding.route(question);
  }
}
