package changce.policy.text;

import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;

/** Finds the note that a mark in the text stands for. */
final class DocNotes {

  private final HWPFDocument document;

  DocNotes(HWPFDocument document) {
    this.document = document;
  }

  /**
   * @param place of the mark in the document
   */
  Optional<Range> at(int place) {
    return of(document.getFootnotes(), document.getFootnoteRange(), place)
        .or(() -> of(document.getEndnotes(), document.getEndnoteRange(), place));
  }

  private Optional<Range> of(Notes notes, Range story, int place) {
    int index = notes == null ? -1 : notes.getNoteIndexByAnchorPosition(place);
    if (notes == null || index < 0) {
      return Optional.empty();
    }
    int begin = story.getStartOffset() + notes.getNoteTextStartOffset(index);
    int end = story.getStartOffset() + notes.getNoteTextEndOffset(index);
    return begin < end ? Optional.of(new Range(begin, end, document)) : Optional.empty();
  }
}
