package changce.staff;

import org.jspecify.annotations.Nullable;

/**
 * Whether the audit trail is unbroken.
 *
 * @param brokenAt the first entry that is not as it was written, or is missing; null when none
 * @param entries that hold together, from the first, those that were removed counted
 * @param hash of the last of these
 * @param removed at the old end, because their time was over
 */
public record AuditCheck(@Nullable Long brokenAt, long entries, String hash, long removed) {

  static AuditCheck broken(long at, long entries, String hash, long removed) {
    return new AuditCheck(at, entries, hash, removed);
  }

  public boolean unbroken() {
    return brokenAt == null;
  }
}
