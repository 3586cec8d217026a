package changce.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param site where: a registered one, "api" for a client that is no browser, or an API key's name
 * @param visitor null where no token says
 * @param address null where a whole office stands behind it
 * @param perMinute the site's own limit, or null
 * @param trusted from this machine itself and by no browser: not counted
 */
public record Caller(
    String site,
    @Nullable UUID visitor,
    @Nullable String address,
    @Nullable Integer perMinute,
    boolean trusted) {

  public static final String API = "api";
}
