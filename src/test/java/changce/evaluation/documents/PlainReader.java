package changce.evaluation.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Apache Tika as it comes: the plain text of a file. */
final class PlainReader {

  private final AutoDetectParser parser = new AutoDetectParser();

  /** Empty where it knows no parser. */
  String text(Path file) throws IOException {
    BodyContentHandler handler = new BodyContentHandler(-1);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
    try (InputStream input = Files.newInputStream(file)) {
      parser.parse(input, handler, metadata, new ParseContext());
      return handler.toString();
    } catch (SAXException | TikaException e) {
      return "";
    }
  }
}
