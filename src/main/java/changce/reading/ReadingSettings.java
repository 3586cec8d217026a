package changce.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param examples folder from which is learned at the start
 * @param asked folder of the questions that clauses answer, from which is learned too
 * @param unanswered folder of those that lie near clauses and are answered by none, likewise
 * @param vectors file with the vectors that were made of them when the service was built
 * @param english file with the field's words in English
 * @param dialect file with what people say and type otherwise
 * @param written file with lines rightly written, by which words count as known
 * @param keepVectors what has to be computed is added to that file, and what is learned beside it:
 *     while the service is being built
 */
@ConfigurationProperties("changce.reading")
record ReadingSettings(
    @DefaultValue("knowledge/examples") Path examples,
    @DefaultValue("knowledge/asked") Path asked,
    @DefaultValue("knowledge/unanswered") Path unanswered,
    @DefaultValue("build/app/vectors") Path vectors,
    @DefaultValue("knowledge/english.yml") Path english,
    @DefaultValue("knowledge/dialect.yml") Path dialect,
    @DefaultValue("knowledge/as-written.yml") Path written,
    @DefaultValue("false") boolean keepVectors) {

  private static final String LEARNED = "learned";

  /**
   * @param added by staff in reviews
   */
  Examples examples(Map<String, List<String>> added) {
    return new Examples(examples, asked, unanswered, added);
  }

  /** The folder of what was learned when the service was built. */
  Path weights() {
    return vectors.toAbsolutePath().resolveSibling(LEARNED);
  }
}
