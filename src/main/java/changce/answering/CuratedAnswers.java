package changce.answering;

import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.CuratedAnswer.Clause;
import changce.answering.CuratedAnswer.Statement;
import changce.answering.check.ClaimCheck;
import changce.policy.Passage;
import changce.reading.TypedReader;
import changce.retrieval.PassageSearch;
import changce.retrieval.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The answers that staff approved, and which of them answers a question asked in other words. */
@Component
public class CuratedAnswers {

  private final CuratedAnswerStore store;
  private final SameQuestion same;
  private final PassageSearch search;
  private final Places places;
  private final TypedReader reader;
  private volatile List<Ready> ready = List.of();
  private volatile long version = -1;

  CuratedAnswers(
      CuratedAnswerStore store,
      SameQuestion same,
      PassageSearch search,
      Places places,
      TypedReader reader) {
    this.store = store;
    this.same = same;
    this.search = search;
    this.places = places;
    this.reader = reader;
  }

  private record Ready(CuratedAnswer answer, SameQuestion.Read question) {}

  /**
   * @param sources numbered from 1, the clauses as they stand in the library
   */
  record Given(List<Source> sources, List<Sentence> sentences) {}

  /**
   * Gives the answer from now on; on other nodes within two seconds.
   *
   * @throws IllegalArgumentException when a clause that it cites does not stand in the library so
   */
  public UUID approve(String question, List<Statement> statements, String approvedBy) {
    CuratedAnswer answer =
        new CuratedAnswer(UUID.randomUUID(), question, List.copyOf(statements), approvedBy);
    for (Clause clause : clauses(answer)) {
      if (standing(clause, null).isEmpty()) {
        throw new IllegalArgumentException("政策库里没有这一条，或者内容已经变了：" + clause.text());
      }
    }
    store.approve(answer);
    refresh();
    return answer.id();
  }

  /**
   * What speaks against a statement by the same check that a model's sentences go through: a figure
   * that its clauses do not hold, a 可以 made into 应当 … For whoever approves it: staff may know
   * better.
   */
  public Optional<String> doubt(Statement statement) {
    List<String> texts =
        statement.clauses().stream()
            .map(clause -> standing(clause, null).map(CuratedAnswers::whole).orElse(clause.text()))
            .toList();
    return new ClaimCheck(texts, places::namedIn).problem(statement.text(), null);
  }

  private static String whole(Passage passage) {
    return String.join(
        "\n",
        "《" + passage.policy().title() + "》",
        Objects.requireNonNullElse(passage.policy().number(), ""),
        passage.policy().validity().inWords().replace('，', ' '),
        passage.policy().region(),
        passage.headingPath(),
        passage.text());
  }

  /** No longer gives the answer. */
  public void withdraw(UUID id, String because) {
    store.withdraw(id, because);
    refresh();
  }

  /** One at a time: a slower one that had begun earlier would bring back what stood before. */
  @Scheduled(fixedDelay = 1000)
  synchronized void refresh() {
    long now = store.version();
    if (now != version) {
      ready =
          store.inUse().stream()
              .map(answer -> new Ready(answer, same.read(reader.read(answer.question()).read())))
              .toList();
      version = now;
    }
  }

  /** The approved answer to the same question, when every clause that it cites still stands. */
  Optional<Given> to(String question, LocalDate day) {
    if (ready.isEmpty()) {
      return Optional.empty();
    }
    SameQuestion.Read asked = same.read(question);
    return ready.stream()
        .filter(one -> asked.same(one.question()))
        .max(Comparator.comparingDouble(one -> asked.cosine(one.question())))
        .flatMap(one -> given(one.answer(), day));
  }

  private Optional<Given> given(CuratedAnswer answer, LocalDate day) {
    Map<Clause, Source> sources = new LinkedHashMap<>();
    for (Clause clause : clauses(answer)) {
      Optional<Passage> standing = standing(clause, day);
      if (standing.isEmpty()) {
        return Optional.empty();
      }
      sources.put(clause, new Source(sources.size() + 1, standing.get()));
    }
    List<Sentence> sentences = new ArrayList<>();
    for (Statement statement : answer.statements()) {
      List<Integer> marks =
          sources.entrySet().stream()
              .filter(source -> statement.clauses().contains(source.getKey()))
              .map(source -> source.getValue().mark())
              .toList();
      sentences.add(new Sentence(statement.text(), marks, Origin.CURATED));
    }
    return Optional.of(new Given(List.copyOf(sources.values()), sentences));
  }

  private static List<Clause> clauses(CuratedAnswer answer) {
    return answer.statements().stream()
        .flatMap(statement -> statement.clauses().stream())
        .distinct()
        .toList();
  }

  private Optional<Passage> standing(Clause clause, @Nullable LocalDate day) {
    return search.passagesOf(clause.policy()).stream()
        .filter(passage -> passage.text().equals(clause.text()))
        .filter(passage -> day == null || passage.policy().validity().inForceOn(day))
        .findFirst();
  }
}
