/**
 * How this node runs, in figures for those who watch it: what became of answers, how long they
 * took, what models were asked, what waits. No words of visitors and no labels without bound. No
 * other module knows of it.
 */
@ApplicationModule(allowedDependencies = {"conversation", "models", "retrieval"})
@NullMarked
package changce.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
