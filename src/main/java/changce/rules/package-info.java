/**
 * Conditions of policies as data: eligibility, classification and approval powers, evaluated by
 * code.
 */
@ApplicationModule(allowedDependencies = {"policy", "reading", "writing"})
@NullMarked
package changce.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
