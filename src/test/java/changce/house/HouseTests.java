package changce.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/house} counts, and what the main code must keep to. */
class HouseTests {

  @TempDir Path sources;

  @BeforeEach
  void build() throws IOException {
    write("a/package-info.java", "/** Of a. */\npackage changce.a;\n");
    write(
        "a/Door.java",
        """
        package changce.a;

        import changce.b.Key;

        /**
         * Opens.
         */
        public class Door {
          // Not before it is locked.
          private Key key;

          void lock(Key with) {
            // Once.
            key = with;

            /* It says
               so. */
            System.out.println("locked");
          }

          boolean open() {
            return key != null; // it counts
          }
        }
        """);
    write(
        "b/Key.java",
        """
        package changce.b;

        import static changce.c.Metal.BRASS;

        public interface Key {
          String METAL = BRASS;

          void turn();
        }

        class Door {}
        """);
    write(
        "c/Metal.java",
        """
        package changce.c;

        import java.util.List;

        class Metal {
          static final String BRASS = "brass";

          List<String> known() { return List.of(BRASS); }

          static class Door {}
        }
        """);
  }

  @Test
  void blankLinesCommentsAndPackageDescriptionsAreNoCode() throws IOException {
    assertThat(House.of(sources).files())
        .containsExactly(
            entry("Door.java changce.a", 12),
            entry("Key.java changce.b", 7),
            entry("Metal.java changce.c", 7));
  }

  @Test
  void methodsAreCountedBetweenTheirBraces() throws IOException {
    assertThat(House.of(sources).methods()).containsExactlyInAnyOrder(2, 1, 1);
  }

  @Test
  void whatIsNotPublicIsHiddenAndWhatLiesWithinATypeIsNotCounted() throws IOException {
    assertThat(House.of(sources).hiddenShare()).isEqualTo(50);
  }

  @Test
  void nameOfTwoTypesIsToldWithTheirPackages() throws IOException {
    assertThat(House.of(sources).twice()).containsExactly("Door (changce.a changce.b)");
  }

  @Test
  void filesAreToldFromOneLineMore() throws IOException {
    assertThat(House.of(sources).above(11)).containsExactly("Door.java changce.a 12");
    assertThat(House.of(sources).above(12)).isEmpty();
  }

  @Test
  void packagesFormACircleWhenImportsLeadBack() throws IOException {
    assertThat(House.of(sources).circles()).isEmpty();
    write("c/Mine.java", "package changce.c;\n\nimport changce.a.Door;\n\nclass Mine {}\n");
    assertThat(House.of(sources).circles())
        .containsExactly(
            "changce.a <-> changce.b", "changce.a <-> changce.c", "changce.b <-> changce.c");
  }

  @Test
  void shareOfNumbersIsTheOneAtItsPlace() {
    List<Integer> numbers = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(House.share(numbers, 0.5)).isEqualTo(6);
    assertThat(House.share(numbers, 0.9)).isEqualTo(10);
    assertThat(House.share(List.of(7), 0.9)).isEqualTo(7);
  }

  @Test
  void mainCodeHasNoCirclesNoLongFilesAndHidesSevenTypesOfTen() throws IOException {
    House house = House.of(Path.of("src/main/java"));
    assertThat(house.above(250)).isEmpty();
    assertThat(house.circles()).isEmpty();
    assertThat(house.hiddenShare()).isGreaterThanOrEqualTo(70);
  }

  /** Types within a type are left out: their name is said with the outer one's. */
  @Test
  void noTwoTypesOfTheMainCodeHaveOneSimpleName() throws IOException {
    assertThat(House.of(Path.of("src/main/java")).twice()).isEmpty();
  }

  private void write(String file, String text) throws IOException {
    Path path = sources.resolve("changce").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
