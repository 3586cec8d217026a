package changce.shown;

import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.Label;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of an answer as plain text, for whoever writes lines: WeChat, terminal, /v1. */
public final class WrittenAnswer {

  private WrittenAnswer() {}

  /** Each sentence on a line, its marks before the full stop: 硕士为2万元[1]。 */
  public static List<String> sentences(List<ShownSentence> sentences) {
    return sentences.stream().map(ShownSentence::marked).toList();
  }

  /** What may be said next, numbered from 1. */
  public static List<String> choices(Ended ended) {
    return numbered(ended.choices());
  }

  /** What a number chooses: an answer to what was asked back, or a question that is answered. */
  public static List<String> offered(Ended ended) {
    boolean declined = ended.outcome().startsWith("unanswerable_");
    return ended.choices().isEmpty() && declined ? ended.followUps() : ended.choices();
  }

  public static List<String> numbered(List<String> offered) {
    return IntStream.range(0, offered.size())
        .mapToObj(i -> (i + 1) + ". " + offered.get(i))
        .toList();
  }

  /** 《title》number，validity, and whatever a reader must be warned of. */
  public static String source(ShownSource source) {
    return source(source, source.title());
  }

  /**
   * @param title as much of it as there is room for
   */
  public static String source(ShownSource source, String title) {
    String number = Objects.requireNonNullElse(source.number(), "");
    return String.join(
        "，",
        present("《" + title + "》" + number, source.validity(), source.caution(), source.ending()));
  }

  /** All that is known of a source beside its title, what a reader must be warned of last. */
  public static List<String> facts(ShownSource source) {
    return present(
        source.issuer(),
        source.issuedOn(),
        "适用：" + source.region(),
        source.validity(),
        source.kind(),
        source.caution(),
        source.ending());
  }

  /** The day whose policies were asked, and the label that goes with the text everywhere. */
  public static String closing(Ended ended) {
    return (Label.english(ended.label()) ? "As of " : "截至 ") + ended.asOf() + " · " + ended.label();
  }

  private static List<String> present(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).toList();
  }
}
