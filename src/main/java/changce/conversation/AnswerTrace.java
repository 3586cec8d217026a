package changce.conversation;

import changce.answering.AnswerPart;
import changce.answering.Explained;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about: for those who review it, never shown to a visitor. Stored as JSON.
 *
 * @param understanding null in traces that are older
 */
public record AnswerTrace(
    List<Found> found,
    List<Blocked> blocked,
    List<Written> written,
    List<Moment> moments,
    @Nullable Understanding understanding) {

  /**
   * How the question was understood, and whether what was found was enough.
   *
   * @param explained null for what ended before it was read, such as a channel switched off
   * @param mended words read in place of what was typed by ear or in dialect
   * @param weighed null when nothing was searched for
   */
  public record Understanding(
      @Nullable Explained explained, List<String> mended, AnswerPart.@Nullable Weighed weighed) {}

  /**
   * A passage that the search found, best first.
   *
   * @param passage in the library, as it was then
   * @param cosine of the dense leg; 0 when that leg did not find it
   * @param lexical BM25 of the lexical leg; 0 when that leg did not find it
   * @param coverage share of the question's words in it, 0 to 1
   * @param missing subjects of the question that it does not name
   * @param used was given to whoever worded the answer
   * @param standing why it stands where it stands; null in traces that are older
   */
  public record Found(
      UUID passage,
      String title,
      List<String> headings,
      double score,
      double cosine,
      double lexical,
      double coverage,
      List<String> missing,
      boolean used,
      AnswerPart.@Nullable Standing standing) {}

  /**
   * @param instead the clause's words that were shown in place of the sentence; null when none were
   */
  public record Blocked(String text, String reason, @Nullable String instead) {}

  /** What a model was given, and what it wrote. */
  public record Written(String purpose, String model, String prompt, String text) {}

  /**
   * @param what {@code searched}, {@code sources}, {@code sentence}, {@code ended}
   * @param ms since the question came in
   */
  public record Moment(String what, int ms) {}
}
