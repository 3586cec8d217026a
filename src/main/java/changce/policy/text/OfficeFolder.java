package changce.policy.text;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The old Office container: Word 97, Excel 97, or an encrypted new one. */
final class OfficeFolder {

  private OfficeFolder() {}

  static TextFormat format(Path file) throws IOException, UnreadableText {
    try (POIFSFileSystem folder = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = folder.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new UnreadableText(Reason.of("password"));
      }
      readToTheEnd(root);
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return TextFormat.DOC;
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        return TextFormat.SHEET;
      }
      throw new UnreadableText(Reason.of("unknown-office"));
    } catch (IOException | RuntimeException e) {
      throw new UnreadableText(Reason.of("damaged", "Office 97"), e);
    }
  }

  /** The readers are content with the half of a file; an answer from half a policy is wrong. */
  private static void readToTheEnd(DirectoryNode folder) throws IOException {
    for (Entry entry : folder) {
      if (entry instanceof DocumentNode document) {
        try (DocumentInputStream content = new DocumentInputStream(document)) {
          content.readAllBytes();
        }
      }
    }
  }
}
