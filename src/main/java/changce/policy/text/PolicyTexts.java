package changce.policy.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of any format that offices publish in. The libraries behind a format are loaded with
 * the first file that needs them.
 */
public final class PolicyTexts {

  /** Raised when files give another text than before, so that they are read again. */
  public static final int VERSION = 9;

  private static final long LARGEST_FILE = 100L << 20;
  private static final int LONGEST_TEXT = 2_000_000;
  private static final int MANY_PAGES = 300;

  private PolicyTexts() {}

  /**
   * @throws UnreadableText in words for whoever brought the file
   */
  public static PolicyText read(Path file) throws IOException, UnreadableText {
    if (Files.size(file) > LARGEST_FILE) {
      throw new UnreadableText(Reason.of("too-large"));
    }
    TextFormat format = TextFormat.of(file);
    PolicyText read = read(file, format);
    if (read.text().isBlank()) {
      throw new UnreadableText(Reason.of("no-text"));
    }
    if (read.text().length() > LONGEST_TEXT) {
      throw new UnreadableText(Reason.of("text-too-long"));
    }
    return withCautions(read, file);
  }

  private static PolicyText read(Path file, TextFormat format) throws IOException, UnreadableText {
    try {
      return switch (format) {
        case PLAIN -> PolicyText.of(plain(file), format);
        case HTML -> HtmlText.read(file);
        case CSV -> CsvText.read(TextDecoding.decoded(file));
        case DOCX -> DocxText.read(file);
        case DOC -> DocText.read(file);
        case SHEET -> SheetText.read(file);
        case PDF -> PdfText.read(file);
        case OFD -> OfdText.read(file);
      };
    } catch (StackOverflowError | RuntimeException e) {
      // What the libraries throw at a damaged file is not theirs to promise.
      throw new UnreadableText(damaged(format), e);
    } catch (IOException e) {
      throw new UnreadableText(reason(e, format), e);
    }
  }

  /** Markdown and YAML say by themselves what belongs together. */
  private static String plain(Path file) throws IOException, UnreadableText {
    String text = NoteMarks.apart(TextDecoding.decoded(file));
    return TextFormat.ending(file).equals("txt")
        ? WrappedLines.joined(DrawnTables.written(PlainPages.joined(text)))
        : text;
  }

  private static Reason reason(IOException e, TextFormat format) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Zip bomb") ? Reason.of("zip-bomb") : damaged(format);
  }

  private static Reason damaged(TextFormat format) {
    return Reason.of("damaged", format.named());
  }

  private static PolicyText withCautions(PolicyText read, Path file) {
    List<String> cautions = new ArrayList<>(read.cautions());
    TextDecoding.lostIn(read.text()).ifPresent(cautions::add);
    if (!read.format().fits(file)) {
      cautions.add("后缀是 ." + TextFormat.ending(file) + "，内容是 " + read.format().word());
    }
    if (read.pageStarts().size() >= MANY_PAGES) {
      cautions.add("共 " + read.pageStarts().size() + " 页，请确认不是文件汇编");
    }
    return new PolicyText(read.text(), read.format(), read.pageStarts(), cautions, read.losses());
  }
}
