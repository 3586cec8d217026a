/**
 * The staff console: one package for each group of its pages: the log of answers, the review bench
 * and what comes of it, gaps, cases, the library, figures and switches. Here is what several groups
 * show or go by. One controller for each page.
 */
@ApplicationModule(
    allowedDependencies = {
      "answering",
      "conversation",
      "keeping",
      "policy",
      "reading",
      "retrieval",
      "staff"
    })
@NullMarked
package changce.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
