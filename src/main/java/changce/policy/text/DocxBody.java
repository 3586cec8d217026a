package changce.policy.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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
    StringBuilder text = new StringBuilder();
    Story story = new Story(text);
    story.blocks(container, false);
    story.flush();
    return text.toString();
  }

  private String cell(DocxElement cell) {
    StringBuilder text = new StringBuilder();
    Story story = new Story(text);
    story.blocks(cell, true);
    story.flush();
    return text.toString().strip();
  }

  /** What is being written: the body, a cell, a note or a box. */
  private final class Story {

    private final StringBuilder text;
    private String carried = "";
    private String carriedLabel = "";

    Story(StringBuilder text) {
      this.text = text;
    }

    void blocks(DocxElement container, boolean inCell) {
      for (DocxElement block : container.children()) {
        String name = block.name();
        if (name.equals("p")) {
          paragraph(block);
        } else if (name.equals("tbl")) {
          DocGrid grid = DocxTable.of(block, DocxBody.this::cell);
          text.append(inCell ? grid.inWords() : grid.written()).append('\n');
        } else if (name.equals("altChunk")) {
          text.append(chunks.text(block));
        } else if (AROUND.contains(name)) {
          blocks(block, inCell);
        } else if (name.equals("AlternateContent")) {
          blocks(block.chosen(), inCell);
        } else if (name.startsWith("oMath")) {
          line("", new DocxFormula().read(block));
        }
      }
    }

    private void paragraph(DocxElement paragraph) {
      DocxRuns runs = new DocxRuns(paragraph, styles, fields, cautions);
      boolean markGone = markGone(paragraph);
      if (markGone && runs.text().isBlank()) {
        after(runs);
        return;
      }
      String label = carried.isBlank() ? numbering.label(paragraph) : carriedLabel;
      if (markGone) {
        carriedLabel = label;
        carried += runs.text();
      } else {
        line(label, carried + runs.text());
        carried = "";
      }
      after(runs);
    }

    private void line(String label, String words) {
      text.append(label).append(label.isEmpty() ? words : words.stripLeading()).append('\n');
    }

    private void after(DocxRuns runs) {
      int count = 0;
      for (DocxElement reference : runs.notes()) {
        count++;
        DocxElement note =
            notes.get(reference.name().replace("Reference", "") + reference.value("id").orElse(""));
        String words =
            note == null ? "" : DocxBody.this.blocks(note).strip().replaceAll("\\s+", " ");
        if (!words.isEmpty()) {
          text.append("（注")
              .append(runs.notes().size() > 1 ? String.valueOf(count) : "")
              .append("：")
              .append(words)
              .append("）\n");
        }
      }
      runs.boxes().forEach(box -> text.append(DocxBody.this.blocks(box)));
    }

    /** A paragraph whose end was deleted, moved away or hidden goes on in the next. */
    private boolean markGone(DocxElement paragraph) {
      Predicate<String> marked = name -> paragraph.has("pPr", "rPr", name);
      if (marked.test("del") || marked.test("moveFrom")) {
        cautions.changes();
        return true;
      }
      return styles.hides(paragraph, paragraph.at("pPr", "rPr"));
    }

    void flush() {
      if (!carried.isEmpty()) {
        line(carriedLabel, carried);
        carried = "";
      }
    }
  }
}
