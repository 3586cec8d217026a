package changce.models;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;

/** What a model's server says instead of an answer, as an HTTP status or inside the stream. */
final class ModelRefusal extends HttpException {

  private static final long serialVersionUID = 1;

  private final Duration again;

  /**
   * @param again how long it asks to be left alone; zero when it does not say
   */
  ModelRefusal(int status, String message, Duration again) {
    super(status, message);
    this.again = again;
  }

  Duration again() {
    return again;
  }
}
