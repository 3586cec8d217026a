package changce.policy.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of pages with their places, and the ruled tables, instead of writing them. */
final class PdfPages extends PDFTextStripper {

  private final List<List<PrintedBlock>> pages = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final List<RuledTable> tables = new ArrayList<>();
  private double left;
  private double right;
  private double baseline;
  private double size;

  List<List<PrintedBlock>> of(PDDocument document) throws IOException {
    setSortByPosition(true);
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      pages.add(new ArrayList<>());
      tables.addAll(RuledTable.of(PdfRulings.of(document.getPage(page - 1))));
      setStartPage(page);
      setEndPage(page);
      writeText(document, Writer.nullWriter());
      endLine();
      placeTablesAbove(Double.MAX_VALUE);
    }
    return pages;
  }

  /** What stands in a table is taken out of the lines; a frame around a text leaves it there. */
  @Override
  protected void writePage() throws IOException {
    for (RuledTable table : List.copyOf(tables)) {
      Set<TextPosition> taken =
          charactersByArticle.stream()
              .flatMap(List::stream)
              .filter(position -> table.holds(glyph(position)))
              .collect(Collectors.toSet());
      taken.forEach(position -> table.add(glyph(position)));
      if (table.isTable()) {
        charactersByArticle.forEach(positions -> positions.removeIf(taken::contains));
      } else {
        tables.remove(table);
      }
    }
    super.writePage();
  }

  private static Glyph glyph(TextPosition position) {
    return new Glyph(
        position.getUnicode(),
        position.getX(),
        position.getX() + position.getWidth(),
        position.getY(),
        position.getFontSizeInPt());
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) {
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    if (line.isEmpty()) {
      left = first.getXDirAdj();
      baseline = first.getYDirAdj();
      size = first.getFontSizeInPt();
    }
    right = last.getXDirAdj() + last.getWidthDirAdj();
    line.append(words);
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    if (!line.toString().isBlank()) {
      placeTablesAbove(baseline);
      page().add(new PrintedLine(line.toString(), left, right, size));
    }
    line.setLength(0);
  }

  private void placeTablesAbove(double height) {
    while (!tables.isEmpty() && tables.get(0).top() < height) {
      page().add(tables.remove(0));
    }
  }

  private List<PrintedBlock> page() {
    return pages.get(pages.size() - 1);
  }
}
