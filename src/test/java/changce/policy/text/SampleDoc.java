package changce.policy.text;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.model.CHPBinTable;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.model.PlfLfo;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;

/** Makes Word 97 files out of the one that is kept, as no library writes new ones. */
final class SampleDoc implements AutoCloseable {

  private static final short LEVEL = 0x260A;
  private static final short LIST = 0x460B;

  private final HWPFDocument document;

  SampleDoc(Path from) throws IOException {
    this.document = new HWPFDocument(Files.newInputStream(from));
  }

  Range range() {
    return document.getRange();
  }

  Paragraph paragraph(String words) {
    Range range = document.getRange();
    for (int i = 0; i < range.numParagraphs(); i++) {
      if (range.getParagraph(i).text().contains(words)) {
        return range.getParagraph(i);
      }
    }
    throw new IllegalArgumentException(words);
  }

  /**
   * @param property of the text that is put in, as [MS-DOC] numbers it; 0 for none
   */
  void insert(String before, String inserted, int property) {
    Paragraph paragraph = paragraph(before);
    int at = paragraph.getStartOffset();
    paragraph.getCharacterRun(0).insertBefore(inserted);
    if (property != 0) {
      SprmBuffer properties = new SprmBuffer(0);
      properties.addSprm((short) property, (byte) 1);
      part(at, inserted.length(), properties);
    }
  }

  /** Puts words in that are written with these properties. */
  void insert(String before, String inserted, SprmBuffer properties) {
    Paragraph paragraph = paragraph(before);
    int at = paragraph.getStartOffset();
    paragraph.getCharacterRun(0).insertBefore(inserted);
    part(at, inserted.length(), properties);
  }

  private void part(int at, int length, SprmBuffer properties) {
    CHPBinTable table = document.getCharacterTable();
    int index = 0;
    while (table.getTextRuns().get(index).getEnd() <= at) {
      index++;
    }
    boolean within = table.getTextRuns().get(index).getStart() < at;
    table.insert(index, at, properties);
    int own = within ? index + 1 : index;
    table.getTextRuns().get(own).setEnd(at + length);
    table.getTextRuns().get(own + 1).setStart(at + length);
  }

  void list(String... paragraphs) throws ReflectiveOperationException {
    HWPFList list = new HWPFList(true, document.getStyleSheet());
    Constructor<PlfLfo> none =
        PlfLfo.class.getDeclaredConstructor(byte[].class, int.class, int.class);
    none.setAccessible(true);
    Field lists = HWPFDocumentCore.class.getDeclaredField("_lt");
    lists.setAccessible(true);
    lists.set(document, new ListTables());
    Field instances = ListTables.class.getDeclaredField("_plfLfo");
    instances.setAccessible(true);
    instances.set(document.getListTables(), none.newInstance(new byte[4], 0, 4));
    document.registerList(list);
    for (String words : paragraphs) {
      SprmBuffer properties = (SprmBuffer) hidden(paragraph(words));
      properties.updateSprm(LEVEL, (byte) 0);
      properties.updateSprm(LIST, (short) 1);
    }
  }

  private static Object hidden(Paragraph paragraph) throws ReflectiveOperationException {
    Field properties = Paragraph.class.getDeclaredField("_papx");
    properties.setAccessible(true);
    return properties.get(paragraph);
  }

  /**
   * @param edges of the cells of the row that holds the words
   */
  void row(String words, short[] edges, boolean[] begins, boolean[] merged)
      throws ReflectiveOperationException {
    Range range = document.getRange();
    int at = 0;
    while (!range.getParagraph(at).text().contains(words)) {
      at++;
    }
    while (!range.getParagraph(at).isTableRowEnd()) {
      at++;
    }
    int cells = edges.length - 1;
    TableProperties properties = new TableProperties((short) cells);
    properties.setRgdxaCenter(edges);
    TableCellDescriptor[] descriptors = new TableCellDescriptor[cells];
    for (int i = 0; i < cells; i++) {
      descriptors[i] = new TableCellDescriptor();
      descriptors[i].setFVertMerge(merged[i]);
      descriptors[i].setFVertRestart(begins[i]);
    }
    properties.setRgtc(descriptors);
    Method ends = Paragraph.class.getDeclaredMethod("setTableRowEnd", TableProperties.class);
    ends.setAccessible(true);
    ends.invoke(range.getParagraph(at), properties);
  }

  Path write(Path file) throws IOException {
    try (OutputStream output = Files.newOutputStream(file)) {
      document.write(output);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
