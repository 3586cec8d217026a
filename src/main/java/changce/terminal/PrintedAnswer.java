package changce.terminal;

import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.AnswerEvent.SourceList;
import changce.shown.WrittenAnswer;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer on a terminal, as its events come. */
final class PrintedAnswer {

  private final JsonMapper json = JsonMapper.shared();
  private final Map<Integer, ShownSource> sources = new TreeMap<>();
  private final Map<Integer, ShownSource> cited = new TreeMap<>();
  private final PrintStream out;
  private String conversation = "";
  private @Nullable Ended ended;

  PrintedAnswer(PrintStream out) {
    this.out = out;
  }

  String conversation() {
    return conversation;
  }

  String outcome() {
    return ended == null ? "" : ended.outcome();
  }

  List<String> choices() {
    return ended == null ? List.of() : ended.choices();
  }

  /**
   * @param event its name
   */
  void take(String event, JsonNode data) {
    switch (event) {
      case "accepted" -> {
        conversation = data.path("conversation").asString("");
        out.println("问：" + data.path("text").asString() + "\n");
      }
      case "sources" ->
          json.treeToValue(data, SourceList.class)
              .sources()
              .forEach(source -> sources.put(source.mark(), source));
      case "sentence" -> print(json.treeToValue(data, ShownSentence.class));
      case "outcome" -> {
        ended = json.treeToValue(data, Ended.class);
        print(ended);
      }
      default -> {}
    }
  }

  private void print(ShownSentence sentence) {
    sentence
        .citations()
        .forEach(mark -> cited.put(mark, Objects.requireNonNull(sources.get(mark))));
    WrittenAnswer.sentences(List.of(sentence)).forEach(out::println);
  }

  private void print(Ended end) {
    if (end.note() != null) {
      out.println((cited.isEmpty() ? "" : "\n") + end.note());
    }
    WrittenAnswer.choices(end).forEach(choice -> out.println("  " + choice));
    if (!cited.isEmpty()) {
      out.println("\n依据");
      cited.values().forEach(this::print);
    }
    if (!end.followUps().isEmpty()) {
      out.println("\n还可以问：" + String.join(" ", end.followUps()));
    }
    out.println();
    if (end.contactBesideNote() != null) {
      out.println(end.contactBesideNote());
    }
    String standing = end.standing() == null ? "" : end.standing() + " · ";
    out.println(standing + WrittenAnswer.closing(end));
  }

  private void print(ShownSource source) {
    String number = Objects.requireNonNullElse(source.number(), "");
    out.println("[%d] 《%s》%s".formatted(source.mark(), source.title(), number));
    out.println("    " + String.join("，", WrittenAnswer.facts(source)));
    out.println("    " + String.join(" > ", source.headings()));
    String url = Objects.requireNonNullElse(source.sourceUrl(), "");
    out.println("    来源：" + source.source() + " " + url);
  }
}
