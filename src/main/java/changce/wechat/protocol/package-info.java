/**
 * What the platform speaks: signatures, the cipher, XML, and four calls of its API. Knows nothing
 * of questions, visitors or the database.
 */
@NullMarked
package changce.wechat.protocol;

import org.jspecify.annotations.NullMarked;
