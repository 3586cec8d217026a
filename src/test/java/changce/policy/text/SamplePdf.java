package changce.policy.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Draws pages letter by letter, places in points from the upper left corner. */
final class SamplePdf implements AutoCloseable {

  static final int WIDE = 595;
  static final int HIGH = 842;

  private final PDDocument document = new PDDocument();
  private final COSDictionary pictures = new COSDictionary();
  private final COSDictionary song = SampleTables.song();
  private PDPage page = new PDPage();
  private StringBuilder content = new StringBuilder();
  private int high = HIGH;
  private boolean open;

  SamplePdf page() throws IOException {
    return page(WIDE, HIGH);
  }

  SamplePdf page(int width, int height) throws IOException {
    finish();
    open = true;
    high = height;
    page = new PDPage(new PDRectangle(width, height));
    return this;
  }

  /** The song font without what tells its letters. */
  SamplePdf foreign(double x, double y, int size, String text) {
    content.append(
        "BT /F2 %d Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n".formatted(size, x, high - y, hex(text)));
    return this;
  }

  SamplePdf text(double x, double y, int size, String text) {
    return text(x, y, size, 0, "0 g 0 Tc 0 Tr", text);
  }

  /**
   * @param angle in degrees, against the clock
   * @param state operators before the text
   */
  SamplePdf text(double x, double y, int size, int angle, String state, String text) {
    double turn = Math.toRadians(angle);
    content.append(
        "q BT /F1 %d Tf %s %.4f %.4f %.4f %.4f %.2f %.2f Tm <%s> Tj ET Q\n"
            .formatted(
                size,
                state,
                Math.cos(turn),
                Math.sin(turn),
                -Math.sin(turn),
                Math.cos(turn),
                x,
                high - y,
                hex(text)));
    return this;
  }

  /** From there down, a line every two letters. */
  SamplePdf lines(double x, double y, int size, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text(x, y + 2 * size * i, size, lines.get(i));
    }
    return this;
  }

  SamplePdf box(double left, double top, double right, double bottom, String colour) {
    content.append(
        "q %s %.1f %.1f %.1f %.1f re f Q\n"
            .formatted(colour, left, high - bottom, right - left, bottom - top));
    return this;
  }

  /** In the page's own measure. */
  SamplePdf draw(String operators) {
    content.append(operators).append('\n');
    return this;
  }

  /**
   * @param clear whether what is behind it shows through
   */
  SamplePdf picture(double left, double top, double right, double bottom, boolean clear)
      throws IOException {
    int type = clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    COSName name = COSName.getPDFName("I" + pictures.size());
    pictures.setItem(
        name, LosslessFactory.createFromImage(document, new BufferedImage(8, 8, type)));
    return draw(
        "q %.1f 0 0 %.1f %.1f %.1f cm /%s Do Q"
            .formatted(right - left, bottom - top, left, high - bottom, name.getName()));
  }

  /** Rulings around each cell. */
  SamplePdf grid(List<Integer> columns, List<Integer> rows) {
    int left = columns.get(0);
    int right = columns.get(columns.size() - 1);
    rows.forEach(
        y -> content.append("%d %d m %d %d l S\n".formatted(left, high - y, right, high - y)));
    int top = high - rows.get(0);
    int end = high - rows.get(rows.size() - 1);
    columns.forEach(x -> content.append("%d %d m %d %d l S\n".formatted(x, top, x, end)));
    return this;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  private void finish() throws IOException {
    if (open) {
      PDResources resources = new PDResources();
      COSDictionary fonts = new COSDictionary();
      fonts.setItem(COSName.getPDFName("F1"), song);
      fonts.setItem(COSName.getPDFName("F2"), unnamed());
      resources.getCOSObject().setItem(COSName.FONT, fonts);
      resources.getCOSObject().setItem(COSName.XOBJECT, pictures);
      page.setResources(resources);
      PDStream stream = new PDStream(document);
      try (OutputStream output = stream.createOutputStream()) {
        output.write(content.toString().getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      document.addPage(page);
      content = new StringBuilder();
    }
  }

  private static COSDictionary unnamed() {
    COSDictionary font = SampleTables.song();
    font.setName(COSName.ENCODING, "Identity-H");
    COSDictionary letters = (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    letters.getCOSDictionary(COSName.CIDSYSTEMINFO).setString(COSName.ORDERING, "Identity");
    return font;
  }

  PolicyText read(Path folder) throws IOException, UnreadableText {
    finish();
    Path file = folder.resolve("a.pdf");
    document.save(file.toFile());
    return PolicyTexts.read(file);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
