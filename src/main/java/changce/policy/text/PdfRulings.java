package changce.policy.text;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** The lines, thin bars and filled boxes that a page draws, as one sees them on it. */
class PdfRulings extends PDFGraphicsStreamEngine {

  private final List<Ruling> rulings = new ArrayList<>();
  private final List<List<Point2D>> path = new ArrayList<>();
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

  /** A box was filled; left, top, right and bottom edges. */
  void filled(double left, double top, double right, double bottom) {}

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.add(new ArrayList<>(List.of(seen(p0), seen(p1), seen(p2), seen(p3), seen(p0))));
  }

  @Override
  public void moveTo(float x, float y) {
    path.add(new ArrayList<>(List.of(seen(new Point2D.Float(x, y)))));
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.isEmpty()) {
      moveTo(x, y);
    }
    path.get(path.size() - 1).add(seen(new Point2D.Float(x, y)));
  }

  /** No ruling bends: the way goes on behind the bend. */
  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    moveTo(x3, y3);
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
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    path.forEach(this::fill);
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    path.forEach(this::fill);
    strokePath();
  }

  private void fill(List<Point2D> way) {
    double left = way.stream().mapToDouble(Point2D::getX).min().orElse(0);
    double top = way.stream().mapToDouble(Point2D::getY).min().orElse(0);
    double right = way.stream().mapToDouble(Point2D::getX).max().orElse(0);
    double bottom = way.stream().mapToDouble(Point2D::getY).max().orElse(0);
    add(Ruling.bar(left, top, right, bottom));
    if (way.stream()
        .allMatch(
            p ->
                (near(p.getX(), left) || near(p.getX(), right))
                    && (near(p.getY(), top) || near(p.getY(), bottom)))) {
      filled(left, top, right, bottom);
    }
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) < 0.5;
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void shadingFill(COSName shading) {}

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
