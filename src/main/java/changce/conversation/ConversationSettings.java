package changce.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param atOnce answers that this node gives at the same time
 * @param waiting questions that may wait for their turn
 * @param limit an answer that has not ended by then was lost with its node
 */
@ConfigurationProperties("changce.answers")
record ConversationSettings(
    @DefaultValue("64") int atOnce,
    @DefaultValue("256") int waiting,
    @DefaultValue("3m") Duration limit) {}
