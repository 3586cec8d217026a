package changce.policy;

import changce.policy.text.Reason;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The keys of a policy's YAML as they are written, each with its line in the file. */
final class MetadataYaml {

  private final String file;
  private final int offset;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

  /**
   * @param file by its name
   * @param offset lines that stand before the YAML in it
   */
  private MetadataYaml(String file, int offset) {
    this.file = file;
    this.offset = offset;
  }

  static MetadataYaml empty(String file) {
    return new MetadataYaml(file, 0);
  }

  static MetadataYaml read(String file, String yaml, int offset) throws UnreadablePolicyFile {
    MetadataYaml read = new MetadataYaml(file, offset);
    try {
      Node root = plainYaml().compose(new StringReader(yaml));
      if (!(root instanceof MappingNode mapping)) {
        throw read.at(1 + offset, Reason.of("not-keys"));
      }
      for (NodeTuple entry : mapping.getValue()) {
        read.add(entry);
      }
      return read;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1 + offset;
      throw read.at(line, Reason.of("not-yaml", String.valueOf(e.getProblem())));
    } catch (YAMLException e) {
      throw read.at(0, Reason.of("not-yaml", String.valueOf(e.getMessage())));
    }
  }

  private void add(NodeTuple entry) throws UnreadablePolicyFile {
    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (entries.put(key, entry) != null) {
      throw at(line(entry), Reason.of("key-twice", key));
    }
  }

  Iterable<String> keys() {
    return entries.keySet();
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Null for a key that is missing or says null. */
  @Nullable String text(String key) throws UnreadablePolicyFile {
    NodeTuple entry = entries.get(key);
    if (entry == null || entry.getValueNode().getTag().equals(Tag.NULL)) {
      return null;
    }
    if (entry.getValueNode() instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw wrong(key, Reason.of("one-value", key));
  }

  /** Empty when the key has no list of plain values. */
  List<String> list(String key) {
    NodeTuple entry = entries.get(key);
    return entry != null
            && entry.getValueNode() instanceof SequenceNode list
            && list.getValue().stream().allMatch(ScalarNode.class::isInstance)
        ? list.getValue().stream().map(item -> ((ScalarNode) item).getValue().strip()).toList()
        : List.of();
  }

  /** Written as [], and meant so. */
  boolean isEmptyList(String key) {
    NodeTuple entry = entries.get(key);
    return entry != null
        && entry.getValueNode() instanceof SequenceNode list
        && list.getValue().isEmpty();
  }

  /** Of a key that is missing, the first line. */
  int line(String key) {
    NodeTuple entry = entries.get(key);
    return entry == null ? 1 + offset : line(entry);
  }

  UnreadablePolicyFile wrong(String key, Reason reason) {
    return at(line(key), reason);
  }

  PolicyProblem problem(String key, String reason) {
    return new PolicyProblem(file, line(key), reason);
  }

  private int line(NodeTuple entry) {
    return entry.getKeyNode().getStartMark().getLine() + 1 + offset;
  }

  private UnreadablePolicyFile at(int line, Reason reason) {
    return new UnreadablePolicyFile(file, line, reason);
  }

  /** Scalars stay as written: YAML's own dates would turn 2022-02-30 into 2022-03-02 in silence. */
  private static Yaml plainYaml() {
    LoaderOptions options = new LoaderOptions();
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
}
