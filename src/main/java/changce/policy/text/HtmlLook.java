package changce.policy.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the style of one element says about how it is shown, the last word on each matter. */
final class HtmlLook {

  /** In pixels: what is moved so far is out of every window. */
  private static final double FAR = 500;

  /** In pixels: what is moved less only stands straighter. */
  private static final double RAISED = 3;

  private static final Pattern LENGTH =
      Pattern.compile("(-?\\d*\\.?\\d+)\\s*(px|pt|em|rem|ex|ch|cm|mm|in|pc|vw|vh|%)?");
  private static final Pattern NO_CLIP_LEFT =
      Pattern.compile(
          "rect\\(\\s*([01](?:px)?)\\s*[, ]\\s*\\1\\s*[, ]\\s*\\1\\s*[, ]\\s*\\1\\s*\\)");
  private static final Pattern NO_PATH_LEFT =
      Pattern.compile(
          "inset\\(\\s*(?:[5-9]\\d|100)%.*|(?:circle|ellipse)\\(\\s*0(?:px|%)?\\s*(?:at.*)?\\).*");

  /** {@code flex: auto} grows as well. */
  private static final List<String> ROOM =
      List.of(
          "flex",
          "flex-grow",
          "min-height",
          "min-width",
          "padding",
          "padding-top",
          "padding-bottom",
          "padding-left",
          "padding-right");

  private final Map<String, String> said = new HashMap<>();

  private HtmlLook(String style) {
    Map<String, Boolean> important = new HashMap<>();
    for (String declaration : style.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        boolean first = value.contains("!important");
        if (first || !important.getOrDefault(name, false)) {
          said.put(name, value.replaceAll("\\s*!important", ""));
          important.put(name, first);
        }
      }
    }
  }

  static HtmlLook of(Element element) {
    return new HtmlLook(element.attr("style"));
  }

  /** Whether what is styled so, or some of it, is not seen. */
  static boolean hides(String style) {
    HtmlLook look = new HtmlLook(style);
    return look.hidesAll()
        || look.isFoldedUp()
        || look.isTiny()
        || look.value("visibility").equals("hidden");
  }

  /** Empty where nothing is said. */
  String value(String property) {
    return said.getOrDefault(property, "");
  }

  /** Whether the element with all that is in it is not seen. */
  boolean hidesAll() {
    return value("display").equals("none") || isClear() || isMovedAway() || isClipped();
  }

  /**
   * Without room, and what has none in it is cut off: said of a block. One that grows, or has an
   * edge of its own inside, has room.
   */
  boolean isFoldedUp() {
    boolean wide = cuts("overflow-x") && isNothing("width");
    boolean high = cuts("overflow-y") && (isNothing("height") || isNothing("max-height"));
    boolean grows = ROOM.stream().anyMatch(name -> value(name).matches(".*[1-9a].*"));
    return (wide || high) && !grows;
  }

  /** Whether it has a width and height although its element stands within a line. */
  boolean isBlock() {
    return value("display").matches(".*block|flex|grid|flow-root")
        || value("position").matches("absolute|fixed")
        || value("float").matches("left|right");
  }

  private boolean cuts(String way) {
    String said = value(way).isEmpty() ? value("overflow") : value(way);
    return said.matches("(?:hidden|clip)\\b.*");
  }

  private boolean isNothing(String side) {
    return isLength(side) && pixels(side) <= 0;
  }

  private boolean isClear() {
    return value("opacity").matches("0*\\.?0+%?|\\.0\\d*|0\\.0\\d*");
  }

  private boolean isMovedAway() {
    boolean moves = value("position").matches("absolute|fixed|relative");
    return pixels("text-indent") <= -FAR
        || pixels("margin-left") <= -FAR
        || pixels("margin-top") <= -FAR
        || (moves && (pixels("left") <= -FAR || pixels("top") <= -FAR || pixels("right") <= -FAR));
  }

  private boolean isClipped() {
    return (value("position").matches("absolute|fixed")
            && NO_CLIP_LEFT.matcher(value("clip")).matches())
        || NO_PATH_LEFT.matcher(value("clip-path")).matches();
  }

  /** Whether letters in it have no size, until an element in it gives them one. */
  boolean isTiny() {
    return pixels("font-size") < 1.34 && !value("font-size").isEmpty() && isLength("font-size");
  }

  /** Whether letters stand above the line that they are in, as the marks of notes do. */
  boolean isRaised() {
    boolean moved = value("position").equals("relative") && isLength("top");
    return value("vertical-align").matches("super|text-top")
        || pixels("vertical-align") >= RAISED
        || pixels("mso-text-raise") >= RAISED
        || (moved && pixels("top") <= -RAISED && pixels("top") > -FAR);
  }

  boolean isStruck() {
    String line = value("text-decoration-line");
    return (line.isEmpty() ? value("text-decoration") : line).contains("line-through");
  }

  private boolean isLength(String property) {
    return LENGTH.matcher(value(property)).matches();
  }

  /** 0 where it is no length. */
  private double pixels(String property) {
    Matcher length = LENGTH.matcher(value(property));
    if (!length.matches()) {
      return 0;
    }
    double unit =
        switch (String.valueOf(length.group(2))) {
          case "pt" -> 96 / 72.0;
          case "em", "rem", "pc" -> 16;
          case "ex", "ch" -> 8;
          case "cm" -> 96 / 2.54;
          case "mm" -> 96 / 25.4;
          case "in" -> 96;
          case "vw", "vh" -> 10;
          case "%" -> property.equals("font-size") ? 0.16 : 10;
          default -> 1;
        };
    return Double.parseDouble(length.group(1)) * unit;
  }
}
