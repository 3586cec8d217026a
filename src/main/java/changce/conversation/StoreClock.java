package changce.conversation;

import java.time.OffsetDateTime;

/**
 * The one clock by which all nodes tell what they compare with each other: leases, how long an
 * answer has been going on, up to where the log was looked through. Their own need not agree.
 */
public interface StoreClock {

  /** Blocks. */
  OffsetDateTime now();
}
