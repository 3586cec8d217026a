package changce.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the folder of policies: {@code *.md} with front matter, {@code *.txt} with a {@code .yml}
 * of the same name beside it.
 */
final class PolicyFiles {

  private PolicyFiles() {}

  /**
   * @param readable by slug, in the order of the names
   * @param unreadable the reason by file name
   */
  record Reading(Map<String, PolicyFile> readable, Map<String, String> unreadable) {

    /** A file that broke since the last time does not take its policy out of the library. */
    boolean mentions(String slug) {
      return readable.containsKey(slug)
          || unreadable.keySet().stream().anyMatch(name -> slugOf(name).equals(slug));
    }
  }

  static Reading read(Path folder) {
    Map<String, PolicyFile> readable = new TreeMap<>();
    Map<String, String> unreadable = new TreeMap<>();
    for (Path file : policyFiles(folder)) {
      String name = file.getFileName().toString();
      try {
        PolicyFile policyFile = read(file, slugOf(name));
        if (readable.putIfAbsent(slugOf(name), policyFile) != null) {
          unreadable.put(name, "另一个文件已用了同样的名字");
        }
      } catch (UnreadablePolicyFile e) {
        unreadable.put(name, String.valueOf(e.getMessage()));
      } catch (IOException e) {
        unreadable.put(name, "读不出来：" + e.getMessage());
      }
    }
    return new Reading(readable, unreadable);
  }

  private static List<Path> policyFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files.filter(Files::isRegularFile).filter(PolicyFiles::isPolicy).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("政策目录 %s 读不出来".formatted(folder.toAbsolutePath()), e);
    }
  }

  private static boolean isPolicy(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".md") || name.endsWith(".txt");
  }

  private static PolicyFile read(Path file, String slug) throws IOException, UnreadablePolicyFile {
    String content = decoded(file);
    PolicyFile policyFile =
        file.toString().endsWith(".md")
            ? withFrontMatter(slug, content)
            : besideYaml(file, slug, content);
    if (ClauseSplitter.split(policyFile.text()).isEmpty()) {
      throw new UnreadablePolicyFile("没有正文");
    }
    return policyFile;
  }

  private static PolicyFile withFrontMatter(String slug, String content)
      throws UnreadablePolicyFile {
    String unix = content.replace("\r\n", "\n");
    int end = unix.startsWith("---\n") ? unix.indexOf("\n---\n", 3) : -1;
    if (end < 0) {
      throw new UnreadablePolicyFile("开头没有 --- 之间的元数据");
    }
    Policy policy = PolicyMetadata.parse(slug, unix.substring(4, end + 1), 1);
    return PolicyFile.of(policy, unix.substring(end + 5));
  }

  private static PolicyFile besideYaml(Path file, String slug, String content)
      throws IOException, UnreadablePolicyFile {
    Path yaml = file.resolveSibling(slug + ".yml");
    if (!Files.isRegularFile(yaml)) {
      throw new UnreadablePolicyFile("旁边没有元数据文件 " + yaml.getFileName());
    }
    return PolicyFile.of(PolicyMetadata.parse(slug, decoded(yaml), 0), content);
  }

  private static String decoded(Path file) throws IOException, UnreadablePolicyFile {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw new UnreadablePolicyFile("含有空字符（NUL），不是文本文件");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new UnreadablePolicyFile("不是 UTF-8 编码");
    }
  }

  private static String slugOf(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
