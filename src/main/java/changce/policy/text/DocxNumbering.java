package changce.policy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 第一条 may stand in no run of the text: Word counts it when it prints. */
final class DocxNumbering {

  private final Map<String, DocxElement> lists = new HashMap<>();
  private final Map<String, DocxElement> instances = new HashMap<>();
  private final DocxStyles styles;
  private final DocCounters counters = new DocCounters();

  DocxNumbering(@Nullable DocxElement root, DocxStyles styles) {
    this.styles = styles;
    if (root != null) {
      root.children("abstractNum")
          .forEach(list -> lists.put(list.value("abstractNumId").orElse(""), list));
      root.children("num").forEach(num -> instances.put(num.value("numId").orElse(""), num));
    }
  }

  /** Empty for a paragraph without a number, or with a bullet. */
  String label(DocxElement paragraph) {
    DocxElement instance = instances.get(instanceOf(paragraph));
    DocxElement list = instance == null ? null : list(instance, 0);
    if (instance == null || list == null) {
      return "";
    }
    int depth = Math.max(0, Math.min(depth(paragraph, list), DocCounters.LEVELS - 1));
    return counters.next(
        list.node(), instance.node(), levels(list, instance), depth, beginsAnew(instance, depth));
  }

  Set<String> unknownFormats() {
    return counters.unknownFormats();
  }

  private String instanceOf(DocxElement paragraph) {
    return ownAndStyles(paragraph)
        .map(properties -> properties.val("numPr", "numId"))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Stream<DocxElement> ownAndStyles(DocxElement paragraph) {
    return Stream.concat(Stream.of(paragraph), styles.of(paragraph).stream())
        .flatMap(element -> element.at("pPr").stream());
  }

  /** The paragraph's own word, else the level that its style is tied to, else the style's word. */
  private int depth(DocxElement paragraph, DocxElement list) {
    Optional<DocxElement> own = paragraph.at("pPr", "numPr");
    if (own.filter(numbered -> numbered.has("ilvl")).isPresent()) {
      return own.get().number(0, "ilvl");
    }
    for (DocxElement style : styles.of(paragraph)) {
      Optional<DocxElement> tied = tied(list, style);
      if (tied.isPresent()) {
        return depth(tied.get());
      }
      if (style.has("pPr", "numPr", "ilvl")) {
        return style.number(0, "pPr", "numPr", "ilvl");
      }
    }
    return 0;
  }

  private static Optional<DocxElement> tied(DocxElement list, DocxElement style) {
    String id = style.value("styleId").orElse("");
    return list.children("lvl").stream()
        .filter(level -> !id.isEmpty() && level.val("pStyle").equals(id))
        .findFirst();
  }

  private @Nullable DocxElement list(DocxElement instance, int links) {
    DocxElement list = lists.get(instance.val("abstractNumId"));
    String link = list == null ? "" : list.val("numStyleLink");
    if (link.isEmpty() || links > 2) {
      return list;
    }
    return styles.chain(link).stream()
        .flatMap(style -> Stream.ofNullable(instances.get(style.val("pPr", "numPr", "numId"))))
        .findFirst()
        .map(other -> list(other, links + 1))
        .orElse(list);
  }

  private static List<DocLevel> levels(DocxElement list, DocxElement instance) {
    List<DocLevel> levels = new ArrayList<>();
    for (int depth = 0; depth < DocCounters.LEVELS; depth++) {
      Optional<DocxElement> override = atDepth(instance, "lvlOverride", depth);
      Optional<DocxElement> plain = atDepth(list, "lvl", depth);
      Optional<DocxElement> level = override.flatMap(other -> other.at("lvl")).or(() -> plain);
      int start = override.map(other -> other.number(-1, "startOverride")).orElse(-1);
      levels.add(level.map(found -> level(found, start)).orElse(DocLevel.unknown(depth)));
    }
    return levels;
  }

  private static DocLevel level(DocxElement level, int start) {
    String format = level.has("numFmt") ? level.val("numFmt") : replacedFormat(level);
    return new DocLevel(
        start >= 0 ? start : level.number(0, "start"),
        format,
        level.flag("rPr", "vanish").orElse(false) ? "" : level.val("lvlText"),
        level.has("lvlRestart") ? level.number(0, "lvlRestart") : depth(level),
        level.flag("isLgl").orElse(false));
  }

  /** A format of one's own (001) is written beside one that old programs know. */
  private static String replacedFormat(DocxElement level) {
    String other = level.val("AlternateContent", "Fallback", "numFmt");
    return other.isEmpty() ? "decimal" : other;
  }

  private static boolean beginsAnew(DocxElement instance, int depth) {
    return atDepth(instance, "lvlOverride", depth)
        .filter(override -> override.has("startOverride"))
        .isPresent();
  }

  private static Optional<DocxElement> atDepth(DocxElement of, String name, int depth) {
    return of.children(name).stream().filter(level -> depth(level) == depth).findFirst();
  }

  private static int depth(DocxElement level) {
    String written = level.value("ilvl").orElse("0");
    return written.matches("\\d") ? Integer.parseInt(written) : 0;
  }
}
