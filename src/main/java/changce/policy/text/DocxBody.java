package changce.policy.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Paragraphs and tables in their order, whatever they are wrapped in. */
final class DocxBody {

  private static final Set<String> AROUND =
      Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag");

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Map<String, DocxElement> notes = new HashMap<>();
  private final DocFields fields = new DocFields();
  private final DocCautions cautions = new DocCautions();
  private final DocxChunks chunks;

  DocxBody(DocxParts parts) throws IOException {
    this.styles = new DocxStyles(parts.part("styles").orElse(null));
    this.numbering = new DocxNumbering(parts.part("numbering").orElse(null), styles);
    this.chunks = new DocxChunks(parts, cautions);
    for (String kind : new String[] {"footnote", "endnote"}) {
      parts
          .part(kind + "s")
          .ifPresent(
              all ->
                  all.children(kind)
                      .forEach(note -> notes.put(kind + note.value("id").orElse(""), note)));
    }
  }

  String text(DocxElement body) throws IOException, UnreadableText {
    chunks.readAll(body);
    String text = blocks(body);
    cautions.numberFormats(numbering.unknownFormats());
    return text;
  }

  DocCautions cautions() {
    return cautions;
  }

  private String blocks(DocxElement container) {
    return story(container, false);
  }

  private String cell(DocxElement cell) {
    return story(cell, true).strip();
  }

  private String story(DocxElement container, boolean inCell) {
    DocLines lines = new DocLines();
    blocks(container, lines, inCell);
    return lines.text();
  }

  private void blocks(DocxElement container, DocLines lines, boolean inCell) {
    for (DocxElement block : container.children()) {
      String name = block.name();
      if (block.has("sdtPr", "showingPlcHdr")) {
        cautions.unfilled();
      } else if (name.equals("p")) {
        paragraph(block, lines);
      } else if (name.equals("tbl")) {
        DocGrid grid = DocxTable.of(block, this::cell, cautions);
        lines.block(inCell ? grid.inWords() : grid.written());
      } else if (name.equals("altChunk")) {
        lines.block(chunks.text(block));
      } else if (AROUND.contains(name)) {
        blocks(block, lines, inCell);
      } else if (name.equals("AlternateContent")) {
        blocks(block.chosen(), lines, inCell);
      } else if (name.startsWith("oMath")) {
        lines.block(DocxFormula.of(block, cautions));
      }
    }
  }

  private void paragraph(DocxElement paragraph, DocLines lines) {
    DocxRuns runs = new DocxRuns(paragraph, styles, fields, cautions);
    String ends = paragraph.has("pPr", "sectPr") ? DocLines.PAGE_END : "";
    lines.paragraph(runs.text() + ends, goesOn(paragraph), () -> numbering.label(paragraph));
    lines.notes(runs.notes().stream().map(this::note).toList());
    runs.boxes().forEach(box -> lines.block(blocks(box).stripTrailing()));
  }

  private String note(DocxElement reference) {
    String kind = reference.name().replace("Reference", "");
    DocxElement note = notes.get(kind + reference.value("id").orElse(""));
    return note == null ? "" : blocks(note);
  }

  /** A paragraph whose end was deleted, moved away or hidden goes on in the next. */
  private boolean goesOn(DocxElement paragraph) {
    if (paragraph.has("pPr", "rPr", "del") || paragraph.has("pPr", "rPr", "moveFrom")) {
      cautions.changes();
      return true;
    }
    return styles.hides(paragraph, paragraph.at("pPr", "rPr"));
  }
}
