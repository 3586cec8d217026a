package changce.policy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a paragraph or a run takes from its style, and the style from those it is based on. */
final class DocxStyles {

  private static final int DEEPEST = 20;

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

  private static boolean hidden(List<DocxElement> chain) {
    return chain.stream()
        .flatMap(style -> style.flag("rPr", "vanish").stream())
        .findFirst()
        .orElse(false);
  }
}
