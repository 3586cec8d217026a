package changce.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sites the file of websites that may hold the widget
 * @param key for visitors' tokens, at least 32 characters; null: one is made and kept in the
 *     database
 * @param tokenFor how long a token is good for
 * @param publicOrigin under which the service is reached where a proxy changes the Host header
 * @param disclosure name and filing number of the model, shown to visitors
 * @param proxies addresses whose X-Forwarded-For is believed
 * @param perVisitor questions a minute
 * @param perVisitorDay questions in 24 hours
 * @param perAddress questions a minute: an office with many people may be one address
 * @param entriesPerAddress tokens a minute: a page that is opened takes one
 * @param perSite questions a minute, where the site has no limit of its own
 */
@ConfigurationProperties("changce.widget")
public record WebSettings(
    @DefaultValue("knowledge/sites.yml") Path sites,
    @Nullable String key,
    @DefaultValue("15m") Duration tokenFor,
    @Nullable String publicOrigin,
    @Nullable String disclosure,
    @DefaultValue Set<String> proxies,
    @DefaultValue("10") int perVisitor,
    @DefaultValue("200") int perVisitorDay,
    @DefaultValue("60") int perAddress,
    @DefaultValue("600") int entriesPerAddress,
    @DefaultValue("600") int perSite) {}
