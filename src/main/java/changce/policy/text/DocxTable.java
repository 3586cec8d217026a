package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Rows and cells of a table, also those that stand in content controls or were inserted. */
final class DocxTable {

  private static final Set<String> AROUND =
      Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag");

  private DocxTable() {}

  /**
   * @param words of a cell
   */
  static DocGrid of(DocxElement table, Function<DocxElement, String> words, DocCautions cautions) {
    DocGrid grid = new DocGrid();
    for (DocxElement row : within(table, "tr")) {
      if (row.has("trPr", "del")) {
        cautions.changes();
      } else if (row.flag("trPr", "hidden").orElse(false)) {
        cautions.hidden();
      } else {
        List<DocRow.Cell> cells =
            within(row, "tc").stream()
                .filter(cell -> !cell.has("tcPr", "cellDel"))
                .map(cell -> cell(cell, words))
                .toList();
        grid.row(
            row.number(0, "trPr", "gridBefore"),
            cells,
            row.number(0, "trPr", "gridAfter"),
            row.flag("trPr", "tblHeader").orElse(false));
      }
    }
    return grid;
  }

  private static List<DocxElement> within(DocxElement container, String name) {
    List<DocxElement> found = new ArrayList<>();
    for (DocxElement child : container.children()) {
      if (child.is(name)) {
        found.add(child);
      } else if (AROUND.contains(child.name())) {
        found.addAll(within(child, name));
      } else if (child.is("AlternateContent")) {
        found.addAll(within(child.chosen(), name));
      }
    }
    return found;
  }

  private static DocRow.Cell cell(DocxElement cell, Function<DocxElement, String> words) {
    return new DocRow.Cell(
        words.apply(cell),
        Math.max(1, Math.min(cell.number(1, "tcPr", "gridSpan"), 100)),
        goesOn(cell, "vMerge"),
        goesOn(cell, "hMerge"));
  }

  private static boolean goesOn(DocxElement cell, String merge) {
    return cell.has("tcPr", merge) && !cell.val("tcPr", merge).equals("restart");
  }
}
