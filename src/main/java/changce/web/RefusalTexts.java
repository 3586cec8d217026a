package changce.web;

import changce.writing.PhraseBook;

/** What is said to whoever is refused, in their language: {@code refusals-en.yml}. */
final class RefusalTexts {

  private static final PhraseBook PHRASES = PhraseBook.of(RefusalTexts.class, "refusals-en.yml");

  private RefusalTexts() {}

  static String said(String chinese, boolean english) {
    return english ? PHRASES.inEnglish(chinese) : chinese;
  }
}
