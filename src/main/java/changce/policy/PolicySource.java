package changce.policy;

import changce.policy.text.PolicyText;
import changce.policy.text.PolicyTexts;
import changce.policy.text.Reason;
import changce.policy.text.UnreadableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, and what is known about it: front matter, or the YAML beside it.
 *
 * @param yaml null where there is none
 */
record PolicySource(FolderFile file, PolicyText body, @Nullable MetadataYaml yaml) {

  private static final Reason NO_FRONT_MATTER = Reason.of("no-front-matter");

  static PolicySource of(FolderFile file) throws IOException, UnreadablePolicyFile {
    PolicyText content = text(file.path());
    if (!file.isMarkdown()) {
      MetadataYaml yaml = Files.isRegularFile(file.yaml()) ? beside(file) : null;
      return new PolicySource(file, content, yaml);
    }
    String unix = unix(content);
    int end = frontMatterEnds(unix);
    PolicyText body = end < 0 ? content : content.withText(unix.substring(end + 5));
    return new PolicySource(file, body, end < 0 ? null : within(file, unix));
  }

  /** The metadata alone: a large file beside them is not read. */
  static MetadataYaml metadata(FolderFile file) throws IOException, UnreadablePolicyFile {
    return file.isMarkdown() ? within(file, unix(text(file.path()))) : beside(file);
  }

  PolicyFile complete() throws UnreadablePolicyFile {
    if (yaml == null) {
      throw new UnreadablePolicyFile(
          file.name(),
          file.isMarkdown()
              ? NO_FRONT_MATTER
              : Reason.of("no-metadata-file", file.yaml().getFileName()));
    }
    return checked(PolicyMetadata.of(file.slug(), yaml, Map.of()));
  }

  PolicyFile proposal() throws UnreadablePolicyFile {
    MetadataYaml given = yaml == null ? MetadataYaml.empty(file.name()) : yaml;
    Map<String, String> otherwise = new HashMap<>(ReadMetadata.of(body.text()).stated());
    if (!given.has("title") && !otherwise.containsKey("title")) {
      throw new UnreadablePolicyFile(file.name(), Reason.of("no-title", file.yaml().getFileName()));
    }
    otherwise.put("kind", "original");
    otherwise.put("source", "文件 " + file.name());
    otherwise.put("verification", "transcription");
    return checked(PolicyMetadata.of(file.slug(), given, otherwise));
  }

  private PolicyFile checked(Policy policy) throws UnreadablePolicyFile {
    PolicyFile read = PolicyFile.of(policy, body);
    List<Clause> clauses = read.clauses();
    if (clauses.isEmpty()) {
      throw new UnreadablePolicyFile(file.name(), Reason.of("no-clauses"));
    }
    for (Clause clause : clauses) {
      if (clause.tooLong()) {
        Reason place = TextPlace.named(body, longestLine(clause));
        throw new UnreadablePolicyFile(file.name(), Reason.of("row-too-long", place));
      }
    }
    return read;
  }

  /** Where the row begins that made it too long. */
  private int longestLine(Clause clause) {
    return TextLine.of(body.text().substring(clause.start(), clause.end())).stream()
        .max(Comparator.comparingInt(line -> line.content().length()))
        .map(line -> clause.start() + line.start())
        .orElse(clause.start());
  }

  private static MetadataYaml within(FolderFile file, String unix) throws UnreadablePolicyFile {
    int end = frontMatterEnds(unix);
    if (end < 0) {
      throw new UnreadablePolicyFile(file.name(), NO_FRONT_MATTER);
    }
    return MetadataYaml.read(file.name(), unix.substring(4, end + 1), 1);
  }

  private static MetadataYaml beside(FolderFile file) throws IOException, UnreadablePolicyFile {
    return MetadataYaml.read(file.yaml().getFileName().toString(), text(file.yaml()).text(), 0);
  }

  /** -1 without front matter. */
  private static int frontMatterEnds(String unix) {
    return unix.startsWith("---\n") ? unix.indexOf("\n---\n", 3) : -1;
  }

  private static String unix(PolicyText content) {
    return content.text().replace("\r\n", "\n");
  }

  private static PolicyText text(Path file) throws IOException, UnreadablePolicyFile {
    try {
      return PolicyTexts.read(file);
    } catch (UnreadableText e) {
      throw new UnreadablePolicyFile(file.getFileName().toString(), e.reason());
    }
  }
}
