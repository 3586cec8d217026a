package changce.api;

import changce.rules.InputKind;
import changce.rules.RuleForm;
import java.util.LinkedHashMap;
import java.util.Map;

/** A rule's inputs as JSON Schema (https://json-schema.org/draft/2020-12/schema). */
final class RuleSchema {

  private RuleSchema() {}

  static Map<String, Object> of(RuleForm form) {
    Map<String, Object> properties = new LinkedHashMap<>();
    form.fields().forEach(field -> properties.put(field.name(), property(field)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "/api/rules/" + form.id());
    schema.put("title", form.title());
    schema.put("description", form.purpose());
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> property(RuleForm.Field field) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("title", field.label());
    property.put("description", field.question());
    property.put("type", type(field.kind()));
    if (field.kind() == InputKind.CHOICE) {
      property.put("enum", field.options());
    } else if (field.kind() == InputKind.DATE) {
      property.put("format", "date");
    } else {
      property.put("minimum", 0);
      property.put("x-unit", field.unit());
    }
    return property;
  }

  private static String type(InputKind kind) {
    return kind == InputKind.CHOICE || kind == InputKind.DATE
        ? "string"
        : kind == InputKind.COUNT ? "integer" : "number";
  }
}
