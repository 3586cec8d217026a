/** Accounts, roles, sessions and the audit trail. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package changce.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
