package changce.conversation;

import java.time.Clock;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562): milliseconds first, then 74 random bits from {@link
 * java.security.SecureRandom}. What is stored one after the other lies side by side in every index,
 * and nobody can guess one.
 */
final class TimeOrderedId {

  private TimeOrderedId() {}

  static UUID next(Clock clock) {
    UUID random = UUID.randomUUID();
    long version7 = 0x7000L | (random.getMostSignificantBits() & 0x0FFFL);
    return new UUID(clock.millis() << 16 | version7, random.getLeastSignificantBits());
  }
}
