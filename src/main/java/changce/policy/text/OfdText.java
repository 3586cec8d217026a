package changce.policy.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ofdrw.core.attachment.CT_Attachment;
import org.ofdrw.reader.OFDReader;

/** OFD, the national format of fixed layout. */
final class OfdText {

  private static final int MOST_PAGES = 1000;
  private static final int MOST_DOCUMENTS = 20;

  private final List<OfdPage> pages = new ArrayList<>();
  private final Set<String> cautions = new LinkedHashSet<>();

  private OfdText() {}

  static PolicyText read(Path file) throws IOException, UnreadableText {
    OfdText text = new OfdText();
    int documents = 1;
    for (int document = 0; document < documents; document++) {
      try (OFDReader reader = new OFDReader(file)) {
        documents = OfdRoots.documents(reader);
        if (documents > MOST_DOCUMENTS) {
          throw new UnreadableText(Reason.of("too-many-pages"));
        }
        text.read(reader, OfdRoots.open(reader, document));
      }
    }
    return text.printed();
  }

  private void read(OFDReader reader, OfdRoots.Opened opened) throws UnreadableText {
    int count = reader.getNumberOfPages();
    if (pages.size() + count > MOST_PAGES) {
      throw new UnreadableText(Reason.of("too-many-pages"));
    }
    switch (opened) {
      case AS_IT_IS -> {}
      case CURRENT_VERSION -> cautions.add("文件有几个版本，读入的是当前版本，请核对");
      case UNKNOWN_VERSION -> cautions.add("文件有几个版本，不知道哪个是当前的，请核对");
    }
    List<OfdWords> shared = new ArrayList<>();
    OfdColours colours = new OfdColours(reader.getResMgt());
    for (int page = 1; page <= count; page++) {
      OfdPage read = OfdPage.of(reader.getPageInfo(page), colours, shared);
      if (read.isUnreadable()) {
        throw new UnreadableText(Reason.of("unreadable-font", pages.size() + 1));
      }
      pages.add(read);
    }
    for (CT_Attachment attached : reader.getAttachmentList()) {
      cautions.add("文件里带有附件，没有读入：“%s”".formatted(attached.getAttachmentName()));
    }
  }

  private PolicyText printed() throws UnreadableText {
    List<List<PrintedBlock>> blocks = pages.stream().map(OfdPage::blocks).toList();
    if (blocks.stream().allMatch(List::isEmpty)) {
      throw new UnreadableText(Reason.of("scanned"));
    }
    List<String> all = new ArrayList<>(cautions);
    HiddenWords.numbers(pages.size(), page -> pages.get(page).isRecognised())
        .ifPresent(numbers -> all.add("第 " + numbers + " 页的文字是扫描识别出来的，请对照原件核对"));
    all.addAll(HiddenWords.cautions(pages.stream().map(OfdPage::leftOut).toList()));
    all.addAll(HiddenWords.doubts(pages.stream().map(OfdPage::doubtful).toList()));
    return PrintedPages.read(blocks, TextFormat.OFD, all)
        .withLosses(HiddenWords.losses(pages.size(), page -> pages.get(page).hidesMost()));
  }
}
