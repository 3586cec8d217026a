package changce.web;

import changce.conversation.Case;
import changce.conversation.CaseId;
import changce.conversation.Contact;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its visitor sees it.
 *
 * @param page where the reply can be read
 * @param contact only enough of it to be recognised
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitorsCase(
    CaseId id,
    String number,
    String page,
    String state,
    String message,
    @Nullable String contact,
    OffsetDateTime openedAt,
    List<Reply> replies) {

  /** Without the name of who replied. */
  public record Reply(String text, OffsetDateTime at) {}

  public static VisitorsCase of(Case known, ZoneId zone) {
    Contact contact = known.contact();
    return new VisitorsCase(
        known.id(),
        known.number(),
        "/cases/" + known.id().value(),
        known.state().name(),
        known.message(),
        contact == null ? null : contact.hidden(),
        there(known.openedAt(), zone),
        known.replies().stream()
            .map(reply -> new Reply(reply.text(), there(reply.at(), zone)))
            .toList());
  }

  private static OffsetDateTime there(OffsetDateTime time, ZoneId zone) {
    return time.atZoneSameInstant(zone).toOffsetDateTime();
  }
}
