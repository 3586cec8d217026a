package changce.reading;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param examples folder from which is learned at the start
 */
@ConfigurationProperties("changce.reading")
record ReadingSettings(@DefaultValue("knowledge/examples") Path examples) {}
