package changce.retrieval;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param questions folder with questions that clauses answer
 * @param unanswered folder with questions that lie near clauses and are answered by none
 * @param vectors file with the vectors that were made of them when the service was built
 * @param keepVectors what has to be computed is added to that file: while the service is being
 *     built
 */
@ConfigurationProperties("changce.asked")
record AskedSettings(
    @DefaultValue("knowledge/asked") Path questions,
    @DefaultValue("knowledge/unanswered") Path unanswered,
    @DefaultValue("build/app/vectors") Path vectors,
    @DefaultValue("false") boolean keepVectors) {}
