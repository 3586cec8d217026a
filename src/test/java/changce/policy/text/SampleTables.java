package changce.policy.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Makes PDF and OFD pages with a table as offices print them: each cell with rulings around it,
 * none within what is merged.
 */
public final class SampleTables {

  private static final int LEFT = 72;
  private static final int WIDE = 110;
  private static final int HIGH = 44;
  private static final int SIZE = 12;
  private static final double MILLIMETRES = 25.4 / 72;

  private SampleTables() {}

  /** Lines of its text have \n between them. */
  public record Cell(int row, int column, int high, int wide, String text) {}

  public record Print(List<String> above, List<Cell> cells, List<String> below) {}

  /** A table whose cells are not merged. */
  public static List<Cell> cells(List<List<String>> rows) {
    List<Cell> cells = new java.util.ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        cells.add(new Cell(row, column, 1, 1, rows.get(row).get(column)));
      }
    }
    return cells;
  }

  /** What a page draws, in points from the upper left corner. */
  private interface Pen {

    void line(double x1, double y1, double x2, double y2);

    void words(double x, double y, String words);
  }

  private static void draw(Print print, Pen pen) {
    int y = 80;
    for (String line : print.above()) {
      pen.words(LEFT, y, line);
      y += 20;
    }
    int top = y;
    int end = top;
    for (Cell cell : print.cells()) {
      int left = LEFT + cell.column() * WIDE;
      int right = left + cell.wide() * WIDE;
      int up = top + cell.row() * HIGH;
      int down = up + cell.high() * HIGH;
      pen.line(left, up, right, up);
      pen.line(left, down, right, down);
      pen.line(left, up, left, down);
      pen.line(right, up, right, down);
      int baseline = up + 18;
      for (String line : cell.text().split("\n", -1)) {
        pen.words(left + 5, baseline, line);
        baseline += 16;
      }
      end = Math.max(end, down);
    }
    y = end + 30;
    for (String line : print.below()) {
      pen.words(LEFT, y, line);
      y += 20;
    }
  }

  /**
   * @param turned whether the pages lie on their side, as wide annexes do
   * @param bars rulings as filled bars instead of drawn lines
   */
  public static void pdf(Path file, boolean turned, boolean bars, Print... prints)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (Print print : prints) {
        PDPage page = new PDPage();
        page.setMediaBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(10, 20, 595, 842));
        page.setRotation(turned ? 90 : 0);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), song());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        PdfPen pen = new PdfPen(turned, bars);
        draw(print, pen);
        PDStream contents = new PDStream(document);
        try (OutputStream output = contents.createOutputStream()) {
          output.write(pen.content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(contents);
        document.addPage(page);
      }
      document.save(file.toFile());
    }
  }

  /** Named, not embedded: its letters are Unicode, as many printer drivers write them. */
  static COSDictionary song() {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("GB1"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "STSong-Light");
    descriptor.setInt(COSName.FLAGS, 4);
    COSDictionary letters = new COSDictionary();
    letters.setItem(COSName.TYPE, COSName.FONT);
    letters.setName(COSName.SUBTYPE, "CIDFontType0");
    letters.setName(COSName.BASE_FONT, "STSong-Light");
    letters.setItem(COSName.CIDSYSTEMINFO, system);
    letters.setItem(COSName.FONT_DESC, descriptor);
    letters.setInt(COSName.DW, 1000);
    COSArray descendants = new COSArray();
    descendants.add(letters);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setName(COSName.SUBTYPE, "Type0");
    font.setName(COSName.BASE_FONT, "STSong-Light");
    font.setName(COSName.ENCODING, "UniGB-UCS2-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }

  private static final class PdfPen implements Pen {

    private final StringBuilder content = new StringBuilder();
    private final boolean turned;
    private final boolean bars;

    PdfPen(boolean turned, boolean bars) {
      this.turned = turned;
      this.bars = bars;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2) {
      if (bars) {
        double left = Math.min(x(x1, y1), x(x2, y2)) - 0.25;
        double low = Math.min(y(x1, y1), y(x2, y2)) - 0.25;
        double wide = Math.abs(x(x1, y1) - x(x2, y2)) + 0.5;
        double high = Math.abs(y(x1, y1) - y(x2, y2)) + 0.5;
        content.append("%.2f %.2f %.2f %.2f re f\n".formatted(left, low, wide, high));
      } else {
        content.append(
            "%.2f %.2f m %.2f %.2f l S\n".formatted(x(x1, y1), y(x1, y1), x(x2, y2), y(x2, y2)));
      }
    }

    @Override
    public void words(double x, double y, String words) {
      String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
      content.append(
          "BT /F1 %d Tf %s %.2f %.2f Tm <%s> Tj ET\n"
              .formatted(SIZE, turned ? "0 1 -1 0" : "1 0 0 1", x(x, y), y(x, y), hex));
    }

    private double x(double x, double y) {
      return 10 + (turned ? y : x);
    }

    private double y(double x, double y) {
      return 20 + (turned ? x : 842 - y);
    }
  }

  public static void ofd(Path file, Print... prints) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    StringBuilder list = new StringBuilder();
    for (int page = 0; page < prints.length; page++) {
      OfdPen pen = new OfdPen();
      draw(prints[page], pen);
      String place = "Pages/Page_%d/Content.xml".formatted(page);
      list.append("<ofd:Page ID=\"%d\" BaseLoc=\"%s\"/>".formatted(page + 10, place));
      entries.put(
          "Doc_0/" + place,
          "<ofd:Page %s><ofd:Content><ofd:Layer ID=\"2\">"
              + pen.content
              + "</ofd:Layer></ofd:Content></ofd:Page>");
    }
    SampleFiles.ofd(file, entries, list.toString());
  }

  private static final class OfdPen implements Pen {

    private final StringBuilder content = new StringBuilder();
    private int id = 100;

    @Override
    public void line(double x1, double y1, double x2, double y2) {
      content.append(
          "<ofd:PathObject ID=\"%d\" Boundary=\"%.3f %.3f %.3f %.3f\" CTM=\"0.3528 0 0 0.3528 0 0\" LineWidth=\"0.5\"><ofd:AbbreviatedData>M 0 0 L %.3f %.3f</ofd:AbbreviatedData></ofd:PathObject>"
              .formatted(
                  id++,
                  x1 * MILLIMETRES,
                  y1 * MILLIMETRES,
                  (x2 - x1) * MILLIMETRES + 0.2,
                  (y2 - y1) * MILLIMETRES + 0.2,
                  x2 - x1,
                  y2 - y1));
    }

    @Override
    public void words(double x, double y, String words) {
      content.append(
          "<ofd:TextObject ID=\"%d\" Boundary=\"%.3f %.3f %.3f 6\" CTM=\"0.3528 0 0 0.3528 0 0\" Font=\"1\" Size=\"%d\"><ofd:TextCode X=\"0\" Y=\"%d\" DeltaX=\"g %d %d\">%s</ofd:TextCode></ofd:TextObject>"
              .formatted(
                  id++,
                  x * MILLIMETRES,
                  (y - SIZE) * MILLIMETRES,
                  words.length() * SIZE * MILLIMETRES,
                  SIZE,
                  SIZE,
                  words.length() - 1,
                  SIZE,
                  words));
    }
  }
}
