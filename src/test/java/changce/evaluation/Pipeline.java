package changce.evaluation;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.answering.Answering;
import changce.answering.Request;
import changce.answering.Request.EarlierTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The whole way of a question, without the web. */
record Pipeline(Answering answering) {

  Given answer(QuestionEntry question) {
    List<EarlierTurn> earlier = new ArrayList<>();
    for (String turn : question.turns()) {
      Given given = answer(new Request(turn, List.copyOf(earlier)));
      earlier.add(new EarlierTurn(turn, given.outcome()));
    }
    return answer(new Request(question.ask(), earlier));
  }

  Given answer(String question) {
    return answer(new Request(question, List.of()));
  }

  private Given answer(Request request) {
    List<Source> sources = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Ending> endings = new ArrayList<>();
    long start = System.nanoTime();
    answering.answer(
        request,
        part -> {
          if (part instanceof Sources given) {
            sources.addAll(given.sources());
          } else if (part instanceof Sentence sentence) {
            sentences.add(sentence);
          } else if (part instanceof Ending end) {
            endings.add(end);
          }
        });
    double milliseconds = (System.nanoTime() - start) / 1e6;
    Ending ending = endings.get(0);
    return new Given(
        ending.outcome(),
        Objects.requireNonNullElse(ending.note(), ""),
        sources,
        sentences,
        ending.taken().searchedAs(),
        milliseconds);
  }
}
