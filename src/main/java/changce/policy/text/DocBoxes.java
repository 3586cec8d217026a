package changce.policy.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.GenericPropertyNode;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Range;

/** Text boxes by the drawings that hold them; POI gives their text in one piece. */
final class DocBoxes {

  /** Where PlcftxbxTxt is named in the head of the file: [MS-DOC] 2.5.1, 2.5.6. */
  private static final int TABLE_OF_BOXES = 154 + 56 * 8;

  private static final int ENTRY = 22;
  private static final int SHAPE = 14;

  private final HWPFDocument document;
  private final Map<Integer, Range> boxes = new LinkedHashMap<>();

  DocBoxes(HWPFDocument document) {
    this.document = document;
    Range story = document.getMainTextboxRange();
    if (story.getEndOffset() > story.getStartOffset()) {
      find(story);
    }
  }

  private void find(Range story) {
    ByteBuffer head = ByteBuffer.wrap(document.getMainStream()).order(ByteOrder.LITTLE_ENDIAN);
    int length = head.getInt(TABLE_OF_BOXES + 4);
    PlexOfCps table =
        new PlexOfCps(document.getTableStream(), head.getInt(TABLE_OF_BOXES), length, ENTRY);
    for (int i = 0; i < table.length(); i++) {
      GenericPropertyNode entry = table.getProperty(i);
      int shape = ByteBuffer.wrap(entry.getBytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(SHAPE);
      int begin = story.getStartOffset() + entry.getStart();
      int end = Math.min(story.getStartOffset() + entry.getEnd(), story.getEndOffset());
      if (begin < end) {
        boxes.put(shape, new Range(begin, end, document));
      }
    }
  }

  /**
   * Gives each box once.
   *
   * @param place of a drawing in the document
   */
  Optional<Range> at(int place) {
    OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(place);
    return drawing == null
        ? Optional.empty()
        : Optional.ofNullable(boxes.remove(drawing.getShapeId()));
  }

  boolean isPicture(int place) {
    OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(place);
    return drawing != null && drawing.getPictureData() != null;
  }

  /** Those whose drawing was not met, as it is part of a group. */
  List<Range> rest() {
    return new ArrayList<>(boxes.values());
  }
}
