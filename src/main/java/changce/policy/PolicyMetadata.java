package changce.policy;

import changce.policy.text.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a policy of what its YAML says, or says in words, with the line, what is wrong with it. */
final class PolicyMetadata {

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "number",
          "kind",
          "issuer",
          "issued_on",
          "effective_from",
          "effective_to",
          "status",
          "replaced_by",
          "region",
          "topics",
          "source",
          "source_url",
          "verification",
          "as_of");

  /** As long as the columns are. */
  private static final Map<String, Integer> LONGEST =
      Map.of("number", 200, "region", 100, "source_url", 2000);

  private static final int LONGEST_TEXT = 500;

  private final MetadataYaml yaml;
  private final Map<String, String> otherwise;

  private PolicyMetadata(MetadataYaml yaml, Map<String, String> otherwise) {
    this.yaml = yaml;
    this.otherwise = otherwise;
  }

  /**
   * @param otherwise values for keys that the YAML does not have; topics with commas between them
   */
  static Policy of(String slug, MetadataYaml yaml, Map<String, String> otherwise)
      throws UnreadablePolicyFile {
    PolicyMetadata metadata = new PolicyMetadata(yaml, otherwise);
    metadata.refuseUnknownKeys();
    metadata.partialDate("as_of");
    return metadata.policy(slug);
  }

  private void refuseUnknownKeys() throws UnreadablePolicyFile {
    for (String key : yaml.keys()) {
      if (!KEYS.contains(key)) {
        throw yaml.wrong(key, Reason.of("unknown-key", key));
      }
    }
  }

  private Policy policy(String slug) throws UnreadablePolicyFile {
    return new Policy(
        slug,
        required("title"),
        text("number"),
        oneOf(Policy.Kind.class, "kind"),
        text("issuer"),
        partialDate("issued_on"),
        validity(),
        required("region"),
        topics(),
        required("source"),
        link(),
        oneOf(Policy.Verification.class, "verification"));
  }

  private Validity validity() throws UnreadablePolicyFile {
    PartialDate from = partialDate("effective_from");
    PartialDate to = partialDate("effective_to");
    if (from != null && to != null && to.lastDay().isBefore(from.firstDay())) {
      throw yaml.wrong("effective_to", Reason.of("ends-before", to, from));
    }
    LocalDate first = from == null ? null : from.firstDay();
    return Validity.until(first, to, oneOf(Validity.Status.class, "status"), text("replaced_by"));
  }

  private List<String> topics() throws UnreadablePolicyFile {
    List<String> topics =
        yaml.has("topics") || !otherwise.containsKey("topics")
            ? yaml.list("topics")
            : List.of(String.valueOf(otherwise.get("topics")).split(","));
    boolean missing = topics.isEmpty() && !yaml.isEmptyList("topics");
    if (missing || String.join(",", topics).length() > LONGEST_TEXT) {
      throw yaml.wrong("topics", Reason.of("topics", LONGEST_TEXT));
    }
    return topics;
  }

  private @Nullable String link() throws UnreadablePolicyFile {
    String link = text("source_url");
    if (link != null && !link.startsWith("https://") && !link.startsWith("http://")) {
      throw yaml.wrong("source_url", Reason.of("no-link", link));
    }
    return link;
  }

  private @Nullable PartialDate partialDate(String key) throws UnreadablePolicyFile {
    String text = text(key);
    try {
      return text == null ? null : new PartialDate(text);
    } catch (DateTimeException e) {
      throw yaml.wrong(key, Reason.of("no-date", key, text));
    }
  }

  private <E extends Enum<E>> E oneOf(Class<E> type, String key) throws UnreadablePolicyFile {
    String text = required(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw yaml.wrong(
        key,
        Reason.of(
            "not-one-of",
            key,
            text,
            List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT)));
  }

  private String required(String key) throws UnreadablePolicyFile {
    String text = text(key);
    if (text == null || text.isBlank()) {
      throw yaml.wrong(key, Reason.of("missing", key));
    }
    return text;
  }

  private @Nullable String text(String key) throws UnreadablePolicyFile {
    String text = yaml.has(key) ? yaml.text(key) : otherwise.get(key);
    int longest = LONGEST.getOrDefault(key, LONGEST_TEXT);
    if (text != null && text.length() > longest) {
      throw yaml.wrong(key, Reason.of("too-long", key, longest));
    }
    return text;
  }
}
