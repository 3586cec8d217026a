package changce.console;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sample share of the answers without any risk that are reviewed all the same, 0 to 1
 * @param second share of the reviewed answers that a second person judges as well
 * @param lowSupport cosine below which an answered question counts as badly supported
 * @param endingWithin days until a cited policy ends, for its answers to be looked at
 * @param replyWithin how soon a visitor's case should have a reply
 * @param prices of models, by the name that is configured
 * @param hold how long an answer on a reviewer's screen is offered to nobody else
 */
@ConfigurationProperties("changce.review")
public record ReviewSettings(
    @DefaultValue("0.05") double sample,
    @DefaultValue("0.1") double second,
    @DefaultValue("0.62") double lowSupport,
    @DefaultValue("60") int endingWithin,
    @DefaultValue("15m") Duration hold,
    @DefaultValue("48h") Duration replyWithin,
    @DefaultValue Map<String, Price> prices) {

  /**
   * What a model costs, in yuan.
   *
   * @param input per million tokens
   * @param output per million tokens
   */
  public record Price(double input, double output) {}
}
