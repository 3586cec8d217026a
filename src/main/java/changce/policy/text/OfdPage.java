package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CT_PageBlock;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.text.TextCode;

/** What stands on a page, in the order of the file, which is the order of reading. */
final class OfdPage {

  private final List<OfdWords> words = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();

  private OfdPage() {}

  static OfdPage of(Page page) {
    OfdPage read = new OfdPage();
    Content content = page.getContent();
    if (content != null) {
      content.getLayers().forEach(layer -> read.collect(layer.getPageBlocks()));
    }
    return read;
  }

  private void collect(List<PageBlockType> blocks) {
    for (PageBlockType block : blocks) {
      if (block instanceof TextObject text) {
        for (TextCode code : text.getTextCodes()) {
          words.add(OfdWords.of(text, code));
        }
      } else if (block instanceof PathObject path) {
        OfdRulings.addTo(rulings, path);
      } else if (block instanceof CT_PageBlock inner) {
        collect(inner.getPageBlocks());
      }
    }
  }

  List<PrintedBlock> blocks() {
    List<RuledTable> tables = tables();
    List<PrintedBlock> blocks = new ArrayList<>();
    Line line = new Line();
    for (OfdWords each : words) {
      RuledTable table = each.in(tables);
      if (table == null) {
        if (!line.takes(each)) {
          line.endInto(blocks);
        }
        line.add(each);
      } else if (!blocks.contains(table)) {
        line.endInto(blocks);
        blocks.add(table);
      }
    }
    line.endInto(blocks);
    return blocks;
  }

  private List<RuledTable> tables() {
    List<RuledTable> candidates = RuledTable.of(rulings);
    words.forEach(each -> each.goInto(candidates));
    return candidates.stream().filter(RuledTable::isTable).toList();
  }

  /** Words that stand side by side. */
  private static final class Line {

    private final StringBuilder text = new StringBuilder();
    private double baseline;
    private double left;
    private double right;
    private double size;

    boolean takes(OfdWords words) {
      return text.isEmpty()
          || (Math.abs(words.baseline() - baseline) < size / 2 && words.left() > right - size);
    }

    void add(OfdWords words) {
      if (text.isEmpty()) {
        left = words.left();
        baseline = words.baseline();
        size = words.size();
      } else if (words.left() - right > size) {
        text.append(' ');
      }
      text.append(words.text());
      right = words.right();
    }

    void endInto(List<PrintedBlock> blocks) {
      if (!text.toString().isBlank()) {
        blocks.add(new PrintedLine(text.toString(), left, right, size));
      }
      text.setLength(0);
    }
  }
}
