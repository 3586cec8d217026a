package changce.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the folder of policies, of each file only what has changed. */
final class PolicyFiles {

  private PolicyFiles() {}

  /**
   * @param readable what is new or changed, by slug, in the order of the names
   * @param unchanged slugs of files that are as they were at the last synchronisation
   * @param hashes of the readable files as they lie in the folder, by slug
   * @param unreadable the reason by file name
   */
  record Reading(
      Map<String, PolicyFile> readable,
      Set<String> unchanged,
      Map<String, String> hashes,
      Map<String, String> unreadable) {

    /** A file that broke since the last time does not take its policy out of the library. */
    boolean mentions(String slug) {
      return readable.containsKey(slug)
          || unchanged.contains(slug)
          || unreadable.keySet().stream().anyMatch(name -> FolderFile.slugOf(name).equals(slug));
    }
  }

  static Reading read(Path folder) {
    return read(folder, Map.of());
  }

  /**
   * @param known hashes of files that need not be read again, by slug
   */
  static Reading read(Path folder, Map<String, String> known) {
    Reading reading =
        new Reading(new TreeMap<>(), new HashSet<>(), new HashMap<>(), new TreeMap<>());
    for (FolderFile file : files(folder)) {
      try {
        read(file, known, reading);
      } catch (UnreadablePolicyFile e) {
        reading.unreadable.put(file.name(), String.valueOf(e.getMessage()));
      } catch (IOException e) {
        reading.unreadable.put(file.name(), "读不出来：" + e.getMessage());
      }
    }
    return reading;
  }

  private static void read(FolderFile file, Map<String, String> known, Reading reading)
      throws IOException, UnreadablePolicyFile {
    if (reading.readable.containsKey(file.slug()) || reading.unchanged.contains(file.slug())) {
      throw new UnreadablePolicyFile("另一个文件已用了同样的名字");
    }
    String hash = file.hash();
    if (hash.equals(known.get(file.slug()))) {
      reading.unchanged.add(file.slug());
    } else {
      reading.readable.put(file.slug(), file.read());
      reading.hashes.put(file.slug(), hash);
    }
  }

  private static List<FolderFile> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(FolderFile::isPolicy)
          .sorted()
          .map(FolderFile::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("政策目录 %s 读不出来".formatted(folder.toAbsolutePath()), e);
    }
  }
}
