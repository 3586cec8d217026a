package changce.policy.text;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** The lines, thin bars and what else a page fills, as one sees them on it. */
class PdfRulings extends PDFGraphicsStreamEngine {

  private final List<Ruling> rulings = new ArrayList<>();
  private final List<List<Point2D>> path = new ArrayList<>();
  private final PdfOutline outline = new PdfOutline();
  private final PDRectangle shown;
  private final int turned;

  PdfRulings(PDPage page) {
    super(page);
    this.shown = page.getCropBox();
    this.turned = page.getRotation();
  }

  List<Ruling> rulings() {
    return rulings;
  }

  /**
   * Something was filled.
   *
   * @param whole whether that is all of the box, or only some of it
   */
  void filled(PageBox box, boolean whole) {}

  /** Something was filled in more colours than one. */
  void shaded(PageBox box) {}

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.add(new ArrayList<>(List.of(seen(p0), seen(p1), seen(p2), seen(p3), seen(p0))));
    outline.go(p0, p1, p2, p3);
  }

  @Override
  public void moveTo(float x, float y) {
    path.add(new ArrayList<>(List.of(seen(new Point2D.Float(x, y)))));
    outline.begin(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.isEmpty()) {
      moveTo(x, y);
    }
    path.get(path.size() - 1).add(seen(new Point2D.Float(x, y)));
    outline.line(x, y);
  }

  /** No ruling bends: the way goes on behind the bend. */
  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.add(new ArrayList<>(List.of(seen(new Point2D.Float(x3, y3)))));
    outline.bend(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public void closePath() {
    if (!path.isEmpty()) {
      List<Point2D> way = path.get(path.size() - 1);
      way.add(way.get(0));
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float(0, 0);
  }

  @Override
  public void strokePath() {
    for (List<Point2D> way : path) {
      for (int i = 1; i < way.size(); i++) {
        add(
            Ruling.of(
                way.get(i - 1).getX(),
                way.get(i - 1).getY(),
                way.get(i).getX(),
                way.get(i).getY()));
      }
    }
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    fill();
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fill();
    strokePath();
  }

  private void fill() {
    path.removeIf(way -> way.size() < 2);
    List<PageBox> boxes = path.stream().map(PageBox::around).toList();
    boxes.forEach(box -> add(Ruling.bar(box.left(), box.top(), box.right(), box.bottom())));
    if (outline.isOfBoxes() && PdfOutline.apart(boxes) && areBoxes()) {
      boxes.forEach(box -> filledWithin(box, true));
    } else if (!outline.isEmpty()) {
      filledWithin(outline.box(this::seen), false);
    }
  }

  private boolean areBoxes() {
    return path.stream()
        .allMatch(way -> PageBox.around(way).isThin() || PageBox.around(way).isEdgeOf(way));
  }

  /** What is clipped off was not filled. */
  private void filledWithin(PageBox box, boolean whole) {
    Area clip = getGraphicsState().getCurrentClippingPath();
    PageBox within = box.within(box(clip.getBounds2D()));
    if (!within.isEmpty()) {
      filled(within, whole && clip.isRectangular());
    }
  }

  private PageBox box(Rectangle2D bounds) {
    return PageBox.between(
        seen(new Point2D.Double(bounds.getMinX(), bounds.getMinY())),
        seen(new Point2D.Double(bounds.getMaxX(), bounds.getMaxY())));
  }

  @Override
  public void endPath() {
    GeneralPath clip = outline.clip();
    if (clip != null) {
      getGraphicsState().intersectClippingPath(clip);
    }
    outline.reset();
    path.clear();
  }

  @Override
  public void clip(int windingRule) {
    outline.clips(windingRule);
  }

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void shadingFill(COSName shading) {
    shaded(box(getGraphicsState().getCurrentClippingPath().getBounds2D()));
  }

  private void add(@Nullable Ruling ruling) {
    if (ruling != null) {
      rulings.add(ruling);
    }
  }

  final double wide() {
    return turned % 180 == 0 ? shown.getWidth() : shown.getHeight();
  }

  final double high() {
    return turned % 180 == 0 ? shown.getHeight() : shown.getWidth();
  }

  /** As PDFBox counts the places of letters: from the upper left corner of the turned page. */
  final Point2D seen(Point2D point) {
    double x = point.getX() - shown.getLowerLeftX();
    double y = point.getY() - shown.getLowerLeftY();
    return switch (turned) {
      case 90 -> new Point2D.Double(y, x);
      case 180 -> new Point2D.Double(shown.getWidth() - x, y);
      case 270 -> new Point2D.Double(shown.getHeight() - y, shown.getWidth() - x);
      default -> new Point2D.Double(x, shown.getHeight() - y);
    };
  }
}
