package changce.policy.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Colours as pages name them. */
final class HtmlColours {

  private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{6}|[0-9a-f]{3})");
  private static final Pattern CHANNELS =
      Pattern.compile(
          "rgba?\\(\\s*(\\d+)\\s*[, ]\\s*(\\d+)\\s*[, ]\\s*(\\d+)\\s*(?:[,/]\\s*([\\d.]+)\\s*)?\\)");

  private static final Map<String, PageColour> NAMES =
      Map.of(
          "white", PageColour.WHITE,
          "black", PageColour.BLACK,
          "red", new PageColour(1, 0, 0),
          "blue", new PageColour(0, 0, 1),
          "yellow", new PageColour(1, 1, 0),
          "gray", new PageColour(0.5, 0.5, 0.5),
          "snow", new PageColour(1, 0.98, 0.98),
          "whitesmoke", new PageColour(0.96, 0.96, 0.96));

  private HtmlColours() {}

  /**
   * @return null where it is none that is known
   */
  static @Nullable PageColour of(String written) {
    Matcher hex = HEX.matcher(written);
    if (hex.matches()) {
      String digits = hex.group(1);
      String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
      int rgb = Integer.parseInt(six, 16);
      return colour(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }
    Matcher channels = CHANNELS.matcher(written);
    if (channels.matches() && (channels.group(4) == null || opaque(channels.group(4)))) {
      return colour(channel(channels, 1), channel(channels, 2), channel(channels, 3));
    }
    return NAMES.get(written);
  }

  /** Whether letters in it are not seen on any ground. */
  static boolean isClear(String written) {
    return written.equals("transparent") || written.matches("rgba\\(.*[,/]\\s*0*\\.?0+\\s*\\)");
  }

  private static boolean opaque(String alpha) {
    return alpha.matches("1(?:\\.0*)?");
  }

  private static int channel(Matcher channels, int group) {
    String digits = channels.group(group);
    return digits.length() > 3 ? 255 : Math.min(255, Integer.parseInt(digits));
  }

  private static PageColour colour(int red, int green, int blue) {
    return new PageColour(red / 255.0, green / 255.0, blue / 255.0);
  }
}
