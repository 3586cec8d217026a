package changce.metrics;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What models cost: the setting by which the console's dashboard tells it, so that both agree.
 *
 * @param prices of models, by the name that is configured
 */
@ConfigurationProperties("changce.review")
record ModelPrices(@DefaultValue Map<String, Price> prices) {

  /**
   * In yuan.
   *
   * @param input per million tokens
   * @param output per million tokens
   */
  record Price(double input, double output) {}
}
