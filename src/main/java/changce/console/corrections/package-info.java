/** What a reviewer puts right: proposed by one person, approved by another, asked again. */
@NullMarked
package changce.console.corrections;

import org.jspecify.annotations.NullMarked;
