package changce.staff;

import java.time.Instant;

/**
 * One thing that somebody did.
 *
 * @param at to the millisecond
 * @param actor by the name they sign in with
 * @param action a word of a fixed list, such as {@code policy.publish}
 * @param subject to what
 * @param hash over this entry and the hash of the one before
 */
record AuditEntry(
    long sequence,
    Instant at,
    String actor,
    String action,
    String subject,
    String detail,
    String address,
    String hash) {

  /** Lengths before the texts: no two different entries are written alike. */
  String hashAfter(String previous) {
    StringBuilder written = new StringBuilder();
    for (String part :
        new String[] {
          previous,
          String.valueOf(sequence),
          String.valueOf(at.toEpochMilli()),
          actor,
          action,
          subject,
          detail,
          address
        }) {
      written.append(part.length()).append(':').append(part).append('\n');
    }
    return Token.sha256(written.toString());
  }

  AuditEntry hashed(String previous) {
    return new AuditEntry(
        sequence, at, actor, action, subject, detail, address, hashAfter(previous));
  }
}
