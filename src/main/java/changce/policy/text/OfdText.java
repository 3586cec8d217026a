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
      OfdColours colours = new OfdColours(reader.getResMgt());
      List<OfdPage> pages = new ArrayList<>();
      for (int page = 1; page <= count; page++) {
        pages.add(OfdPage.of(reader.getPageInfo(page), colours, shared));
      }
      return printed(pages);
    }
  }

  private static PolicyText printed(List<OfdPage> pages) throws UnreadableText {
    List<List<PrintedBlock>> blocks = pages.stream().map(OfdPage::blocks).toList();
    if (blocks.stream().allMatch(List::isEmpty)) {
      throw new UnreadableText(Reason.of("scanned"));
    }
    List<String> cautions = new ArrayList<>();
    HiddenWords.numbers(pages.size(), page -> pages.get(page).isRecognised())
        .ifPresent(numbers -> cautions.add("第 " + numbers + " 页的文字是扫描识别出来的，请对照原件核对"));
    cautions.addAll(HiddenWords.cautions(pages.stream().map(OfdPage::leftOut).toList()));
    cautions.addAll(HiddenWords.doubts(pages.stream().map(OfdPage::doubtful).toList()));
    return PrintedPages.read(blocks, TextFormat.OFD, cautions)
        .withLosses(HiddenWords.losses(pages.size(), page -> pages.get(page).hidesMost()));
  }
}
