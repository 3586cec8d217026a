package changce.policy.text;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF with a text layer. */
final class PdfText {

  private static final int MOST_PAGES = 1000;
  private static final int END = 4096;
  private static final int LEAST_CHARACTERS = 10;
  private static final double MOST_UNKNOWN = 0.3;

  private PdfText() {}

  static PolicyText read(Path file) throws IOException, UnreadableText {
    refuseHalf(file);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableText("超过 1000 页，请拆成单个文件");
      }
      List<List<PrintedBlock>> pages = new PdfPages().of(document);
      String all =
          pages.stream()
              .flatMap(List::stream)
              .map(PrintedBlock::text)
              .collect(Collectors.joining());
      if (all.replaceAll("\\s", "").length() < LEAST_CHARACTERS) {
        throw new UnreadableText("扫描件，没有文字层");
      }
      refuseUnknownLetters(all);
      return PrintedPages.read(pages, TextFormat.PDF, cautions(pages));
    } catch (InvalidPasswordException e) {
      throw new UnreadableText("文件有密码保护，请解除保护后再入库", e);
    }
  }

  /** PDFBox repairs what is cut off and would give half a policy. */
  private static void refuseHalf(Path file) throws IOException, UnreadableText {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(END, content.length())];
      content.seek(content.length() - end.length);
      content.readFully(end);
      if (!new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
        throw new UnreadableText("文件不完整（PDF 的结尾缺失）");
      }
    }
  }

  private static void refuseUnknownLetters(String text) throws UnreadableText {
    long unknown =
        text.chars()
            .filter(c -> c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff) || Character.isISOControl(c))
            .count();
    if (unknown > text.length() * MOST_UNKNOWN) {
      throw new UnreadableText("文字层是乱码（字体没有对应的文字编码）");
    }
  }

  private static List<String> cautions(List<List<PrintedBlock>> pages) {
    String empty =
        IntStream.range(0, pages.size())
            .filter(page -> pages.get(page).isEmpty())
            .mapToObj(page -> String.valueOf(page + 1))
            .collect(Collectors.joining("、"));
    return empty.isEmpty() ? List.of() : List.of("第 " + empty + " 页没有文字层");
  }
}
