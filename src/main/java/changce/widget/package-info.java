/**
 * What a website holds of us: the script, joined of the modules in {@code static/widget}, and the
 * token by which its visitors are known. What the script then asks is the API's.
 */
@ApplicationModule(allowedDependencies = {"conversation", "web"})
@NullMarked
package changce.widget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
