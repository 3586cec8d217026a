package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Mended;
import changce.answering.AnswerPart.Progress;
import changce.answering.Request.EarlierTurn;
import changce.reading.Screening;
import changce.reading.TypedQuestion;
import changce.reading.TypedReader;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Has questions that are typed by ear, or in dialect, answered as they are meant, and says how they
 * were read. An attack is taken as it stands.
 */
@Component
class AsTyped {

  private final TypedReader reader;
  private final HarmScreen screen;

  AsTyped(TypedReader reader, HarmScreen screen) {
    this.reader = reader;
    this.screen = screen;
  }

  void answer(
      Request request,
      BiConsumer<Request, Consumer<AnswerPart>> asMeant,
      Consumer<AnswerPart> show) {
    TypedQuestion typed = reader.read(request.question());
    if (!typed.readOtherwise() || screen.look(typed.typed()) != Screening.CLEAN) {
      asMeant.accept(read(request, request.question()), show);
      return;
    }
    show.accept(new Progress(Notes.typedAs(typed.words())));
    show.accept(new Mended(typed.words()));
    asMeant.accept(read(request, typed.read()), part -> show.accept(saying(typed, part)));
  }

  private Request read(Request request, String question) {
    return new Request(
        question,
        request.earlier().stream()
            .map(turn -> new EarlierTurn(reader.read(turn.question()).read(), turn.outcome()))
            .toList(),
        request.brief());
  }

  private static AnswerPart saying(TypedQuestion typed, AnswerPart part) {
    return part instanceof Ending ending ? saying(typed, ending) : part;
  }

  private static Ending saying(TypedQuestion typed, Ending ending) {
    String words = Objects.requireNonNullElse(ending.taken().searchedAs(), typed.read());
    return ending.with(Notes.typedAs(typed.words()) + "。").on(ending.taken().route(), words);
  }
}
