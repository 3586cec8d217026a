package changce.conversation;

import changce.conversation.AnswerEvent.Accepted;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.AnswerEvent.SourceList;
import changce.reading.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question with what has been shown in answer to it so far.
 *
 * @param sources those that the sentences cite
 * @param ended null while the answer is still being given
 * @param helpful what the visitor last said of it, null when nothing or when that was taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
    QuestionId id,
    ConversationId conversation,
    String question,
    List<ShownSentence> sentences,
    List<ShownSource> sources,
    @Nullable Ended ended,
    @Nullable Boolean helpful) {

  static Answer of(List<AnswerEvent> events, @Nullable Feedback feedback) {
    Accepted accepted = (Accepted) events.get(0).content();
    List<ShownSentence> sentences = new ArrayList<>();
    List<ShownSource> sources = new ArrayList<>();
    Ended ended = null;
    for (AnswerEvent event : events) {
      if (event.content() instanceof ShownSentence sentence) {
        sentences.add(sentence);
      } else if (event.content() instanceof SourceList list) {
        sources.addAll(list.sources());
      } else if (event.content() instanceof Ended outcome) {
        ended = outcome;
      }
    }
    return new Answer(
        accepted.question(),
        accepted.conversation(),
        accepted.text(),
        sentences,
        cited(sources, sentences),
        ended,
        (feedback != null && feedback.stands()) ? feedback.helpful() : null);
  }

  /** What stands around it is in English. */
  public boolean english() {
    return Language.of(question) == Language.ENGLISH;
  }

  private static List<ShownSource> cited(List<ShownSource> sources, List<ShownSentence> sentences) {
    Set<Integer> marks =
        sentences.stream()
            .flatMap(sentence -> sentence.citations().stream())
            .collect(Collectors.toSet());
    return sources.stream().filter(source -> marks.contains(source.mark())).toList();
  }
}
