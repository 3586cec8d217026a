package changce.policy.text;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF with a text layer. */
final class PdfText {

  private static final int MOST_PAGES = 1000;
  private static final int END = 4096;
  private static final int LEAST_CHARACTERS = 10;

  private PdfText() {}

  static PolicyText read(Path file) throws IOException, UnreadableText {
    refuseHalf(file);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableText(Reason.of("too-many-pages"));
      }
      return printed(pages(document));
    } catch (InvalidPasswordException e) {
      throw new UnreadableText(Reason.of("password"), e);
    }
  }

  /** PDFBox repairs what is cut off and would give half a policy. */
  private static void refuseHalf(Path file) throws IOException, UnreadableText {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(END, content.length())];
      content.seek(content.length() - end.length);
      content.readFully(end);
      if (!new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
        throw new UnreadableText(Reason.of("half-pdf"));
      }
    }
  }

  private static List<PdfPage> pages(PDDocument document) throws IOException, UnreadableText {
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 0; number < document.getNumberOfPages(); number++) {
      PdfPage page = PdfPage.of(PdfLetters.of(document, number));
      if (page.isUnreadable()) {
        throw new UnreadableText(Reason.of("unreadable-font", number + 1));
      }
      pages.add(page);
    }
    return pages;
  }

  private static PolicyText printed(List<PdfPage> pages) throws UnreadableText {
    List<List<PrintedBlock>> blocks = pages.stream().map(PdfPage::blocks).toList();
    String all =
        blocks.stream().flatMap(List::stream).map(PrintedBlock::text).collect(Collectors.joining());
    if (all.replaceAll("\\s", "").length() < LEAST_CHARACTERS) {
      throw new UnreadableText(Reason.of("scanned"));
    }
    return PrintedPages.read(RunningLines.without(blocks), TextFormat.PDF, cautions(pages))
        .withLosses(HiddenWords.losses(pages.size(), page -> pages.get(page).marks().hideMost()));
  }

  private static List<String> cautions(List<PdfPage> pages) {
    List<String> cautions = new ArrayList<>();
    HiddenWords.numbers(pages.size(), page -> pages.get(page).blocks().isEmpty())
        .ifPresent(numbers -> cautions.add("第 " + numbers + " 页没有文字层"));
    HiddenWords.numbers(pages.size(), page -> pages.get(page).marks().isRecognised())
        .ifPresent(numbers -> cautions.add("第 " + numbers + " 页的文字是扫描识别出来的，请对照原件核对"));
    cautions.addAll(
        HiddenWords.cautions(pages.stream().map(page -> page.marks().leftOut()).toList()));
    cautions.addAll(
        HiddenWords.doubts(pages.stream().map(page -> page.marks().doubtful()).toList()));
    return cautions;
  }
}
