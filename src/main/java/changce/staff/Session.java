package changce.staff;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A browser that somebody is signed in with.
 *
 * @param id may be known; the token that the browser shows may not
 */
record Session(
    UUID id,
    Person person,
    String address,
    String browser,
    OffsetDateTime beganAt,
    OffsetDateTime lastSeenAt,
    OffsetDateTime endsAt) {}
