package changce.answering;

import changce.reading.QuestionReader;
import changce.reading.Reading;
import changce.retrieval.PassageSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a question read, by the vector that the search uses as well. */
@Component
class Readings {

  private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

  private final QuestionReader reader;
  private final PassageSearch search;

  Readings(QuestionReader reader, PassageSearch search) {
    this.reader = reader;
    this.search = search;
  }

  Reading of(String question) {
    return reader.read(question, vector(question));
  }

  /** Without an embedding the characters decide; what needs a search fails there. */
  private float[] vector(String question) {
    try {
      return question.codePoints().anyMatch(Character::isLetterOrDigit)
          ? search.vector(question)
          : new float[0];
    } catch (RuntimeException e) {
      LOG.warn("问题的向量没有取到，只按字面判断问的是什么：{}", e.getMessage());
      return new float[0];
    }
  }
}
