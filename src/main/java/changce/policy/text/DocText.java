package changce.policy.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;

/** Word 97 to 2003, and WPS in its clothes, as they are printed. */
final class DocText {

  private DocText() {}

  static PolicyText read(Path file) throws IOException, UnreadableText {
    try (InputStream input = Files.newInputStream(file);
        HWPFDocument document = new HWPFDocument(input)) {
      DocBody read = new DocBody(document);
      String text = read.text(document.getRange());
      return new PolicyText(text, TextFormat.DOC, List.of(), read.cautions().all());
    } catch (EncryptedDocumentException e) {
      throw new UnreadableText(Reason.of("password"), e);
    }
  }
}
