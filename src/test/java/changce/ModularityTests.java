package changce;

import static org.assertj.core.api.Assertions.assertThat;

import changce.house.ModuleDrawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  /** As the glossary names them. */
  private static final Set<String> CHANNELS = Set.of("api", "console", "page", "wechat", "widget");

  private final ApplicationModules modules = ApplicationModules.of(ChangceApplication.class);

  @Test
  void arrowsPointOneWay() {
    modules.verify();
  }

  @Test
  void everyModuleOfTheDesignIsThere() {
    assertThat(modules.stream().map(ModuleDrawing::name).distinct())
        .containsExactlyInAnyOrder(
            "answering",
            "api",
            "console",
            "conversation",
            "embedding",
            "evaluation",
            "keeping",
            "metrics",
            "models",
            "page",
            "policy",
            "reading",
            "retrieval",
            "rules",
            "shown",
            "staff",
            "terminal",
            "web",
            "wechat",
            "widget",
            "writing");
  }

  @Test
  void noChannelUsesAnother() {
    assertThat(arrows())
        .noneMatch(arrow -> CHANNELS.contains(arrow.from()) && CHANNELS.contains(arrow.to()));
  }

  /** And staff, whose sign-in is over HTTP as well: it must know where somebody is. */
  @Test
  void onlyChannelsUseWeb() {
    assertThat(arrows().filter(arrow -> arrow.to().equals("web")))
        .isNotEmpty()
        .allMatch(arrow -> CHANNELS.contains(arrow.from()) || arrow.from().equals("staff"));
  }

  @Test
  void onlyWhatShowsAnswersUsesShown() {
    assertThat(arrows().filter(arrow -> arrow.to().equals("shown")))
        .isNotEmpty()
        .allMatch(arrow -> CHANNELS.contains(arrow.from()) || arrow.from().equals("terminal"));
  }

  /** But for {@code bin/wechat}, by which operators see to the official accounts. */
  @Test
  void nothingUsesAChannel() {
    assertThat(arrows().filter(arrow -> CHANNELS.contains(arrow.to())))
        .containsExactly(new Arrow("terminal", "wechat"));
  }

  private record Arrow(String from, String to) {}

  private Stream<Arrow> arrows() {
    return modules.stream()
        .flatMap(
            from ->
                from.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(to -> new Arrow(ModuleDrawing.name(from), ModuleDrawing.name(to))))
        .filter(arrow -> !arrow.from().equals(arrow.to()))
        .distinct();
  }

  /** Each group of the console's pages says what it uses, as modules do. */
  @Test
  void pageGroupsOfTheConsoleAreModulesWithinIt() throws IOException {
    List<String> groups;
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/changce/console"))) {
      groups =
          folders
              .filter(Files::isDirectory)
              .map(group -> "console." + group.getFileName())
              .toList();
    }
    assertThat(groups).hasSizeGreaterThan(5);
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .containsAll(groups);
  }

  /** {@code bin/house drawing} makes it anew. */
  @Test
  void drawingShowsTheModulesAsTheyAre() throws IOException {
    assertThat(ModuleDrawing.linesOf(Path.of("docs/images/modules.svg")))
        .isEqualTo(ModuleDrawing.lines(modules));
  }

  @Test
  void modelsDependOnNoOtherModule() {
    ApplicationModule models = modules.getModuleByName("models").orElseThrow();
    assertThat(models.getDirectDependencies(modules).stream()).isEmpty();
  }

  /** And one class of answering, which offers the rules to a model as tools. */
  @Test
  void onlyModelsAndEmbeddingKnowTheirLibrary() throws IOException {
    assertThat(knowing("models")).isNotEmpty();
    assertThat(knowing("embedding")).isNotEmpty();
    assertThat(knowing(""))
        .filteredOn(file -> !file.startsWith("models") && !file.startsWith("embedding"))
        .containsExactly(Path.of("answering", "RuleTools.java"));
  }

  private static List<Path> knowing(String module) throws IOException {
    Path sources = Path.of("src/main/java/changce");
    List<Path> knowing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources.resolve(module))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains("dev.langchain4j")) {
          knowing.add(sources.relativize(file));
        }
      }
    }
    return knowing;
  }
}
