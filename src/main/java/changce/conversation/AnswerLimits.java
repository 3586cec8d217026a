package changce.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param atOnce answers that this node gives at the same time: most of them wait for a model, and a
 *     thread that waits costs little; a question that comes when so many are being given is refused
 * @param limit an answer that has not ended by then was lost
 * @param nodeUnseen a node that has not been seen for so long has died, and its answers with it
 */
@ConfigurationProperties("changce.answers")
record AnswerLimits(
    @DefaultValue("1000") int atOnce,
    @DefaultValue("3m") Duration limit,
    @DefaultValue("30s") Duration nodeUnseen) {}
