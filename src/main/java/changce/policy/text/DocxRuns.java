package changce.policy.text;

import changce.policy.text.DocxInk.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words of one paragraph as Word prints them, with the notes and boxes that hang on it. */
final class DocxRuns {

  private static final Set<String> TRANSPARENT =
      Set.of(
          "ins",
          "moveTo",
          "hyperlink",
          "smartTag",
          "customXml",
          "fldSimple",
          "dir",
          "bdo",
          "sdtContent",
          "sdt",
          "rubyBase");
  private static final Set<String> GONE = Set.of("del", "moveFrom");

  private final DocxElement paragraph;
  private final DocxStyles styles;
  private final DocFields fields;
  private final DocCautions cautions;
  private final DocWords text = new DocWords();
  private final List<DocxElement> notes = new ArrayList<>();
  private final List<DocxElement> boxes = new ArrayList<>();

  DocxRuns(DocxElement paragraph, DocxStyles styles, DocFields fields, DocCautions cautions) {
    this.paragraph = paragraph;
    this.styles = styles;
    this.fields = fields;
    this.cautions = cautions;
    inline(paragraph);
  }

  String text() {
    return text.text(cautions);
  }

  /** References to footnotes and endnotes, in order. */
  List<DocxElement> notes() {
    return notes;
  }

  List<DocxElement> boxes() {
    return boxes;
  }

  private void inline(DocxElement container) {
    for (DocxElement child : container.children()) {
      String name = child.name();
      if (name.equals("r")) {
        run(child);
      } else if (child.has("sdtPr", "showingPlcHdr")) {
        cautions.unfilled();
      } else if (TRANSPARENT.contains(name)) {
        inline(child);
      } else if (name.equals("subDoc")) {
        cautions.part();
      } else if (GONE.contains(name)) {
        cautions.changes();
      } else if (name.equals("AlternateContent")) {
        inline(child.chosen());
      } else if (name.startsWith("oMath")) {
        text.appendFormula(DocxFormula.of(child, cautions));
      }
      if (name.equals("ins") || name.equals("moveTo")) {
        cautions.changes();
      }
    }
  }

  private void run(DocxElement run) {
    Optional<DocxElement> properties = run.at("rPr");
    boolean hidden = styles.hides(paragraph, properties) || isUnseen(run, properties);
    boolean struck = styles.strikes(properties);
    boolean ownMark = false;
    for (DocxElement piece : run.children()) {
      if (piece.is("fldChar")) {
        field(piece, hidden);
      } else if (piece.is("instrText")) {
        fields.instruction(piece.text());
      } else if (hidden && !piece.is("rPr")) {
        cautions.hidden();
      } else if (struck && piece.is("t")) {
        cautions.struck();
      } else if (!ownMark && !fields.instructing()) {
        piece(piece, properties);
        ownMark = piece.flagged("customMarkFollows");
      }
    }
  }

  private boolean isUnseen(DocxElement run, Optional<DocxElement> properties) {
    Ink ink = new DocxInk(styles).of(paragraph, properties);
    if (ink == Ink.DOUBTFUL && !run.text().isBlank()) {
      cautions.ink();
    }
    return ink == Ink.UNSEEN;
  }

  private void field(DocxElement mark, boolean hidden) {
    switch (mark.value("fldCharType").orElse("")) {
      case "begin" -> {
        String choice = hidden || fields.instructing() ? "" : DocxChoice.of(mark);
        fields.begin();
        text.append(choice);
      }
      case "separate" -> fields.separate();
      default -> {
        String shown = fields.end();
        if (shown.contains(DocSymbols.MISSING)) {
          cautions.field();
        }
        text.appendFormula(hidden ? "" : shown);
      }
    }
  }

  private void piece(DocxElement piece, Optional<DocxElement> properties) {
    switch (piece.name()) {
      case "t" -> words(piece.text(), properties);
      case "tab", "ptab" -> text.append("\t");
      case "cr" -> text.append("\n");
      case "br" -> lineEnd(piece.value("type").orElse(""));
      case "noBreakHyphen" -> text.append("-");
      case "sym" -> symbol(piece);
      case "footnoteReference", "endnoteReference" -> notes.add(piece);
      case "ruby" -> piece.at("rubyBase").ifPresent(this::inline);
      case "drawing", "pict", "object" -> drawing(piece);
      case "AlternateContent" -> piece.chosen().children().forEach(one -> piece(one, properties));
      default -> {
        // Properties, marks of pages as last printed, deleted text: nothing is printed for them.
      }
    }
  }

  private void lineEnd(String type) {
    boolean ofPage = type.equals("page") || type.equals("column");
    text.append(ofPage ? DocLines.PAGE_END : "\n");
  }

  private void words(String words, Optional<DocxElement> properties) {
    String font = styles.font(properties);
    String read = DocSymbols.holds(font) ? drawn(words, font) : words;
    if (styles.raises(properties)) {
      text.appendRaised(read);
    } else {
      text.append(read);
    }
  }

  private String drawn(String words, String font) {
    StringBuilder drawn = new StringBuilder();
    words.codePoints().forEach(letter -> drawn.append(sign(font, letter)));
    return drawn.toString();
  }

  private String sign(String font, int code) {
    return DocSymbols.of(font, code)
        .orElseGet(
            () -> {
              cautions.symbol(font, code);
              return DocSymbols.MISSING;
            });
  }

  private void symbol(DocxElement symbol) {
    String code = symbol.value("char").orElse("");
    String font = symbol.value("font").orElse("");
    text.append(code.matches("[0-9A-Fa-f]{1,5}") ? sign(font, Integer.parseInt(code, 16)) : "");
  }

  private void drawing(DocxElement drawing) {
    int before = boxes.size();
    boxes(drawing);
    if (boxes.size() > before) {
      return;
    }
    text.append(DocxDrawing.drawnWords(drawing));
    String names = DocxDrawing.names(drawing).toLowerCase(Locale.ROOT);
    if (names.contains("equation")) {
      text.append(DocSymbols.MISSING);
      cautions.formula();
    } else if (drawing.is("object")) {
      cautions.object();
    } else if (names.contains("chart") || names.contains("diagram")) {
      cautions.drawing();
    } else if (names.contains("pic")) {
      cautions.picture();
    }
  }

  private void boxes(DocxElement within) {
    for (DocxElement child : within.children()) {
      if (child.is("txbxContent")) {
        boxes.add(child);
      } else {
        boxes(child.is("AlternateContent") ? child.chosen() : child);
      }
    }
  }
}
