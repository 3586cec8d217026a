package changce.policy.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** OFD, the national format of fixed layout. */
final class OfdText {

  private static final int MOST_PAGES = 1000;

  private OfdText() {}

  static PolicyText read(Path file) throws IOException, UnreadableText {
    try (OFDReader reader = new OFDReader(file)) {
      int count = reader.getNumberOfPages();
      if (count > MOST_PAGES) {
        throw new UnreadableText("超过 1000 页，请拆成单个文件");
      }
      ContentExtractor content = new ContentExtractor(reader);
      List<List<PrintedLine>> pages = new ArrayList<>();
      for (int page = 1; page <= count; page++) {
        pages.add(lines(content.getPageTextObject(page)));
      }
      if (pages.stream().allMatch(List::isEmpty)) {
        throw new UnreadableText("扫描件，没有文字层");
      }
      return PrintedPages.read(pages, TextFormat.OFD, List.of());
    }
  }

  private static List<PrintedLine> lines(List<TextObject> objects) {
    List<PrintedLine> lines = new ArrayList<>();
    Line line = new Line();
    for (TextObject object : objects) {
      for (TextCode code : object.getTextCodes()) {
        if (!line.takes(object, code)) {
          line.endInto(lines);
        }
        line.add(object, code);
      }
    }
    line.endInto(lines);
    return lines;
  }

  /** Objects that stand side by side. */
  private static final class Line {

    private final StringBuilder text = new StringBuilder();
    private double y;
    private double left;
    private double right;
    private double size;

    boolean takes(TextObject object, TextCode code) {
      return text.isEmpty()
          || (Math.abs(y(object, code) - y) < size / 2 && x(object, code) > right - size);
    }

    void add(TextObject object, TextCode code) {
      double x = x(object, code);
      String words = code.getContent() == null ? "" : code.getContent();
      if (text.isEmpty()) {
        left = x;
        y = y(object, code);
        size = object.getSize() == null ? 4 : object.getSize();
      } else if (x - right > size) {
        text.append(' ');
      }
      text.append(words);
      ST_Box box = object.getBoundary();
      right = box == null ? x + words.length() * size : box.getTopLeftX() + box.getWidth();
    }

    void endInto(List<PrintedLine> lines) {
      if (!text.toString().isBlank()) {
        lines.add(new PrintedLine(text.toString(), left, right, size));
      }
      text.setLength(0);
    }

    private static double x(TextObject object, TextCode code) {
      ST_Box box = object.getBoundary();
      double own = code.getX() == null ? 0 : code.getX();
      return box == null ? own : box.getTopLeftX() + own;
    }

    private static double y(TextObject object, TextCode code) {
      ST_Box box = object.getBoundary();
      double own = code.getY() == null ? 0 : code.getY();
      return box == null ? own : box.getTopLeftY() + own;
    }
  }
}
