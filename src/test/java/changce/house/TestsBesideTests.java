package changce.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever changes a package finds its tests under the same name. */
class TestsBesideTests {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");

  @Test
  void everyPackageHasTestsBesideItOrBesideItsModule() throws IOException {
    List<Path> packages = packages();
    assertThat(packages).hasSizeGreaterThan(30);
    List<Path> without = new ArrayList<>();
    for (Path one : packages) {
      if (!tested(one) && !tested(moduleOf(one))) {
        without.add(one);
      }
    }
    assertThat(without).isEmpty();
  }

  /** Those that hold more than their description. */
  private static List<Path> packages() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .map(file -> MAIN.relativize(file.getParent()))
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** The innermost; every package right below {@code changce} is one. */
  private static Path moduleOf(Path one) throws IOException {
    Path about = MAIN.resolve(one).resolve("package-info.java");
    boolean module = Files.exists(about) && Files.readString(about).contains("@ApplicationModule");
    return module || one.getNameCount() <= 2 ? one : moduleOf(one.getParent());
  }

  private static boolean tested(Path one) throws IOException {
    Path folder = TESTS.resolve(one);
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith("Tests.java"));
    }
  }
}
