package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.reader.PageInfo;

/** What stands on a page and on its templates, in the order of its places. */
final class OfdPage {

  private static final double MOST_FOREIGN = 0.3;

  private final List<Ruling> rulings = new ArrayList<>();
  private final OfdColours colours;
  private final OfdSight sight;
  private List<OfdWords> words = List.of();

  private OfdPage(OfdColours colours, OfdSight sight) {
    this.colours = colours;
    this.sight = sight;
  }

  /**
   * @param shared what templates have said on the pages before, which is not read again
   */
  @SuppressWarnings("ReferenceEquality") // the page itself, not one with the same content
  static OfdPage of(PageInfo info, OfdColours colours, List<OfdWords> shared) {
    OfdPage read = new OfdPage(colours, new OfdSight(box(info.getSize())));
    List<OfdWords> ofTemplates = new ArrayList<>();
    for (Page page : info.getOrderRelatedPageList()) {
      List<OfdWords> drawn = page == info.getObj() ? new ArrayList<>() : ofTemplates;
      read.collect(page, drawn);
    }
    read.words =
        read.sight.words().stream()
            .filter(each -> !isOneOf(each, ofTemplates) || shared.stream().noneMatch(each::repeats))
            .toList();
    read.words.stream().filter(each -> isOneOf(each, ofTemplates)).forEach(shared::add);
    read.words = OfdWords.raised(read.words);
    return read;
  }

  private static boolean isOneOf(OfdWords piece, List<OfdWords> drawn) {
    return drawn.stream().anyMatch(piece::isOf);
  }

  private static PageBox box(@Nullable ST_Box size) {
    double most = Double.MAX_VALUE;
    return size == null
        ? new PageBox(-most, -most, most, most)
        : new PageBox(
            Math.min(0, size.getTopLeftX()) * OfdWords.POINTS,
            Math.min(0, size.getTopLeftY()) * OfdWords.POINTS,
            (size.getTopLeftX() + size.getWidth()) * OfdWords.POINTS,
            (size.getTopLeftY() + size.getHeight()) * OfdWords.POINTS);
  }

  private void collect(Page page, List<OfdWords> drawn) {
    Content content = page.getContent();
    if (content != null) {
      content
          .getLayers()
          .forEach(layer -> new OfdLayer(layer, colours, sight, rulings).draw(drawn));
    }
  }

  /** Whether its letters are placed by their numbers in a font, and nothing says which they are. */
  boolean isUnreadable() {
    String all = words.stream().map(OfdWords::text).collect(Collectors.joining());
    long foreign = all.chars().filter(OfdPage::isForeign).count();
    return foreign > 1 && foreign > MOST_FOREIGN * all.length();
  }

  private static boolean isForeign(int letter) {
    return letter == '¤'
        || letter == '\ufffd'
        || Character.getType(letter) == Character.PRIVATE_USE;
  }

  String leftOut() {
    return sight.leftOut();
  }

  String doubtful() {
    return sight.doubtful();
  }

  boolean hidesMost() {
    return sight.hidesMost();
  }

  boolean isRecognised() {
    return sight.isRecognised();
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
