package changce.policy.text;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Collects the letters that a page shows, besides its rulings. */
final class PdfLetters extends PdfRulings {

  private static final double LEVEL = Math.toRadians(3);

  private final List<PdfLetter> letters = new ArrayList<>();
  private final Map<String, List<PdfLetter>> byText = new HashMap<>();
  private final PdfGround ground = new PdfGround();
  private final PdfLayers layers;
  private int shows;
  private @Nullable String actual;

  private PdfLetters(PDDocument document, PDPage page) {
    super(page);
    this.layers = new PdfLayers(document);
  }

  static PdfLetters of(PDDocument document, int page) throws IOException {
    PDPage read = document.getPage(page);
    PdfLetters letters = new PdfLetters(document, read);
    letters.processPage(read);
    return letters;
  }

  List<PdfLetter> letters() {
    return letters;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    layers.begin(tag, properties);
    if (properties != null && properties.containsKey(COSName.ACTUAL_TEXT)) {
      actual = properties.getString(COSName.ACTUAL_TEXT);
    }
  }

  @Override
  public void endMarkedContentSequence() {
    layers.end();
    if (actual != null && !actual.isBlank() && !letters.isEmpty()) {
      PdfLetter last = letters.remove(letters.size() - 1);
      letters.add(last.withText(last.glyph().text() + actual));
    }
    actual = null;
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (!layers.isOff(form.getCOSObject().getCOSDictionary(COSName.OC))) {
      super.showForm(form);
    }
  }

  @Override
  void filled(double left, double top, double right, double bottom) {
    PDGraphicsState state = getGraphicsState();
    ground.paint(
        left, top, right, bottom, state.getNonStrokingColor(), state.getNonStrokeAlphaConstant());
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    Point2D one = seen(place.transformPoint(0, 0));
    Point2D other = seen(place.transformPoint(1, 1));
    ground.picture(
        Math.min(one.getX(), other.getX()),
        Math.min(one.getY(), other.getY()),
        Math.max(one.getX(), other.getX()),
        Math.max(one.getY(), other.getY()));
  }

  @Override
  protected void showText(byte[] string) throws IOException {
    shows++;
    super.showText(string);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector step) {
    if (!layers.show()) {
      return;
    }
    String text = PdfFonts.text(font, code);
    Point2D from = seen(matrix.transformPoint(0, 0));
    Point2D to = seen(matrix.transformPoint(step.getX(), 0));
    Point2D up = seen(matrix.transformPoint(0, 1));
    String said = text == null ? "\ufffd" : said(text);
    PdfLetter letter =
        letter(said, from, to, from.distance(up), text == null ? code : PdfLetter.KNOWN);
    boolean onPage =
        letter.x() >= 0 && letter.x() <= wide() && letter.y() >= 0 && letter.y() <= high();
    List<PdfLetter> same = byText.computeIfAbsent(said, key -> new ArrayList<>());
    if (onPage && !said.isEmpty() && (said.isBlank() || same.stream().noneMatch(letter::repeats))) {
      same.add(letter);
      letters.add(letter);
    }
  }

  /** What the page says that its next letters mean; they say it once. */
  private String said(String text) {
    if (actual == null) {
      return text;
    }
    boolean one = actual.length() <= text.length() || actual.isBlank();
    String said = one ? actual : actual.substring(0, text.length());
    actual = one ? "" : actual.substring(text.length());
    return said;
  }

  private PdfLetter letter(String text, Point2D from, Point2D to, double size, int foreign) {
    int turn = turn(from, to);
    double x = (from.getX() + to.getX()) / 2;
    double y = (from.getY() + to.getY()) / 2;
    PdfTurn level = new PdfTurn(Math.max(0, turn), wide(), high());
    Point2D start = level.point(from.getX(), from.getY());
    Point2D end = level.point(to.getX(), to.getY());
    Glyph glyph = new Glyph(text, start.getX(), end.getX(), start.getY(), size);
    return new PdfLetter(glyph, x, y, turn, shows, stands(x, y), isDrawn(), foreign);
  }

  /** A letter without width is level. */
  private static int turn(Point2D from, Point2D to) {
    double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
    long quarters = Math.round(angle / (Math.PI / 2));
    boolean level = Math.abs(angle - quarters * Math.PI / 2) <= LEVEL;
    return level ? Math.floorMod((int) quarters, 4) : -1;
  }

  private boolean stands(double x, double y) {
    PDGraphicsState state = getGraphicsState();
    return state.getTextState().getRenderingMode().isFill()
        ? ground.shows(x, y, state.getNonStrokingColor(), state.getNonStrokeAlphaConstant())
        : ground.shows(x, y, state.getStrokingColor(), state.getAlphaConstant());
  }

  private boolean isDrawn() {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    return mode.isFill() || mode.isStroke();
  }
}
