package changce.policy;

import changce.policy.text.PolicyTexts;
import changce.policy.text.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * A file of the folder of policies: {@code *.md} with front matter, any other format with a {@code
 * .yml} of the same name beside it.
 *
 * @param slug the name without its ending
 */
record FolderFile(Path path, String slug) {

  /** Those that are refused are among them, so that nobody misses them in silence. */
  private static final Set<String> ENDINGS =
      Set.of(
          "md", "txt", "html", "htm", "docx", "doc", "wps", "pdf", "ofd", "xlsx", "xls", "et",
          "csv", "mht", "mhtml");

  FolderFile(Path path) {
    this(path, slugOf(path.getFileName().toString()));
  }

  static boolean isPolicy(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".")
        && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  static String slugOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  String name() {
    return path.getFileName().toString();
  }

  /**
   * Changes with the file, its metadata and the way files are read: without it nothing is parsed.
   */
  String hash() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(PolicyTexts.VERSION);
    bytes.write(ClauseSplitter.VERSION);
    bytes.write(Files.readAllBytes(path));
    if (Files.isRegularFile(yaml())) {
      bytes.write(Files.readAllBytes(yaml()));
    }
    return PolicyFile.sha256(bytes.toByteArray());
  }

  /** In the folder the metadata must be complete: nobody confirms what a text seems to say. */
  PolicyFile read() throws IOException, UnreadablePolicyFile {
    return PolicySource.of(this).complete();
  }

  /** What the metadata leaves open is taken from the text, for somebody to confirm. */
  PolicyFile readProposing() throws IOException, UnreadablePolicyFile {
    return PolicySource.of(this).proposal();
  }

  /** Of one key in the metadata; of the whole file where they can no longer be read. */
  UnreadablePolicyFile wrong(String key, Reason reason) {
    try {
      return PolicySource.metadata(this).wrong(key, reason);
    } catch (IOException | UnreadablePolicyFile e) {
      return new UnreadablePolicyFile(name(), reason);
    }
  }

  PolicyProblem problem(String key, String reason) {
    try {
      return PolicySource.metadata(this).problem(key, reason);
    } catch (IOException | UnreadablePolicyFile e) {
      return new PolicyProblem(name(), 0, reason);
    }
  }

  boolean isMarkdown() {
    return name().toLowerCase(Locale.ROOT).endsWith(".md");
  }

  Path yaml() {
    return path.resolveSibling(slug + ".yml");
  }
}
