package changce.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document, and what of JSON Schema it uses. */
final class OpenApi {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private final JsonNode document;

  private OpenApi(JsonNode document) {
    this.document = document;
  }

  static OpenApi read() throws IOException {
    String yaml = Files.readString(Path.of("src/main/resources/static/openapi.yml"));
    return new OpenApi(
        JsonMapper.shared()
            .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml)));
  }

  /** As {@code GET /api/…}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    document
        .path("paths")
        .forEachEntry(
            (path, item) ->
                item.propertyNames().stream()
                    .filter(METHODS::contains)
                    .forEach(
                        method ->
                            operations.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
    return operations;
  }

  /** References that lead nowhere. */
  List<String> deadEnds() {
    return document.findValuesAsString("$ref").stream()
        .filter(ref -> document.at(ref.substring(1)).isMissingNode())
        .toList();
  }

  JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  /** Where a value is not as its schema says. */
  List<String> mismatches(String schema, JsonNode value) {
    List<String> found = new ArrayList<>();
    compare(schema, schema(schema), value, found);
    return found;
  }

  private void compare(String at, JsonNode written, JsonNode value, List<String> found) {
    JsonNode schema =
        written.has("$ref") ? document.at(written.path("$ref").asString().substring(1)) : written;
    if (!ofType(schema.path("type"), value)) {
      found.add(at + " is no " + schema.path("type") + ": " + value);
      return;
    }
    if (schema.has("enum") && !schema.path("enum").valueStream().toList().contains(value)) {
      found.add(at + " is none of " + schema.path("enum") + ": " + value);
    }
    schema
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .filter(name -> !value.has(name))
        .forEach(name -> found.add(at + "/" + name + " is missing"));
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      compare(at + "/" + i, schema.path("items"), value.path(i), found);
    }
    if (value.isObject() && schema.has("properties")) {
      value.forEachEntry(
          (name, part) -> {
            if (schema.path("properties").has(name)) {
              compare(at + "/" + name, schema.path("properties").path(name), part, found);
            } else {
              found.add(at + "/" + name + " is not described");
            }
          });
    }
  }

  private static boolean ofType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      return type.valueStream().anyMatch(one -> ofType(one, value));
    }
    return switch (type.asString("object")) {
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "null" -> value.isNull();
      default -> value.isObject();
    };
  }
}
