package changce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No link of a policy is fetched: only what an operator has set an address for is connected to. */
class OutboundTests {

  private static final Path SOURCES = Path.of("src/main/java/changce");

  private static final Pattern CONNECTS =
      Pattern.compile(
          "HttpClient\\.new|(Rest|Web)Client\\.|openStream\\(|openConnection\\(|Jsoup\\.connect|new Socket\\(");

  @Test
  void fewClassesOpenAConnectionAndNoneOfThemReadsPolicies() throws IOException {
    assertThat(naming(CONNECTS))
        .containsExactlyInAnyOrder(
            "embedding/RemoteEmbedding.java",
            "models/ChatModel.java",
            "retrieval/HttpReranker.java",
            "staff/OpenIdProvider.java",
            "terminal/Ask.java",
            "wechat/PlayedFollower.java",
            "wechat/protocol/OfficialAccount.java");
  }

  /** Which a server could use to lead the service to an address inside. */
  @Test
  void redirectsAreNotFollowed() throws IOException {
    assertThat(naming(CONNECTS)).isNotEmpty();
    assertThat(naming(Pattern.compile("followRedirects|Redirect\\.(ALWAYS|NORMAL)"))).isEmpty();
  }

  private static List<String> naming(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> pattern.matcher(read(file)).find())
          .map(file -> SOURCES.relativize(file).toString())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
