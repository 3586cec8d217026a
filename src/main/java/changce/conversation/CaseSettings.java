package changce.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param operator who answers cases, as visitors are told
 * @param contactFor how long a contact is kept at most
 * @param afterClosing how long it is kept once the case is closed
 */
@ConfigurationProperties("changce.cases")
record CaseSettings(
    @DefaultValue("本服务的运营单位") String operator,
    @DefaultValue("90d") Duration contactFor,
    @DefaultValue("30d") Duration afterClosing) {}
