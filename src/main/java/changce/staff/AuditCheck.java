package changce.staff;

import org.jspecify.annotations.Nullable;

/**
 * Whether the audit trail is unbroken.
 *
 * @param brokenAt the first entry that is not as it was written, or is missing; null when none
 * @param entries that hold together, from the first
 * @param hash of the last of these
 */
public record AuditCheck(@Nullable Long brokenAt, long entries, String hash) {

  static AuditCheck broken(long at, long entries, String hash) {
    return new AuditCheck(at, entries, hash);
  }

  public boolean unbroken() {
    return brokenAt == null;
  }
}
