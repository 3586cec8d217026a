package changce.conversation;

import changce.conversation.AnswerEvent.Content;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.AnswerEvent.SourceList;
import changce.conversation.AnswerEvent.Step;
import changce.reading.Language;
import changce.writing.PhraseBook;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an answer, in the language of its question: {@code frame-en.yml}. Clauses,
 * titles and headings stay as they are.
 */
final class EnglishFrame {

  private static final PhraseBook PHRASES = PhraseBook.of(EnglishFrame.class, "frame-en.yml");

  private EnglishFrame() {}

  /** As it is shown to who asked that question. */
  static Content around(String question, Content content) {
    return Language.of(question) == Language.ENGLISH ? inEnglish(content) : content;
  }

  private static Content inEnglish(Content content) {
    if (content instanceof Step step) {
      return new Step(inEnglish(step.step()));
    }
    if (content instanceof SourceList list) {
      return new SourceList(list.sources().stream().map(EnglishFrame::inEnglish).toList());
    }
    return content instanceof Ended ended ? inEnglish(ended) : content;
  }

  private static ShownSource inEnglish(ShownSource source) {
    return new ShownSource(
        source.mark(),
        source.passage(),
        source.title(),
        source.number(),
        inEnglish(source.kind()),
        source.issuer(),
        source.issuedOn(),
        source.region(),
        inEnglish(source.validity()),
        source.headings(),
        source.text(),
        source.source(),
        source.sourceUrl(),
        orNull(source.caution()),
        orNull(source.ending()));
  }

  private static Ended inEnglish(Ended ended) {
    return new Ended(
        ended.outcome(),
        orNull(ended.standing()),
        orNull(ended.note()),
        ended.choices(),
        ended.followUps(),
        orNull(ended.contact()),
        ended.asOf(),
        inEnglish(ended.label()),
        ended.model(),
        ended.forgotten());
  }

  private static @Nullable String orNull(@Nullable String chinese) {
    return chinese == null ? null : inEnglish(chinese);
  }

  static String inEnglish(String chinese) {
    return PHRASES.inEnglish(chinese);
  }
}
