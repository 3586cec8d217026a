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
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
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

  /** In points: what is smaller nobody reads. */
  private static final double SMALLEST = 1;

  private static final double MOST_OF_IT = 0.5;

  private final List<PdfLetter> letters = new ArrayList<>();
  private final Map<String, List<PdfLetter>> byText = new HashMap<>();
  private final PageGround ground = new PageGround();
  private final PdfLayers layers;
  private double pictured;
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
  void filled(PageBox box, boolean whole) {
    PDGraphicsState state = getGraphicsState();
    PageColour colour = PdfColours.of(state.getNonStrokingColor());
    double alpha = state.getNonStrokeAlphaConstant();
    if (!layers.show()) {
      return;
    }
    if (colour == null || !PdfPaint.isPlain(state)) {
      ground.picture(box);
    } else if (!whole) {
      ground.shape(box, colour, alpha);
    } else {
      ground.paint(box, colour, alpha);
      if (alpha == 1) {
        cover(box, PdfSight.HIDDEN);
      }
    }
  }

  @Override
  void shaded(PageBox box) {
    if (layers.show()) {
      ground.picture(box);
    }
  }

  @Override
  public void drawImage(PDImage image) {
    if (!layers.show()) {
      return;
    }
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    PageBox box =
        PageBox.between(seen(place.transformPoint(0, 0)), seen(place.transformPoint(1, 1)));
    ground.picture(box);
    pictured += box.within(new PageBox(0, 0, wide(), high())).area();
    if (PdfPaint.isLevel(place) && PdfPaint.isOpaque(image, getGraphicsState())) {
      cover(box, PdfSight.BEHIND);
    }
  }

  /** Whether pictures take most of the page, as those of a scan do. */
  boolean isPictured() {
    return pictured > MOST_OF_IT * wide() * high();
  }

  /** What was drawn before and now has something before it. */
  private void cover(PageBox box, PdfSight sight) {
    if (box.isThin()) {
      return;
    }
    for (int i = 0; i < letters.size(); i++) {
      PdfLetter letter = letters.get(i);
      if (letter.sight() != sight && box.holds(letter.body())) {
        letters.set(i, letter.with(sight));
        byText.getOrDefault(letter.glyph().text(), new ArrayList<>()).remove(letter);
      }
    }
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
    int foreign = text == null ? code : PdfLetter.KNOWN;
    PdfLetter letter = letter(said, from, to, up, foreign);
    boolean clipped = PdfClip.hides(getGraphicsState().getCurrentClippingPath(), matrix, step);
    add(clipped ? letter.with(PdfSight.HIDDEN) : letter);
  }

  private void add(PdfLetter letter) {
    String said = letter.glyph().text();
    List<PdfLetter> same = byText.computeIfAbsent(said, key -> new ArrayList<>());
    if (!said.isEmpty() && (said.isBlank() || same.stream().noneMatch(letter::repeats))) {
      letters.add(letter);
      same.add(letter);
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

  private PdfLetter letter(String text, Point2D from, Point2D to, Point2D up, int foreign) {
    int turn = turn(from, to);
    double x = (from.getX() + to.getX()) / 2;
    double y = (from.getY() + to.getY()) / 2;
    PdfTurn level = new PdfTurn(Math.max(0, turn), wide(), high());
    Point2D start = level.point(from.getX(), from.getY());
    Point2D end = level.point(to.getX(), to.getY());
    Glyph glyph = new Glyph(text, start.getX(), end.getX(), start.getY(), from.distance(up));
    PageBox body = body(from, to, up);
    return new PdfLetter(glyph, x, y, turn, shows, body, sight(body, from.distance(up)), foreign);
  }

  /** A letter without width is level. */
  private static int turn(Point2D from, Point2D to) {
    double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
    long quarters = Math.round(angle / (Math.PI / 2));
    boolean level = Math.abs(angle - quarters * Math.PI / 2) <= LEVEL;
    return level ? Math.floorMod((int) quarters, 4) : -1;
  }

  /** The inner part of a letter, whichever way it is turned. */
  private static PageBox body(Point2D from, Point2D to, Point2D up) {
    return PageBox.between(inner(from, to, up, 0.15, 0.1), inner(from, to, up, 0.85, 0.65));
  }

  private static Point2D inner(Point2D from, Point2D to, Point2D up, double along, double above) {
    return new Point2D.Double(
        from.getX() + along * (to.getX() - from.getX()) + above * (up.getX() - from.getX()),
        from.getY() + along * (to.getY() - from.getY()) + above * (up.getY() - from.getY()));
  }

  private PdfSight sight(PageBox body, double size) {
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    boolean onPage = new PageBox(0, 0, wide(), high()).holds(body.middle(), body.height());
    if (!onPage || size < SMALLEST) {
      return PdfSight.HIDDEN;
    }
    if (!mode.isFill() && !mode.isStroke()) {
      return PdfSight.BEHIND;
    }
    PageGround.Contrast filled =
        mode.isFill()
            ? contrast(body, state.getNonStrokingColor(), state.getNonStrokeAlphaConstant())
            : PageGround.Contrast.NONE;
    PageGround.Contrast drawn =
        mode.isStroke()
            ? contrast(body, state.getStrokingColor(), state.getAlphaConstant())
            : PageGround.Contrast.NONE;
    return PdfSight.of(filled.compareTo(drawn) < 0 ? filled : drawn);
  }

  private PageGround.Contrast contrast(PageBox body, PDColor color, double alpha) {
    PageColour colour = PdfColours.of(color);
    return colour == null
        ? PageGround.Contrast.CLEAR
        : ground.contrast(body.middle(), body.height(), colour, alpha);
  }
}
