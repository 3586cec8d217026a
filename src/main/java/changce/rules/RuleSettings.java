package changce.rules;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder of the rules; the table of approval powers lies beside it
 */
@ConfigurationProperties("changce.rules")
record RuleSettings(@DefaultValue("knowledge/rules") Path folder) {}
