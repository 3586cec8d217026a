/**
 * Asks chat models: a prompt goes out, words come back. Which endpoint is asked, when it is asked
 * once more or left alone, how its stream is read, and what each call cost. What the words are
 * about is for whoever asks.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package changce.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
