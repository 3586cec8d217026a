package changce.policy;

import changce.policy.text.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The regions that a policy may be of, by their official names: of one that is misspelt nobody
 * knows for whom it answers.
 */
record KnownRegions(Set<String> names) {

  static KnownRegions read(Path file) {
    try (Reader yaml = Files.newBufferedReader(file)) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      if (root instanceof Map<?, ?> parts && parts.get("within") instanceof Map<?, ?> within) {
        Set<String> names = new TreeSet<>();
        within.forEach((region, above) -> names.addAll(names(region, above)));
        return new KnownRegions(names);
      }
      throw new IllegalStateException(file + " 缺少 within");
    } catch (IOException e) {
      throw new UncheckedIOException("%s 读不出来".formatted(file.toAbsolutePath()), e);
    }
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
