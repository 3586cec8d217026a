package changce.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a turn of a conversation does beside answering, by expressions of the vocabulary.
 *
 * @param asking makes a turn a question of its own
 * @param supposing makes it the same question with something changed
 * @param telling makes it speak of whoever asks
 */
record Moves(List<Way> ways, Pattern asking, Pattern supposing, Pattern telling) {

  private static final Pattern BETWEEN = Pattern.compile("^[，。,.!！?？~、：:；;\\s吧了啊呢哦的诶欸呀哈嘛哎]+");

  enum Move {
    /** What was asked for is not known. */
    UNKNOWN,
    /** The question before is wanted again. */
    BACK,
    /** Something else was meant, or nothing more is. */
    LEAVE,
    /** Something said before was wrong. */
    CORRECT
  }

  /**
   * @param said how such a turn begins
   * @param ends nothing may follow
   * @param examples that are such turns
   * @param others that only look like it
   */
  record Way(Move move, Pattern said, boolean ends, List<String> examples, List<String> others) {}

  /**
   * @param rest what is said behind it; empty as a rule
   */
  record Made(Move move, String rest) {}

  static Moves read(DataNode root) {
    return new Moves(
        root.list("turns").stream().map(Moves::way).toList(),
        expression(root, "asking"),
        expression(root, "supposing"),
        expression(root, "telling"));
  }

  /** Of a vocabulary that could not be read: every turn is an answer. */
  static Moves none() {
    Pattern never = Pattern.compile("(?!)");
    return new Moves(List.of(), never, never, never);
  }

  /**
   * @param text readable
   */
  Optional<Made> in(String text) {
    return ways.stream().flatMap(way -> made(way, text).stream()).findFirst();
  }

  boolean asks(String text) {
    return asking.matcher(text).find();
  }

  boolean supposes(String text) {
    return supposing.matcher(text).find();
  }

  boolean tells(String text) {
    return telling.matcher(text).find();
  }

  private static Optional<Made> made(Way way, String text) {
    Matcher begins = way.said().matcher(text);
    if (!begins.lookingAt()) {
      return Optional.empty();
    }
    String rest = BETWEEN.matcher(text.substring(begins.end())).replaceAll("");
    return way.ends() && !rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new Made(way.move(), rest));
  }

  private static Way way(DataNode node) {
    return new Way(
        Move.valueOf(node.text("does").toUpperCase(Locale.ROOT)),
        Pattern.compile(node.text("said")),
        node.optional("rest").filter("no"::equals).isPresent(),
        node.texts("examples"),
        node.texts("not"));
  }

  private static Pattern expression(DataNode root, String key) {
    return Pattern.compile(root.optional(key).orElse("(?!)"));
  }
}
