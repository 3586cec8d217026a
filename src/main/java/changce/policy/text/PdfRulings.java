package changce.policy.text;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** The lines and thin bars that a page draws, as one sees them on it. */
final class PdfRulings extends PDFGraphicsStreamEngine {

  private final List<Ruling> rulings = new ArrayList<>();
  private final List<List<Point2D>> path = new ArrayList<>();
  private final PDRectangle shown;
  private final int turned;

  private PdfRulings(PDPage page) {
    super(page);
    this.shown = page.getCropBox();
    this.turned = page.getRotation();
  }

  static List<Ruling> of(PDPage page) throws IOException {
    PdfRulings found = new PdfRulings(page);
    found.processPage(page);
    return found.rulings;
  }

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
    for (List<Point2D> way : path) {
      add(
          Ruling.bar(
              way.stream().mapToDouble(Point2D::getX).min().orElse(0),
              way.stream().mapToDouble(Point2D::getY).min().orElse(0),
              way.stream().mapToDouble(Point2D::getX).max().orElse(0),
              way.stream().mapToDouble(Point2D::getY).max().orElse(0)));
    }
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
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

  /** As PDFBox counts the places of letters: from the upper left corner of the turned page. */
  private Point2D seen(Point2D point) {
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
