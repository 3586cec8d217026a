package changce.policy.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;

/**
 * Word and WPS as they are printed: what Word counts is written out, what it hides or has deleted
 * is left out.
 */
final class DocxText {

  private DocxText() {}

  static PolicyText read(Path file) throws IOException, UnreadableText {
    try (InputStream input = Files.newInputStream(file)) {
      return read(input);
    }
  }

  static PolicyText read(InputStream input) throws IOException, UnreadableText {
    try (OPCPackage file = OPCPackage.open(input)) {
      DocxParts parts = new DocxParts(file);
      DocxElement body = parts.document().at("body").orElseThrow(() -> new IOException("no body"));
      DocxBody read = new DocxBody(parts);
      String text = read.text(body);
      return new PolicyText(text, TextFormat.DOCX, List.of(), read.cautions().all());
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }
}
