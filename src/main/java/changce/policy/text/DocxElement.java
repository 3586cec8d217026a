package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * An element of a Word file by its local name alone: Strict Open XML has other namespaces and the
 * same names.
 */
record DocxElement(Element node) {

  private static final Set<String> OFF = Set.of("0", "false", "off", "none");

  String name() {
    return node.getLocalName();
  }

  boolean is(String name) {
    return name.equals(node.getLocalName());
  }

  List<DocxElement> children() {
    List<DocxElement> children = new ArrayList<>();
    for (Node next = node.getFirstChild(); next != null; next = next.getNextSibling()) {
      if (next instanceof Element element) {
        children.add(new DocxElement(element));
      }
    }
    return children;
  }

  List<DocxElement> children(String name) {
    return children().stream().filter(child -> child.is(name)).toList();
  }

  /** The first element on this path of names. */
  Optional<DocxElement> at(String... path) {
    Optional<DocxElement> found = Optional.of(this);
    for (String name : path) {
      found = found.flatMap(element -> element.children(name).stream().findFirst());
    }
    return found;
  }

  boolean has(String... path) {
    return at(path).isPresent();
  }

  /** What a switch as w:vanish says: on when it stands there without a value. */
  Optional<Boolean> flag(String... path) {
    return at(path).map(element -> !OFF.contains(element.value("val").orElse("on")));
  }

  /** A switch that is an attribute. */
  boolean flagged(String attribute) {
    return value(attribute).filter(value -> !OFF.contains(value)).isPresent();
  }

  Optional<String> value(String attribute) {
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attribute.equals(attributes.item(i).getLocalName())) {
        return Optional.of(attributes.item(i).getNodeValue());
      }
    }
    return Optional.empty();
  }

  String val(String... path) {
    return at(path).flatMap(element -> element.value("val")).orElse("");
  }

  int number(int otherwise, String... path) {
    String written = val(path);
    return written.matches("-?\\d{1,9}") ? Integer.parseInt(written) : otherwise;
  }

  String text() {
    return node.getTextContent();
  }

  /** What is shown where a newer and an older form stand side by side: one of them, never both. */
  DocxElement chosen() {
    return at("Choice")
        .filter(choice -> !choice.children().isEmpty())
        .or(() -> at("Fallback"))
        .orElse(this);
  }
}
