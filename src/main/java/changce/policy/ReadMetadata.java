package changce.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself, for somebody to confirm.
 *
 * @param number 文号 with the brackets 〔〕 whatever the text has
 * @param repealed what it says it ends, by title
 */
public record ReadMetadata(
    @Nullable String title,
    @Nullable String issuer,
    @Nullable String number,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    boolean trial,
    List<String> repealed,
    String region,
    List<String> topics) {

  public static ReadMetadata of(String text) {
    return new ReadDocument(text).metadata();
  }

  /** As a policy's metadata would say it, key by key, without what could not be read. */
  Map<String, String> stated() {
    Map<String, String> stated = new HashMap<>();
    put(stated, "title", title);
    put(stated, "number", number);
    put(stated, "issuer", issuer);
    put(stated, "issued_on", issuedOn);
    put(stated, "effective_from", effectiveFrom);
    put(stated, "effective_to", effectiveTo);
    stated.put("status", trial ? "trial" : effectiveTo == null ? "unknown" : "current");
    stated.put("region", region);
    stated.put("topics", topics.isEmpty() ? "其他" : String.join(",", topics));
    return stated;
  }

  private static void put(Map<String, String> stated, String key, @Nullable Object value) {
    if (value != null) {
      stated.put(key, value.toString());
    }
  }
}
