package changce.conversation;

import changce.answering.AnswerPart.Ending;
import changce.policy.Passage;
import changce.policy.Policy;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was shown to the visitor.
 *
 * @param sequence from 0, without gaps; the last one is an outcome
 */
public record AnswerEvent(int sequence, Content content) {

  public Type type() {
    return Type.of(content);
  }

  boolean last() {
    return content instanceof Ended;
  }

  /** The event's name in streams and tables. */
  public enum Type {
    ACCEPTED(Accepted.class),
    PROGRESS(Step.class),
    SOURCES(SourceList.class),
    SENTENCE(ShownSentence.class),
    OUTCOME(Ended.class);

    private final Class<? extends Content> content;

    Type(Class<? extends Content> content) {
      this.content = content;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    Class<? extends Content> content() {
      return content;
    }

    private static Type of(Content content) {
      for (Type type : values()) {
        if (type.content.isInstance(content)) {
          return type;
        }
      }
      throw new IllegalArgumentException("No event for " + content.getClass());
    }
  }

  /** What an event says; stored and sent as JSON with these names. */
  public sealed interface Content {}

  public record Accepted(QuestionId question, ConversationId conversation, String text)
      implements Content {}

  public record Step(String step) implements Content {}

  public record SourceList(List<ShownSource> sources) implements Content {}

  /**
   * A passage as it was when it was given with the answer.
   *
   * @param passage in the library, as it was then
   * @param kind 原文 or 要点摘编
   * @param validity in words
   * @param caution in words, null when the text is from an official source
   * @param ending a warning in words when the policy ends soon, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ShownSource(
      int mark,
      UUID passage,
      String title,
      @Nullable String number,
      String kind,
      @Nullable String issuer,
      @Nullable String issuedOn,
      String region,
      String validity,
      List<String> headings,
      String text,
      String source,
      @Nullable String sourceUrl,
      @Nullable String caution,
      @Nullable String ending) {

    /**
     * @param day from which an end that is near is counted
     */
    public static ShownSource of(int mark, Passage passage, LocalDate day) {
      Policy policy = passage.policy();
      return new ShownSource(
          mark,
          passage.id().value(),
          policy.title(),
          policy.number(),
          Texts.of(policy.kind()),
          policy.issuer(),
          policy.issuedOn() == null ? null : policy.issuedOn().text(),
          policy.region(),
          policy.validity().inWords(),
          List.copyOf(passage.headings()),
          passage.text(),
          policy.source(),
          policy.sourceUrl(),
          policy.caution(),
          Texts.ending(policy.validity(), day));
    }
  }

  /**
   * @param sentence its place in the answer, from 1
   * @param citations marks of the sources it rests on
   * @param origin clause, model or rule
   */
  public record ShownSentence(int sentence, String text, List<Integer> citations, String origin)
      implements Content {

    /** With its citation marks before the full stop, as every channel prints it. */
    public String marked() {
      StringBuilder marks = new StringBuilder();
      citations.forEach(mark -> marks.append('[').append(mark).append(']'));
      int end = text.length();
      while (end > 0 && "。！？!?".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      return text.substring(0, end) + marks + text.substring(end);
    }
  }

  /**
   * @param outcome one of the fixed list of statuses
   * @param standing how well it rests on the library, in words: 依据充分, 部分依据, 未查到依据; null where that
   *     is not the question
   * @param note what the visitor should know
   * @param choices what may be said next, when something was asked back
   * @param followUps questions that the library answers as well
   * @param contact whom to ask; may be said in the note as well
   * @param asOf the day whose policies were asked
   * @param label says what made this, AI or a rule, to be shown with the text everywhere
   * @param model the chat model that worded it
   * @param forgotten true once its words were deleted, null before: nothing can be said to it any
   *     more
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Ended(
      String outcome,
      @Nullable String standing,
      @Nullable String note,
      List<String> choices,
      List<String> followUps,
      @Nullable String contact,
      LocalDate asOf,
      String label,
      @Nullable String model,
      @Nullable Boolean forgotten)
      implements Content {

    public Ended {
      // Answers stored before there were any.
      choices = choices == null ? List.of() : choices;
      followUps = followUps == null ? List.of() : followUps;
    }

    /** Whom to ask, where the note does not say it already. */
    public @Nullable String contactBesideNote() {
      return contact != null && note != null && note.contains(contact) ? null : contact;
    }

    /** The event that ends an answer which others began. */
    static AnswerEvent after(List<AnswerEvent> events, Ending ending, LocalDate day) {
      String question = ((Accepted) events.get(0).content()).text();
      return new AnswerEvent(
          events.size(), EnglishFrame.around(question, Ended.of(ending, null, day)));
    }

    static Ended of(Ending ending, @Nullable String contact, LocalDate day) {
      return new Ended(
          ending.outcome().status(),
          Texts.standing(ending.outcome()),
          ending.note(),
          ending.next().choices(),
          ending.next().followUps(),
          contact,
          day,
          Label.of(ending.outcome()).text(),
          ending.made().model(),
          null);
    }
  }
}
