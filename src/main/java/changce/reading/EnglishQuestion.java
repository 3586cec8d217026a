package changce.reading;

import java.util.List;

/**
 * A question in English, as it would be asked in Chinese.
 *
 * @param chinese in the words of the policies, what asks at the end
 * @param unknown words that the glossary does not hold, as they were written: left out
 * @param understood enough of it is known for the Chinese to be the question
 */
public record EnglishQuestion(String chinese, List<String> unknown, boolean understood) {

  public EnglishQuestion {
    unknown = List.copyOf(unknown);
  }
}
