package changce.policy.text;

/** Whether one sees a letter of a page. */
enum PdfSight {
  SEEN,
  /** On a ground whose colour nobody knows, and that may be its own. */
  UNSURE,
  /** Hardly told from its ground, as a watermark. */
  FAINT,
  /** In the colour of its ground, painted over, outside the page or too small for any eye. */
  HIDDEN,
  /** Not drawn at all, or behind a picture, as what was recognised in a scanned page. */
  BEHIND;

  static PdfSight of(PageGround.Contrast contrast) {
    return switch (contrast) {
      case CLEAR -> SEEN;
      case UNSURE -> UNSURE;
      case FAINT -> FAINT;
      case NONE -> HIDDEN;
    };
  }
}
