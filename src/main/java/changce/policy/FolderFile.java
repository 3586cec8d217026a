package changce.policy;

import changce.policy.text.PolicyText;
import changce.policy.text.PolicyTexts;
import changce.policy.text.UnreadableText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  private static final Set<String> ENDINGS =
      Set.of("md", "txt", "html", "htm", "docx", "doc", "wps", "pdf", "ofd", "xlsx", "xls", "csv");

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
    bytes.write(ClauseSplitter.VERSION);
    bytes.write(Files.readAllBytes(path));
    if (Files.isRegularFile(yaml())) {
      bytes.write(Files.readAllBytes(yaml()));
    }
    return PolicyFile.sha256(bytes.toByteArray());
  }

  PolicyFile read() throws IOException, UnreadablePolicyFile {
    try {
      PolicyFile file = isMarkdown() ? withFrontMatter() : besideYaml();
      if (file.clauses().isEmpty()) {
        throw new UnreadablePolicyFile("没有正文");
      }
      return file;
    } catch (UnreadableText e) {
      throw new UnreadablePolicyFile(String.valueOf(e.getMessage()));
    }
  }

  /** Front matter, or a YAML file beside it. */
  boolean hasMetadata() throws IOException {
    return Files.isRegularFile(yaml())
        || (isMarkdown()
            && new String(Files.readAllBytes(path), StandardCharsets.UTF_8).startsWith("---"));
  }

  private boolean isMarkdown() {
    return name().toLowerCase(Locale.ROOT).endsWith(".md");
  }

  Path yaml() {
    return path.resolveSibling(slug + ".yml");
  }

  private PolicyFile withFrontMatter() throws IOException, UnreadablePolicyFile, UnreadableText {
    PolicyText content = PolicyTexts.read(path);
    String unix = content.text().replace("\r\n", "\n");
    int end = unix.startsWith("---\n") ? unix.indexOf("\n---\n", 3) : -1;
    if (end < 0) {
      throw new UnreadablePolicyFile("开头没有 --- 之间的元数据");
    }
    Policy policy = PolicyMetadata.parse(slug, unix.substring(4, end + 1), 1);
    return PolicyFile.of(policy, content.withText(unix.substring(end + 5)));
  }

  private PolicyFile besideYaml() throws IOException, UnreadablePolicyFile, UnreadableText {
    if (!Files.isRegularFile(yaml())) {
      throw new UnreadablePolicyFile("旁边没有元数据文件 " + yaml().getFileName());
    }
    String metadata = PolicyTexts.read(yaml()).text();
    return PolicyFile.of(PolicyMetadata.parse(slug, metadata, 0), PolicyTexts.read(path));
  }
}
