package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.model.Ffn;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The words of one paragraph as Word 97 prints them, and where notes and boxes hang on it. */
final class DocRuns {

  private static final char PICTURE = 1;
  private static final char NOTE = 2;
  private static final char CELL_END = 7;
  private static final char DRAWING = 8;
  private static final char LINE_END = 0x0b;
  private static final char PAGE_END = 0x0c;
  private static final char COLUMN_END = 0x0e;
  private static final char FIELD_BEGINS = 0x13;
  private static final char FIELD_SHOWS = 0x14;
  private static final char FIELD_ENDS = 0x15;
  private static final char HYPHEN = 0x1e;

  private final Paragraph paragraph;
  private final DocFields fields;
  private final DocCautions cautions;
  private final DocWords text = new DocWords();
  private final List<Integer> notes = new ArrayList<>();
  private final List<Integer> drawings = new ArrayList<>();
  private boolean goesOn;

  DocRuns(Paragraph paragraph, DocFields fields, DocCautions cautions) {
    this.paragraph = paragraph;
    this.fields = fields;
    this.cautions = cautions;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      run(paragraph.getCharacterRun(i));
    }
  }

  String text() {
    return text.text(cautions);
  }

  /** Places of notes' marks in the document. */
  List<Integer> notes() {
    return notes;
  }

  /** Places of drawings in the document. */
  List<Integer> drawings() {
    return drawings;
  }

  /** Whether the end of the paragraph was deleted or hidden. */
  boolean goesOn() {
    return goesOn;
  }

  private void run(CharacterRun run) {
    boolean gone = isGone(run);
    boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
    String words = run.text();
    if (run.isSymbol() && !gone) {
      symbol(run);
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (letter >= FIELD_BEGINS && letter <= FIELD_ENDS) {
        field(letter, gone);
      } else if (gone) {
        goesOn |= letter == '\r';
      } else if (fields.instructing()) {
        fields.instruction(Character.toString(letter));
      } else if (struck && letter > ' ') {
        cautions.struck();
      } else {
        letter(letter, run, run.getStartOffset() + i);
      }
    }
  }

  private boolean isGone(CharacterRun run) {
    if (run.isMarkedDeleted() || run.isMarkedInserted()) {
      cautions.changes();
    }
    boolean unseen = run.isVanished() || DocInk.isUnseen(paragraph, run);
    if (unseen && !run.text().isBlank()) {
      cautions.hidden();
    } else if (DocInk.isWhite(run) && !run.text().isBlank()) {
      cautions.ink();
    }
    return run.isMarkedDeleted() || unseen;
  }

  private void field(char mark, boolean gone) {
    if (mark == FIELD_BEGINS) {
      fields.begin();
    } else if (mark == FIELD_SHOWS) {
      fields.separate();
    } else {
      String shown = fields.end();
      if (shown.contains(DocSymbols.MISSING)) {
        cautions.field();
      }
      text.appendFormula(gone ? "" : shown);
    }
  }

  private void letter(char letter, CharacterRun run, int place) {
    switch (letter) {
      case NOTE -> mark(notes, run, place);
      case DRAWING -> mark(drawings, run, place);
      case PICTURE -> picture(run);
      case LINE_END -> text.append("\n");
      case PAGE_END, COLUMN_END -> text.append(DocLines.PAGE_END);
      case HYPHEN -> text.append("-");
      case '\t' -> text.append("\t");
      default -> {
        if (letter >= ' ' && letter != CELL_END) {
          words(letter, run);
        }
      }
    }
  }

  private static void mark(List<Integer> places, CharacterRun run, int place) {
    if (run.isSpecialCharacter()) {
      places.add(place);
    }
  }

  private void picture(CharacterRun run) {
    if (run.isSpecialCharacter() && !run.isData()) {
      cautions.picture();
    }
  }

  private void words(char letter, CharacterRun run) {
    String font = DocSymbols.privateUse(letter) ? String.valueOf(run.getFontName()) : "";
    String word = font.isEmpty() ? Character.toString(letter) : sign(font, letter);
    boolean raised =
        run.getSubSuperScriptIndex() == 1 || run.getVerticalOffset() >= DocxStyles.RAISED_BY_HAND;
    if (raised) {
      text.appendRaised(word);
    } else {
      text.append(word);
    }
  }

  private void symbol(CharacterRun run) {
    Ffn font = run.getSymbolFont();
    String name = font == null ? "" : String.valueOf(font.getMainFontName());
    if (!fields.instructing()) {
      text.append(sign(name, run.getSymbolCharacter()));
    }
  }

  private String sign(String font, int code) {
    return DocSymbols.of(font, code)
        .orElseGet(
            () -> {
              cautions.symbol(font, code);
              return DocSymbols.MISSING;
            });
  }
}
