package changce.conversation;

import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.AnswerEvent.SourceList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An ended answer as the tables that it is searched by. The events alone are the record: what is
 * here can be made from them at any time, so it is written once, with the outcome, and not while
 * somebody waits.
 *
 * @param text all sentences with their citation marks
 * @param sources those given, cited or not
 */
record Projection(String text, List<ShownSource> sources, List<ShownSentence> sentences) {

  static Projection of(List<AnswerEvent> events) {
    StringBuilder text = new StringBuilder();
    List<ShownSource> sources = new ArrayList<>();
    List<ShownSentence> sentences = new ArrayList<>();
    for (AnswerEvent event : events) {
      if (event.content() instanceof ShownSentence sentence) {
        text.append(sentence.marked());
        sentences.add(sentence);
      } else if (event.content() instanceof SourceList list) {
        sources.addAll(list.sources());
      }
    }
    return new Projection(text.toString(), sources, sentences);
  }

  List<ShownSource> cited() {
    Set<Integer> marks = citedMarks();
    return sources.stream().filter(source -> marks.contains(source.mark())).toList();
  }

  Set<Integer> citedMarks() {
    return sentences.stream()
        .flatMap(sentence -> sentence.citations().stream())
        .collect(Collectors.toSet());
  }
}
