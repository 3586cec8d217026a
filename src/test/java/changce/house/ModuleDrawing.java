package changce.house;

import changce.ChangceApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.code.TranscoderUtil;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Draws the modules and their arrows, as Spring Modulith finds them in the code; its own documenter
 * leaves out what lies within a module. An arrow that others make up is not drawn: with all of them
 * nothing is seen.
 */
public final class ModuleDrawing {

  private static final Pattern SOURCE = Pattern.compile("<!--SRC=\\[([^\\]]+)]-->");
  private static final Pattern WITHIN = Pattern.compile("\\..*");

  // Smetana is Graphviz in Java: nothing to install.
  private static final String DRAWING =
      """
      @startuml
      !pragma layout smetana
      skinparam componentStyle rectangle
      skinparam defaultFontName sans-serif
      skinparam shadowing false
      %s
      @enduml
      """;

  private record Arrow(String from, String to) {}

  private ModuleDrawing() {}

  /**
   * @param arguments the picture to write (SVG)
   */
  public static void main(String[] arguments) throws IOException {
    String source = DRAWING.formatted(lines(ApplicationModules.of(ChangceApplication.class)));
    try (OutputStream picture = Files.newOutputStream(Path.of(arguments[0]))) {
      new SourceStringReader(source).outputImage(picture, new FileFormatOption(FileFormat.SVG));
    }
  }

  /** What is drawn: an arrow on a line. */
  public static String lines(ApplicationModules modules) {
    List<Arrow> arrows = arrows(modules);
    return arrows.stream()
        .filter(arrow -> arrows.stream().noneMatch(first -> goesOn(first, arrow, arrows)))
        .map(arrow -> "[" + arrow.from + "] --> [" + arrow.to + "]")
        .collect(Collectors.joining("\n"));
  }

  /** The same of a picture: it holds what it was drawn from. */
  public static String linesOf(Path picture) throws IOException {
    Matcher source = SOURCE.matcher(Files.readString(picture));
    if (!source.find()) {
      throw new IOException("Not drawn by this command: " + picture);
    }
    return TranscoderUtil.getDefaultTranscoder()
        .decode(source.group(1))
        .lines()
        .filter(line -> line.contains("-->"))
        .collect(Collectors.joining("\n"));
  }

  /** A package within a module is drawn as that module. */
  private static List<Arrow> arrows(ApplicationModules modules) {
    return modules.stream()
        .flatMap(
            from ->
                from.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(to -> new Arrow(name(from), name(to))))
        .filter(arrow -> !arrow.from.equals(arrow.to))
        .distinct()
        .sorted(Comparator.comparing(Arrow::from).thenComparing(Arrow::to))
        .toList();
  }

  /** Of the outermost module. */
  public static String name(ApplicationModule module) {
    return WITHIN.matcher(module.getIdentifier().toString()).replaceFirst("");
  }

  private static boolean goesOn(Arrow first, Arrow whole, List<Arrow> arrows) {
    return first.from.equals(whole.from)
        && !first.to.equals(whole.to)
        && leads(first.to, whole.to, arrows);
  }

  private static boolean leads(String from, String to, List<Arrow> arrows) {
    return arrows.stream()
        .filter(arrow -> arrow.from.equals(from))
        .anyMatch(arrow -> arrow.to.equals(to) || leads(arrow.to, to, arrows));
  }
}
