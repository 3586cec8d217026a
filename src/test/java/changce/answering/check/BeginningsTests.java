package changce.answering.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing begins where it is not looked for, in all that the library says. */
class BeginningsTests {

  private static final Pattern DOCUMENT = Pattern.compile("(?s).*[〔\\[(【]\\d{4}[〕\\])】].*");

  private static String library;

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("knowledge/policies"))) {
      List<Path> texts = files.filter(file -> !file.toString().endsWith(".yml")).sorted().toList();
      StringBuilder all = new StringBuilder();
      for (Path text : texts) {
        all.append(Files.readString(text));
      }
      library = PlainText.of(all.toString()).toLowerCase(Locale.ROOT);
    }
  }

  @Test
  void noFigureIsPassedOver() {
    assertThat(FigureForms.FIGURE.matcher(library).results().map(MatchResult::group))
        .hasSizeGreaterThan(1000)
        .allMatch(
            figure -> FigureForms.BEGINNINGS.at(figure, 0) || DOCUMENT.matcher(figure).matches());
  }

  @Test
  void noJoiningWordIsPassedOver() {
    assertThat(Words.JOINING.matcher(library).results().map(MatchResult::group))
        .hasSizeGreaterThan(1000)
        .allMatch(word -> Words.JOINS.at(word, 0));
  }
}
