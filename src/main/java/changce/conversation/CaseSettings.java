package changce.conversation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param operator who answers cases, as visitors are told
 * @param operatorInEnglish the same for who reads English; null: as it is in Chinese
 * @param contactFor how long a contact is kept at most
 * @param afterClosing how long it is kept once the case is closed
 */
@ConfigurationProperties("changce.cases")
record CaseSettings(
    @DefaultValue(UNNAMED) String operator,
    @Nullable String operatorInEnglish,
    @DefaultValue("90d") Duration contactFor,
    @DefaultValue("30d") Duration afterClosing) {

  private static final String UNNAMED = "本服务的运营单位";

  String namedInEnglish() {
    if (operatorInEnglish != null) {
      return operatorInEnglish;
    }
    return operator.equals(UNNAMED) ? "The operator of this service" : operator;
  }
}
