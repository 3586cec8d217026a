package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;

/** Words in boxes that lie over a sheet: a note, or the unit. */
final class SheetBoxes {

  private final List<String> words = new ArrayList<>();

  private SheetBoxes() {}

  static List<String> of(Sheet sheet) {
    SheetBoxes boxes = new SheetBoxes();
    if (sheet instanceof XSSFSheet xssf) {
      XSSFDrawing drawing = xssf.getDrawingPatriarch();
      if (drawing != null) {
        drawing.getShapes().forEach(boxes::add);
      }
    } else if (sheet instanceof HSSFSheet hssf) {
      HSSFPatriarch drawing = hssf.getDrawingPatriarch();
      if (drawing != null) {
        drawing.getChildren().forEach(boxes::add);
      }
    }
    return boxes.words;
  }

  private void add(XSSFShape shape) {
    if (shape instanceof XSSFShapeGroup group) {
      group.iterator().forEachRemaining(this::add);
    } else if (shape instanceof XSSFSimpleShape box) {
      say(box.getText());
    }
  }

  /** What somebody remarks on a cell is a box of the old files too, and is not printed. */
  private void add(HSSFShape shape) {
    if (shape instanceof HSSFShapeGroup group) {
      group.getChildren().forEach(this::add);
    } else if (shape instanceof HSSFSimpleShape box
        && !(shape instanceof Comment)
        && box.getString() != null) {
      say(box.getString().getString());
    }
  }

  private void say(String said) {
    said.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(words::add);
  }
}
