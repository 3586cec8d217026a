package changce.policy.text;

import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Letters of Word 97 that nobody sees: white on paper, or of no size. */
final class DocInk {

  /** In half points. */
  private static final int SMALLEST = 2;

  private static final int WHITE = 8;
  private static final int WHITE_OF_ALL = 0xffffff;

  private DocInk() {}

  /** In a table or on a shade they may have another ground, and are read. */
  static boolean isUnseen(Paragraph paragraph, CharacterRun run) {
    int size = run.getFontSize();
    return (size > 0 && size <= SMALLEST)
        || (isWhite(run)
            && !run.isHighlighted()
            && !paragraph.isInTable()
            && paragraph.getShading().isEmpty());
  }

  static boolean isWhite(CharacterRun run) {
    return run.getColor() == WHITE || run.getIco24() == WHITE_OF_ALL;
  }
}
