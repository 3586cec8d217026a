package changce.staff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param idle a session ends when nothing was asked for so long
 * @param longest a session ends after so long in any case
 * @param link how long a one-time link may be used
 * @param secureCookies false only to try the console over plain HTTP with a browser that takes no
 *     secure cookies from localhost
 */
@ConfigurationProperties("changce.staff")
record StaffSettings(
    @DefaultValue("30m") Duration idle,
    @DefaultValue("12h") Duration longest,
    @DefaultValue("24h") Duration link,
    @DefaultValue("true") boolean secureCookies) {}
