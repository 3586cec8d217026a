package changce.policy;

import changce.policy.text.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
   * @param files those that are readable or unchanged, by slug
   */
  record Reading(
      Map<String, PolicyFile> readable,
      Set<String> unchanged,
      Map<String, String> hashes,
      Map<String, FolderFile> files,
      List<PolicyProblem> unreadable) {

    /** A file that broke since the last time does not take its policy out of the library. */
    boolean mentions(String slug) {
      return files.containsKey(slug)
          || unreadable.stream().anyMatch(broken -> FolderFile.slugOf(broken.file()).equals(slug));
    }
  }

  static Reading read(Path folder, KnownRegions regions) {
    return read(folder, regions, Map.of());
  }

  /**
   * @param known hashes of files that need not be read again, by slug
   */
  static Reading read(Path folder, KnownRegions regions, Map<String, String> known) {
    Reading reading =
        new Reading(
            new TreeMap<>(), new HashSet<>(), new HashMap<>(), new TreeMap<>(), new ArrayList<>());
    for (FolderFile file : files(folder)) {
      try {
        read(file, regions, known, reading);
      } catch (UnreadablePolicyFile e) {
        reading.unreadable.add(e.problem());
      } catch (IOException e) {
        reading.unreadable.add(new PolicyProblem(file.name(), 0, "读不出来：" + e.getMessage()));
      }
    }
    return reading;
  }

  private static void read(
      FolderFile file, KnownRegions regions, Map<String, String> known, Reading reading)
      throws IOException, UnreadablePolicyFile {
    FolderFile other = reading.files.get(file.slug());
    if (other != null) {
      throw new UnreadablePolicyFile(file.name(), Reason.of("same-name", other.name()));
    }
    String hash = file.hash();
    if (hash.equals(known.get(file.slug()))) {
      reading.unchanged.add(file.slug());
    } else {
      reading.readable.put(file.slug(), ofKnownRegion(file, regions));
      reading.hashes.put(file.slug(), hash);
    }
    reading.files.put(file.slug(), file);
  }

  private static PolicyFile ofKnownRegion(FolderFile file, KnownRegions regions)
      throws IOException, UnreadablePolicyFile {
    PolicyFile read = file.read();
    String region = read.policy().region();
    if (!regions.knows(region)) {
      throw file.wrong("region", regions.unknown(region));
    }
    return read;
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
