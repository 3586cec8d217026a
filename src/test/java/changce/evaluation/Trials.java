package changce.evaluation;

import changce.bench.QuestionSet;
import changce.bench.QuestionSet.Question;
import changce.evaluation.DraftingModel.Written;
import changce.evaluation.Service.Shown;
import changce.policy.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks for each draft a question that has its passage among the sources. */
final class Trials {

  private static final Path QUESTIONS = Path.of("knowledge/questions/first.yml");

  private final Service service;
  private final DraftingModel model;
  private final List<Question> questions;
  private final Map<Passage, String> fitting = new HashMap<>();
  private final List<Draft> leftOut = new ArrayList<>();

  Trials(Service service, DraftingModel model) {
    this.service = service;
    this.model = model;
    try {
      questions = QuestionSet.read(QUESTIONS).answerable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Trial> of(List<Draft> drafts) {
    return drafts.stream().flatMap(draft -> of(draft).stream()).toList();
  }

  /** Those whose passage no question brought among the sources, or that had no other source. */
  List<Draft> leftOut() {
    return leftOut;
  }

  private Optional<Trial> of(Draft draft) {
    String known = fitting.get(draft.passage());
    for (String question : known == null ? candidates(draft.passage()) : List.of(known)) {
      model.drafts(draft);
      List<Shown> shown = service.ask(question);
      Written written = model.written();
      if (written != null) {
        fitting.put(draft.passage(), question);
        return Optional.of(new Trial(draft, question, written, shown));
      }
    }
    leftOut.add(draft);
    return Optional.empty();
  }

  private List<String> candidates(Passage passage) {
    String heading = passage.headings().get(passage.headings().size() - 1);
    String first = TrueSentences.of(passage).stream().findFirst().orElse(heading);
    return Stream.concat(
            questions.stream()
                .filter(question -> passage.policy().slug().equals(question.policy()))
                .filter(
                    question -> passage.headingPath().contains(String.valueOf(question.heading())))
                .map(Question::ask),
            Stream.of(
                heading,
                passage.policy().title() + " " + heading,
                TrueSentences.withoutLead(first)))
        .filter(question -> question.length() <= 200)
        .toList();
  }
}
