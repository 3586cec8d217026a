/**
 * The WeChat official account: one answer per message, within five seconds or by a later message.
 */
@ApplicationModule(allowedDependencies = {"conversation"})
@NullMarked
package changce.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
