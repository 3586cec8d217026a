package changce.policy;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads what is known about a policy from YAML, and says in words what is wrong with it. */
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

  private final Map<?, ?> values;

  private PolicyMetadata(Map<?, ?> values) {
    this.values = values;
  }

  /**
   * @param offset lines that stand before the YAML in its file, so that errors name the file's line
   */
  static Policy parse(String slug, String yaml, int offset) throws UnreadablePolicyFile {
    PolicyMetadata metadata = new PolicyMetadata(mapping(yaml, offset));
    metadata.refuseUnknownKeys();
    try {
      return metadata.policy(slug);
    } catch (IllegalArgumentException e) {
      throw new UnreadablePolicyFile(String.valueOf(e.getMessage()));
    }
  }

  private static Map<?, ?> mapping(String yaml, int offset) throws UnreadablePolicyFile {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      Object loaded = plainYaml(options).load(yaml);
      if (loaded instanceof Map<?, ?> map) {
        return map;
      }
      throw new UnreadablePolicyFile("元数据不是“键: 值”的形式");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1 + offset;
      throw new UnreadablePolicyFile("元数据第 %d 行不合 YAML：%s".formatted(line, e.getProblem()));
    } catch (YAMLException e) {
      throw new UnreadablePolicyFile("元数据不合 YAML：" + e.getMessage());
    }
  }

  /** Scalars stay as written: YAML's own dates would turn 2022-02-30 into 2022-03-02 in silence. */
  private static Yaml plainYaml(LoaderOptions options) {
    DumperOptions dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(dumper), dumper, options, new OnlyNull());
  }

  private static final class OnlyNull extends Resolver {

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }

  private void refuseUnknownKeys() throws UnreadablePolicyFile {
    Set<String> unknown = new TreeSet<>();
    values.keySet().forEach(key -> unknown.add(String.valueOf(key)));
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new UnreadablePolicyFile("元数据里有不认识的键：" + String.join("、", unknown));
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
    return new Validity(
        from == null ? null : from.firstDay(),
        to == null ? null : to.lastDay(),
        oneOf(Validity.Status.class, "status"),
        text("replaced_by"));
  }

  private List<String> topics() throws UnreadablePolicyFile {
    Object topics = values.get("topics");
    if (topics instanceof List<?> list && !list.isEmpty()) {
      return list.stream().map(String::valueOf).toList();
    }
    throw new UnreadablePolicyFile("topics 要写成 [主题, 主题]");
  }

  private @Nullable String link() throws UnreadablePolicyFile {
    String link = text("source_url");
    if (link != null && !link.startsWith("https://") && !link.startsWith("http://")) {
      throw new UnreadablePolicyFile("source_url 不是网址：" + link);
    }
    return link;
  }

  private @Nullable PartialDate partialDate(String key) throws UnreadablePolicyFile {
    String text = text(key);
    try {
      return text == null ? null : new PartialDate(text);
    } catch (DateTimeException e) {
      throw new UnreadablePolicyFile(
          "%s 不是日期：%s（应为 2022、2022-04 或 2022-04-27）".formatted(key, text));
    }
  }

  private <E extends Enum<E>> E oneOf(Class<E> type, String key) throws UnreadablePolicyFile {
    String text = required(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw new UnreadablePolicyFile(
        "%s 不能是 %s，可用：%s"
            .formatted(
                key, text, List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT)));
  }

  private String required(String key) throws UnreadablePolicyFile {
    String text = text(key);
    if (text == null || text.isBlank()) {
      throw new UnreadablePolicyFile("缺少 " + key);
    }
    return text;
  }

  private @Nullable String text(String key) {
    Object value = values.get(key);
    return value == null ? null : String.valueOf(value).strip();
  }
}
