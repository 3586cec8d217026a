package changce.policy.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ofdrw.reader.OFDReader;

/** OFD, the national format of fixed layout. */
final class OfdText {

  private static final int MOST_PAGES = 1000;

  private OfdText() {}

  static PolicyText read(Path file) throws IOException, UnreadableText {
    try (OFDReader reader = new OFDReader(file)) {
      int count = reader.getNumberOfPages();
      if (count > MOST_PAGES) {
        throw new UnreadableText(Reason.of("too-many-pages"));
      }
      List<OfdWords> shared = new ArrayList<>();
      List<List<PrintedBlock>> pages = new ArrayList<>();
      for (int page = 1; page <= count; page++) {
        pages.add(OfdPage.of(reader.getPageInfo(page), shared).blocks());
      }
      if (pages.stream().allMatch(List::isEmpty)) {
        throw new UnreadableText(Reason.of("scanned"));
      }
      return PrintedPages.read(pages, TextFormat.OFD, List.of());
    }
  }
}
