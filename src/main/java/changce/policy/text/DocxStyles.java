package changce.policy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a paragraph or a run takes from its style, and the style from those it is based on. */
final class DocxStyles {

  private static final int DEEPEST = 20;

  /** In half points: three points, as Word offers it. */
  static final int RAISED_BY_HAND = 6;

  private final Map<String, DocxElement> styles = new HashMap<>();
  private String usual = "";

  DocxStyles(@Nullable DocxElement root) {
    List<DocxElement> all = root == null ? List.of() : root.children("style");
    for (DocxElement style : all) {
      String id = style.value("styleId").orElse("");
      styles.put(id, style);
      if (style.value("type").orElse("").equals("paragraph")
          && style.value("default").filter(value -> !value.matches("0|false")).isPresent()) {
        usual = id;
      }
    }
  }

  /** The style of the paragraph, then what that is based on. */
  List<DocxElement> of(DocxElement paragraph) {
    String id = paragraph.val("pPr", "pStyle");
    return chain(styles.containsKey(id) ? id : usual);
  }

  List<DocxElement> chain(String id) {
    List<DocxElement> chain = new ArrayList<>();
    DocxElement style = styles.get(id);
    while (style != null && chain.size() < DEEPEST) {
      chain.add(style);
      style = styles.get(style.val("basedOn"));
    }
    return chain;
  }

  /** Whether a run with these properties is hidden in this paragraph. */
  boolean hides(DocxElement paragraph, Optional<DocxElement> properties) {
    return properties
        .flatMap(own -> own.flag("vanish"))
        .orElseGet(
            () ->
                hidden(of(paragraph))
                    ^ hidden(chain(properties.map(own -> own.val("rStyle")).orElse(""))));
  }

  /** Struck through: no longer part of the text, as in a page. */
  boolean strikes(Optional<DocxElement> properties) {
    return said(properties, "strike") || said(properties, "dstrike");
  }

  /** Whether letters stand small above the line: by their own word, their style's or by hand. */
  boolean raises(Optional<DocxElement> properties) {
    String own = properties.map(run -> run.val("vertAlign")).orElse("");
    if (!own.isEmpty()) {
      return own.equals("superscript");
    }
    int position =
        Stream.concat(properties.stream(), ofStyle(properties).flatMap(s -> s.at("rPr").stream()))
            .filter(run -> run.has("position"))
            .findFirst()
            .map(run -> run.number(0, "position"))
            .orElse(0);
    return position >= RAISED_BY_HAND
        || ofStyle(properties)
            .map(style -> style.val("rPr", "vertAlign"))
            .filter(align -> !align.isEmpty())
            .findFirst()
            .filter("superscript"::equals)
            .isPresent();
  }

  /** The font that a run names for letters of its own; empty where none is named. */
  String font(Optional<DocxElement> properties) {
    return Stream.concat(
            properties.stream(), ofStyle(properties).flatMap(s -> s.at("rPr").stream()))
        .flatMap(run -> run.at("rFonts").stream())
        .flatMap(fonts -> Stream.of("ascii", "hAnsi").flatMap(kind -> fonts.value(kind).stream()))
        .findFirst()
        .orElse("");
  }

  private boolean said(Optional<DocxElement> properties, String name) {
    return properties
        .flatMap(own -> own.flag(name))
        .or(() -> ofStyle(properties).flatMap(s -> s.flag("rPr", name).stream()).findFirst())
        .orElse(false);
  }

  private Stream<DocxElement> ofStyle(Optional<DocxElement> properties) {
    return chain(properties.map(own -> own.val("rStyle")).orElse("")).stream();
  }

  private static boolean hidden(List<DocxElement> chain) {
    return chain.stream()
        .flatMap(style -> style.flag("rPr", "vanish").stream())
        .findFirst()
        .orElse(false);
  }
}
