/**
 * The WeChat official account: one answer per message, within five seconds or by a later message.
 * Rows in the database decide what is answered, given and sent; no node knows anything that another
 * could not go on with.
 */
@ApplicationModule(allowedDependencies = {"conversation", "keeping", "reading", "shown", "writing"})
@NullMarked
package changce.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
