/**
 * Accounts, roles, sessions and the audit trail of the people who use the console, and who may go
 * where: {@code routes.csv} is the one table of that.
 */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package changce.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
