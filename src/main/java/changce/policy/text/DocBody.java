package changce.policy.text;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;

/** Paragraphs and tables of a Word 97 file in their order, with the notes and boxes at them. */
final class DocBody {

  private final DocFields fields = new DocFields();
  private final DocCautions cautions = new DocCautions();
  private final DocNumbering numbering = new DocNumbering(cautions);
  private final DocNotes notes;
  private final DocBoxes boxes;

  DocBody(HWPFDocument document) {
    this.notes = new DocNotes(document);
    this.boxes = new DocBoxes(document);
  }

  String text(Range range) {
    StringBuilder text = new StringBuilder(blocks(range, false));
    boxes.rest().forEach(box -> text.append(blocks(box, false).strip()).append('\n'));
    cautions.numberFormats(numbering.unknownFormats());
    return text.toString();
  }

  DocCautions cautions() {
    return cautions;
  }

  private String blocks(Range range, boolean inCell) {
    DocLines lines = new DocLines();
    int next = 0;
    while (next < range.numParagraphs()) {
      Paragraph paragraph = range.getParagraph(next);
      if (paragraph.isInTable() && !inCell) {
        Table table = range.getTable(paragraph);
        lines.block(DocTable.of(table, cell -> blocks(cell, true).strip()).written());
        next += Math.max(1, table.numParagraphs());
      } else {
        paragraph(paragraph, lines);
        next++;
      }
    }
    return lines.text();
  }

  private void paragraph(Paragraph paragraph, DocLines lines) {
    DocRuns runs = new DocRuns(paragraph, fields, cautions);
    lines.paragraph(runs.text().strip(), runs.goesOn(), () -> numbering.label(paragraph));
    lines.notes(
        runs.notes().stream()
            .flatMap(place -> notes.at(place).stream())
            .map(note -> blocks(note, false))
            .toList());
    for (int place : runs.drawings()) {
      boxes.at(place).ifPresent(box -> lines.block(blocks(box, false).strip()));
      if (boxes.isPicture(place)) {
        cautions.picture();
      }
    }
  }
}
