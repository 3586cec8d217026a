/**
 * What people see of an answer, said once for every channel: its sentences with their marks, what
 * is known of a source, the line it closes with, and the words in both languages. Channels lay it
 * out; as text by {@link changce.shown.WrittenAnswer}, as a page by the fragments in {@code
 * templates/shown}, as JSON by the records of {@code conversation} themselves.
 */
@ApplicationModule(allowedDependencies = {"conversation", "policy", "rules"})
@NullMarked
package changce.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
