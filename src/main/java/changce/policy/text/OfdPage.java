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
import org.ofdrw.reader.PageInfo;

/** What stands on a page and on its templates, in the order of its places. */
final class OfdPage {

  private final List<OfdWords> words = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();

  private OfdPage() {}

  /**
   * @param shared what templates have said on the pages before, which is not read again
   */
  @SuppressWarnings("ReferenceEquality") // the page itself, not one with the same content
  static OfdPage of(PageInfo info, List<OfdWords> shared) {
    OfdPage read = new OfdPage();
    for (Page page : info.getOrderRelatedPageList()) {
      if (page != info.getObj()) {
        OfdPage template = new OfdPage();
        template.collect(page);
        template.words.removeIf(each -> shared.stream().anyMatch(each::repeats));
        shared.addAll(template.words);
        template.words.forEach(read::add);
        read.rulings.addAll(template.rulings);
      }
    }
    read.collect(info.getObj());
    return read;
  }

  private void collect(Page page) {
    Content content = page.getContent();
    if (content != null) {
      content.getLayers().forEach(layer -> collect(layer.getPageBlocks()));
    }
  }

  private void collect(List<PageBlockType> blocks) {
    for (PageBlockType block : blocks) {
      if (block instanceof TextObject text && OfdVisible.shows(text)) {
        for (TextCode code : text.getTextCodes()) {
          add(OfdWords.of(text, code));
        }
      } else if (block instanceof PathObject path) {
        OfdRulings.addTo(rulings, path);
      } else if (block instanceof CT_PageBlock inner) {
        collect(inner.getPageBlocks());
      }
    }
  }

  private void add(OfdWords each) {
    if (!each.text().isBlank() && words.stream().noneMatch(each::repeats)) {
      words.add(each);
    }
  }

  List<PrintedBlock> blocks() {
    rulings.addAll(OfdRows.rulings(OfdLines.of(outside(tables()))));
    List<RuledTable> tables = new ArrayList<>(tables());
    List<PrintedBlock> blocks = new ArrayList<>();
    for (List<OfdWords> line : OfdLines.of(outside(tables))) {
      while (!tables.isEmpty() && tables.get(0).top() < line.get(0).baseline()) {
        blocks.add(tables.remove(0));
      }
      blocks.add(OfdLines.printed(line));
    }
    blocks.addAll(tables);
    return blocks;
  }

  private List<OfdWords> outside(List<RuledTable> tables) {
    return words.stream().filter(each -> each.in(tables) == null).toList();
  }

  private List<RuledTable> tables() {
    List<RuledTable> candidates = RuledTable.of(rulings);
    words.forEach(each -> each.goInto(candidates));
    return candidates.stream().filter(RuledTable::isTable).toList();
  }
}
