package changce.console;

import changce.conversation.AnswerDetail;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.AnswerTrace;
import changce.policy.Edition;
import changce.policy.Original;
import changce.policy.PassageId;
import changce.policy.PolicyLibrary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One answer, laid out for a reviewer.
 *
 * @param sentences each beside the clauses it cites
 * @param unused sources that were given and not cited
 * @param written by models, cut where sentences were blocked
 */
public record AnswerPage(
    AnswerDetail detail,
    List<Sentence> sentences,
    List<Source> unused,
    List<ModelText> written,
    int place) {

  record Sentence(ShownSentence sentence, List<Source> sources) {}

  /**
   * @param now what became of the clause's edition since, null while it is published; the source
   *     itself stays as it was
   */
  record Source(ShownSource source, Edition.@Nullable State now) {}

  record ModelText(String purpose, String model, String prompt, List<RawText.Piece> pieces) {}

  public static AnswerPage of(AnswerDetail detail, PolicyLibrary library) {
    Map<Integer, Source> sources =
        detail.sources().stream()
            .map(source -> source(source, library))
            .collect(Collectors.toMap(one -> one.source.mark(), Function.identity(), (a, b) -> a));
    List<Sentence> sentences = new ArrayList<>();
    for (ShownSentence sentence : detail.shown().sentences()) {
      List<Source> cited =
          sentence.citations().stream()
              .flatMap(mark -> Optional.ofNullable(sources.get(mark)).stream())
              .toList();
      sentences.add(new Sentence(sentence, cited));
    }
    List<Source> unused =
        sources.values().stream()
            .filter(one -> !detail.shown().sources().contains(one.source))
            .toList();
    return new AnswerPage(detail, sentences, unused, written(detail.trace()), place(detail));
  }

  /** When each thing came for the first time. */
  public List<AnswerTrace.Moment> moments() {
    AnswerTrace trace = detail.trace();
    Set<String> seen = new HashSet<>();
    return trace == null
        ? List.of()
        : trace.moments().stream().filter(moment -> seen.add(moment.what())).toList();
  }

  private static Source source(ShownSource source, PolicyLibrary library) {
    Edition.State state =
        library
            .original(new PassageId(source.passage()))
            .map(Original::edition)
            .map(Edition::state)
            .orElse(Edition.State.WITHDRAWN);
    return new Source(source, state == Edition.State.PUBLISHED ? null : state);
  }

  private static List<ModelText> written(@Nullable AnswerTrace trace) {
    return trace == null
        ? List.of()
        : trace.written().stream()
            .map(
                one ->
                    new ModelText(
                        one.purpose(),
                        one.model(),
                        one.prompt(),
                        RawText.of(one.text(), trace.blocked())))
            .toList();
  }

  /** Which question of its conversation it is, from 1. */
  private static int place(AnswerDetail detail) {
    for (int i = 0; i < detail.conversation().size(); i++) {
      if (detail.conversation().get(i).id().equals(detail.line().id())) {
        return i + 1;
      }
    }
    return 1;
  }
}
