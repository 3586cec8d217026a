package changce.policy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param policies folder that is synchronised
 * @param synchroniseAtStart false for a command that looks at the library as it is
 * @param progressBar show in the terminal how far a synchronisation has come
 * @param reembed throw all vectors away and make them anew with the configured model
 * @param vectors file with the vectors that were made when the service was built
 * @param keepVectors what has to be computed is added to that file: while the service is being
 *     built
 * @param inMemoryUpTo windows; with more of them PostgreSQL's index searches instead of this node
 */
@ConfigurationProperties("changce.library")
record LibrarySettings(
    @DefaultValue("knowledge/policies") Path policies,
    @DefaultValue("true") boolean synchroniseAtStart,
    @DefaultValue("false") boolean progressBar,
    @DefaultValue("false") boolean reembed,
    @DefaultValue("build/app/vectors") Path vectors,
    @DefaultValue("false") boolean keepVectors,
    @DefaultValue("100000") int inMemoryUpTo) {}
