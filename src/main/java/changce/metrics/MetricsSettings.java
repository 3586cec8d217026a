package changce.metrics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param port on which the figures can be read, and nothing else; 0 for any that is free; null for
 *     none
 * @param address on which the port is opened: without another, only this machine reaches it
 */
@ConfigurationProperties("changce.metrics")
record MetricsSettings(@Nullable Integer port, @DefaultValue("127.0.0.1") String address) {}
