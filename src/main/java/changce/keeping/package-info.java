/**
 * What is kept how long: forgets the words of visitors when their time is over or when somebody
 * asks for it, and shortens the audit trail. Figures stay. Other modules that keep visitors' words
 * say so by {@link changce.keeping.CopiedText}.
 */
@ApplicationModule(allowedDependencies = {"conversation", "staff"})
@NullMarked
package changce.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
