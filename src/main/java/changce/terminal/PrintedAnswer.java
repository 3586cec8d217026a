package changce.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One answer on a terminal, as its events come. */
final class PrintedAnswer {

  private static final List<String> FACTS =
      List.of("issuer", "issuedOn", "region", "validity", "kind", "caution", "ending");

  private final Map<Integer, JsonNode> sources = new TreeMap<>();
  private final Map<Integer, JsonNode> cited = new TreeMap<>();
  private final PrintStream out;
  private JsonNode accepted = JsonNodeFactory.instance.objectNode();
  private JsonNode ended = JsonNodeFactory.instance.objectNode();

  PrintedAnswer(PrintStream out) {
    this.out = out;
  }

  String conversation() {
    return accepted.path("conversation").asString("");
  }

  String outcome() {
    return ended.path("outcome").asString("");
  }

  List<String> choices() {
    return texts(ended.path("choices"));
  }

  /**
   * @param event its name
   */
  void take(String event, JsonNode data) {
    switch (event) {
      case "accepted" -> {
        accepted = data;
        out.println("问：" + data.path("text").asString() + "\n");
      }
      case "sources" ->
          data.path("sources").forEach(source -> sources.put(source.path("mark").asInt(), source));
      case "sentence" -> sentence(data);
      case "outcome" -> {
        ended = data;
        end();
      }
      default -> {}
    }
  }

  private void sentence(JsonNode sentence) {
    StringBuilder marks = new StringBuilder();
    for (JsonNode mark : sentence.path("citations")) {
      marks.append('[').append(mark.asInt()).append(']');
      cited.put(mark.asInt(), sources.get(mark.asInt()));
    }
    out.println(sentence.path("text").asString() + marks);
  }

  private void end() {
    if (ended.has("note")) {
      out.println((cited.isEmpty() ? "" : "\n") + ended.path("note").asString());
    }
    int number = 1;
    for (String choice : choices()) {
      out.println("  " + number++ + ". " + choice);
    }
    if (!cited.isEmpty()) {
      out.println("\n依据");
      cited.values().forEach(this::source);
    }
    if (ended.has("followUps")) {
      out.println("\n还可以问：" + String.join(" ", texts(ended.path("followUps"))));
    }
    out.println();
    if (ended.has("contact")) {
      out.println(ended.path("contact").asString());
    }
    String standing = ended.has("standing") ? ended.path("standing").asString() + " · " : "";
    out.println(
        standing + "截至 " + ended.path("asOf").asString() + " · " + ended.path("label").asString());
  }

  private void source(JsonNode source) {
    out.println(
        "[%d] 《%s》%s"
            .formatted(
                source.path("mark").asInt(),
                source.path("title").asString(),
                source.path("number").asString("")));
    out.println(
        FACTS.stream()
            .filter(source::has)
            .map(fact -> source.path(fact).asString())
            .collect(Collectors.joining("，", "    ", "")));
    out.println("    " + String.join(" > ", texts(source.path("headings"))));
    out.println(
        "    来源：" + source.path("source").asString() + " " + source.path("sourceUrl").asString(""));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
