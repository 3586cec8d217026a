package changce.policy.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Letters in the colour of what is behind them, or of no size: how some hide what they keep. */
final class DocxInk {

  enum Ink {
    SEEN,
    UNSEEN,
    /** On a ground that cannot be told. */
    DOUBTFUL
  }

  /** In half points. */
  private static final int SMALLEST = 2;

  private static final double NEAR = 0.1;
  private static final String UNKNOWN = "?";

  private final DocxStyles styles;

  DocxInk(DocxStyles styles) {
    this.styles = styles;
  }

  Ink of(DocxElement paragraph, Optional<DocxElement> run) {
    String size = said(paragraph, run, own -> own.val("sz"));
    if (size.matches("\\d{1,4}") && Integer.parseInt(size) <= SMALLEST) {
      return Ink.UNSEEN;
    }
    PageColour colour = colour(said(paragraph, run, own -> own.val("color")));
    if (colour == null) {
      return Ink.SEEN;
    }
    String written = ground(paragraph, run);
    PageColour ground = written.isEmpty() ? PageColour.WHITE : colour(written);
    if (ground == null) {
      return colour.distance(PageColour.WHITE) < NEAR && written.equals(UNKNOWN)
          ? Ink.DOUBTFUL
          : Ink.SEEN;
    }
    return colour.distance(ground) < NEAR ? Ink.UNSEEN : Ink.SEEN;
  }

  /** What the run says itself, or its style, or that of the paragraph; empty where none does. */
  private String said(
      DocxElement paragraph, Optional<DocxElement> run, Function<DocxElement, String> what) {
    Stream<DocxElement> ofStyles =
        Stream.concat(
                styles.chain(run.map(own -> own.val("rStyle")).orElse("")).stream(),
                styles.of(paragraph).stream())
            .flatMap(style -> style.at("rPr").stream());
    return Stream.concat(run.stream(), ofStyles)
        .map(what)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Empty for the paper. */
  private String ground(DocxElement paragraph, Optional<DocxElement> run) {
    String marked = run.map(own -> own.val("highlight")).orElse("");
    if (!marked.isEmpty() && !marked.equals("none")) {
      return marked.equals("white") ? "FFFFFF" : marked.equals("black") ? "000000" : marked;
    }
    String ofRun = said(paragraph, run, DocxInk::shade);
    if (!ofRun.isEmpty()) {
      return ofRun;
    }
    return Stream.concat(
            paragraph.at("pPr").stream(),
            styles.of(paragraph).stream().flatMap(style -> style.at("pPr").stream()))
        .map(DocxInk::shade)
        .filter(shade -> !shade.isEmpty())
        .findFirst()
        .orElseGet(() -> around(paragraph));
  }

  /** Of the cell, the table or the box that it stands in. */
  private String around(DocxElement paragraph) {
    for (Node node = paragraph.node(); node != null; node = node.getParentNode()) {
      String name = String.valueOf(node.getLocalName());
      if (name.equals("txbxContent")) {
        return UNKNOWN;
      }
      if (node instanceof Element element && (name.equals("tc") || name.equals("tbl"))) {
        DocxElement part = new DocxElement(element);
        String shade = part.at(name + "Pr").map(DocxInk::shade).orElse("");
        boolean styled = name.equals("tbl") && shades(part.val("tblPr", "tblStyle"));
        if (!shade.isEmpty() || styled) {
          return styled ? UNKNOWN : shade;
        }
      }
    }
    return "";
  }

  /** Whether a style of tables may give some of the cells a ground. */
  private boolean shades(String style) {
    List<DocxElement> chain = styles.chain(style);
    return !style.isEmpty() && (chain.isEmpty() || chain.stream().anyMatch(DocxInk::holdsShade));
  }

  private static boolean holdsShade(DocxElement element) {
    return element.is("shd") || element.children().stream().anyMatch(DocxInk::holdsShade);
  }

  /** Empty where it is none. */
  private static String shade(DocxElement properties) {
    Optional<DocxElement> shade = properties.at("shd");
    String pattern = shade.flatMap(own -> own.value("val")).orElse("clear");
    if (shade.isEmpty() || pattern.equals("nil")) {
      return "";
    }
    if (!pattern.equals("clear")) {
      return pattern.equals("solid") ? shade.flatMap(o -> o.value("color")).orElse("?") : UNKNOWN;
    }
    String fill = shade.flatMap(own -> own.value("fill")).orElse("auto");
    boolean themed = shade.flatMap(own -> own.value("themeFill")).isPresent();
    return fill.equals("auto") ? (themed ? UNKNOWN : "") : fill;
  }

  private static @Nullable PageColour colour(String written) {
    if (!written.matches("[0-9A-Fa-f]{6}")) {
      return null;
    }
    int rgb = Integer.parseInt(written, 16);
    return new PageColour((rgb >> 16) / 255.0, ((rgb >> 8) & 255) / 255.0, (rgb & 255) / 255.0);
  }
}
