package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes an element as a reader sees it: one paragraph a line, lists with their numbers. */
final class HtmlWords {

  private static final int NO_NUMBER = -1;

  private final StringBuilder text;
  private final boolean inCell;

  /** Where the number of a list's item ends: its first paragraph stands on the same line. */
  private int numberEnd = NO_NUMBER;

  /** Marks of notes that wait for the end of the words they stand in. */
  private final StringBuilder marks = new StringBuilder();

  HtmlWords(StringBuilder text) {
    this(text, false);
  }

  private HtmlWords(StringBuilder text, boolean inCell) {
    this.text = text;
    this.inCell = inCell;
  }

  /** In one line. */
  static String of(Element element) {
    StringBuilder words = new StringBuilder();
    new HtmlWords(words, true).write(element);
    return NoteMarks.apart(words.toString()).replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  void write(Element element) {
    element.childNodes().forEach(this::writeNode);
    writeMarks();
  }

  private void writeNode(Node node) {
    if (node instanceof TextNode words) {
      append(words.text());
    } else if (node instanceof Element child) {
      writeElement(child);
    }
  }

  private void writeElement(Element child) {
    if (child.nameIs("table") && inCell) {
      line(HtmlTable.inWords(child) + "\n");
    } else if (child.nameIs("table") && HtmlTable.numbersClauses(child)) {
      HtmlTable.rows(child).forEach(this::numbered);
    } else if (child.nameIs("table") && HtmlTable.holdsData(child)) {
      line("\n" + HtmlTable.caption(child));
      text.append('\n').append(HtmlTable.markdown(child)).append('\n');
    } else if (child.nameIs("br")) {
      line("");
    } else if (child.nameIs("sup") || (!child.isBlock() && HtmlLook.of(child).isRaised())) {
      raised(child);
    } else if (child.isBlock() && !child.nameIs("ins")) {
      block(child, child.nameIs("li") ? HtmlListNumber.of(child) : "");
    } else {
      child.childNodes().forEach(this::writeNode);
    }
  }

  private void block(Element block, String number) {
    line(number.isEmpty() ? "" : "\n" + number);
    numberEnd = number.isEmpty() ? numberEnd : text.length();
    block.childNodes().forEach(this::writeNode);
    numberEnd = number.isEmpty() ? numberEnd : NO_NUMBER;
    line("");
  }

  /** A clause, its number in the first cell. */
  private void numbered(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      StringBuilder words = new StringBuilder();
      new HtmlWords(words).write(cell);
      cells.add(words.toString().strip());
    }
    cells.removeIf(String::isEmpty);
    if (cells.isEmpty()) {
      return;
    }
    String number = cells.get(0);
    line(
        number
            + (number.matches(".*[、)）]") ? "" : " ")
            + String.join(" ", cells.subList(1, cells.size())));
    line("");
  }

  private void raised(Element child) {
    String small = child.text();
    if (MixedNumber.isUpperHalf(small, behind(child))) {
      append(MixedNumber.upperHalf(text, small));
      return;
    }
    String written = NoteMarks.raised(text, small);
    if (NoteMarks.isMark(written)) {
      marks.append(written);
    } else {
      append(written);
    }
  }

  private static String behind(Element raised) {
    StringBuilder behind = new StringBuilder();
    for (Node next = raised.nextSibling(); next != null; next = next.nextSibling()) {
      if (next instanceof TextNode words) {
        behind.append(words.text());
      } else if (next instanceof Element element) {
        behind.append(element.text());
      }
    }
    return behind.toString();
  }

  private void append(String said) {
    String words = numberEnd == text.length() ? said.stripLeading() : said;
    int end = NoteMarks.end(words, 0);
    boolean ends = end < words.length();
    text.append(words, 0, end);
    if (ends) {
      writeMarks();
      text.append(words.substring(end));
    }
  }

  private void line(String begins) {
    writeMarks();
    boolean behindNumber = numberEnd != NO_NUMBER && text.substring(numberEnd).isBlank();
    if (!behindNumber || !begins.isEmpty()) {
      text.append('\n').append(begins);
    }
  }

  private void writeMarks() {
    text.append(marks);
    marks.setLength(0);
  }
}
