package changce.wechat.protocol;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The fields of one of the platform's messages: the texts of the elements right under the root. */
public record XmlFields(Map<String, String> values) {

  private static final int FIELD = 2;
  private static final int DEEPEST = 16;

  public @Nullable String get(String name) {
    return values.get(name);
  }

  /** Blank when there is no such field. */
  public String text(String name) {
    return values.getOrDefault(name, "");
  }

  /**
   * @throws Forged when it is not the plain XML that the platform sends
   */
  public static XmlFields read(String xml) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
      try {
        return new XmlFields(fields(reader));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | IllegalStateException e) {
      throw new Forged();
    }
  }

  private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
    Map<String, String> fields = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        // With SUPPORT_DTD off a DOCTYPE is passed over in silence.
        case XMLStreamConstants.DTD -> throw new Forged();
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new Forged();
          }
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth-- == FIELD) {
            fields.putIfAbsent(reader.getLocalName(), text.toString());
          }
        }
        default -> {}
      }
    }
    return fields;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
