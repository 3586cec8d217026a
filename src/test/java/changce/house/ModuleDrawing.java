package changce.house;

import changce.ChangceApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/**
 * Draws the modules and their arrows, as Spring Modulith's documenter finds them in the code. An
 * arrow that two others make up is left out: with all of them nothing is seen.
 */
public final class ModuleDrawing {

  private static final Pattern ARROW = Pattern.compile("\\.(\\w+) --> [\\w.]+\\.(\\w+) <<");

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
    List<Arrow> arrows = arrows();
    String lines =
        arrows.stream()
            .filter(arrow -> arrows.stream().noneMatch(first -> goesOn(first, arrow, arrows)))
            .map(arrow -> "[" + arrow.from + "] --> [" + arrow.to + "]")
            .collect(Collectors.joining("\n"));
    try (OutputStream picture = Files.newOutputStream(Path.of(arguments[0]))) {
      new SourceStringReader(DRAWING.formatted(lines))
          .outputImage(picture, new FileFormatOption(FileFormat.SVG));
    }
  }

  private static List<Arrow> arrows() throws IOException {
    Path folder = Files.createTempDirectory("changce-drawing");
    new Documenter(
            ApplicationModules.of(ChangceApplication.class),
            Documenter.Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml(
            DiagramOptions.defaults()
                .withStyle(DiagramStyle.UML)
                .withDefaultDisplayName(module -> module.getIdentifier().toString()));
    return ARROW
        .matcher(Files.readString(folder.resolve("components.puml")))
        .results()
        .map(arrow -> new Arrow(arrow.group(1), arrow.group(2)))
        .sorted(Comparator.comparing(Arrow::from).thenComparing(Arrow::to))
        .toList();
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
