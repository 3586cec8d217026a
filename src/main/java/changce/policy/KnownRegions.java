package changce.policy;

import changce.policy.text.Reason;
import changce.writing.UnusableFile;
import changce.writing.YamlFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The regions that a policy may be of, by their official names: of one that is misspelt nobody
 * knows for whom it answers.
 */
record KnownRegions(Set<String> names) {

  static KnownRegions read(Path file) {
    if (!(YamlFile.keys(file).get("within") instanceof Map<?, ?> within)) {
      throw new UnusableFile(file, 0, "缺少 within");
    }
    Set<String> names = new TreeSet<>();
    within.forEach((region, above) -> names.addAll(names(region, above)));
    return new KnownRegions(names);
  }

  private static Collection<String> names(Object region, Object above) {
    return Set.of(String.valueOf(region), String.valueOf(above));
  }

  boolean knows(String region) {
    return names.contains(region);
  }

  Reason unknown(String region) {
    return Reason.of("unknown-region", region, String.join("、", names));
  }
}
