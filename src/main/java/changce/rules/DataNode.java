package changce.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as it is written, every value a text, and every complaint with its line. */
record DataNode(Node node) {

  static DataNode read(String yaml) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(yaml));
      return new DataNode(Optional.ofNullable(root).orElseThrow(() -> new UnusableRule(0, "是空的")));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new UnusableRule(line, "不合 YAML：" + e.getProblem());
    } catch (YAMLException e) {
      throw new UnusableRule(0, "不合 YAML：" + e.getMessage());
    }
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw new UnusableRule(line(), "这里应是一个值");
  }

  String text(String key) {
    String text = find(key).orElseThrow(() -> new UnusableRule(line(), "缺少 " + key)).text();
    if (text.isEmpty()) {
      throw new UnusableRule(line(), key + " 是空的");
    }
    return text;
  }

  Optional<String> optional(String key) {
    return find(key).map(DataNode::text).filter(text -> !text.isEmpty() && !text.equals("null"));
  }

  List<DataNode> list(String key) {
    return find(key).map(DataNode::items).orElse(List.of());
  }

  List<String> texts(String key) {
    return list(key).stream().map(DataNode::text).toList();
  }

  List<String> texts() {
    return items().stream().map(DataNode::text).toList();
  }

  Map<String, DataNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw new UnusableRule(line(), "这里应是“键: 值”");
    }
    Map<String, DataNode> entries = new LinkedHashMap<>();
    mapping
        .getValue()
        .forEach(
            tuple -> {
              DataNode key = new DataNode(tuple.getKeyNode());
              if (entries.put(key.text(), new DataNode(tuple.getValueNode())) != null) {
                throw new UnusableRule(key.line(), "重复的键 " + key.text());
              }
            });
    return entries;
  }

  Optional<DataNode> find(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  /** The values whose keys are none of these. */
  Map<String, String> others(Set<String> known) {
    Map<String, String> others = new LinkedHashMap<>();
    entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                others.put(key, value.text());
              }
            });
    return others;
  }

  void only(Set<String> known) {
    entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                throw new UnusableRule(value.line(), "不认识的键 " + key);
              }
            });
  }

  private List<DataNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw new UnusableRule(line(), "这里应是 [一, 列]");
    }
    return new ArrayList<>(sequence.getValue().stream().map(DataNode::new).toList());
  }

  Stream<Map.Entry<String, DataNode>> entries(String key) {
    return find(key).stream().flatMap(node -> node.entries().entrySet().stream());
  }
}
