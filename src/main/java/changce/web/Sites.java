package changce.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The websites that are registered, from {@code knowledge/sites.yml}. */
@Component
public class Sites {

  private static final Set<String> KEYS =
      Set.of("origins", "greeting", "questions", "questions-en", "per-minute");

  private final Map<String, Site> sites = new LinkedHashMap<>();

  Sites(WebSettings settings) {
    Path file = settings.sites();
    read(file)
        .forEach(
            (id, entry) -> sites.put(String.valueOf(id), site(file, String.valueOf(id), entry)));
    sites.putIfAbsent(Site.PAGE, new Site(Site.PAGE, Set.of(), null, List.of(), List.of(), null));
  }

  public Optional<Site> named(String id) {
    return Optional.ofNullable(sites.get(id));
  }

  public Site page() {
    return named(Site.PAGE).orElseThrow();
  }

  /**
   * What a site suggests to begin with. To who reads English: its own English ones, else those of
   * the page; none where it suggests none.
   */
  public List<String> questions(Site site, boolean english) {
    if (!english || site.questions().isEmpty()) {
      return english ? site.questionsInEnglish() : site.questions();
    }
    return Stream.of(site.questionsInEnglish(), page().questionsInEnglish(), site.questions())
        .filter(questions -> !questions.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Whether any site may run there. */
  boolean anyAt(String origin) {
    return sites.values().stream().anyMatch(site -> site.origins().contains(origin));
  }

  private static Map<?, ?> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return yaml instanceof Map<?, ?> entries ? entries : Map.of();
    } catch (IOException | YAMLException e) {
      throw new IllegalStateException(
          "%s 读不出来：%s".formatted(file.toAbsolutePath(), e.getMessage()), e);
    }
  }

  private static Site site(Path file, String id, @Nullable Object entry) {
    try {
      return site(id, entry instanceof Map<?, ?> map ? map : Map.of());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "%s 里的网站 %s：%s".formatted(file.toAbsolutePath(), id, e.getMessage()), e);
    }
  }

  private static Site site(String id, Map<?, ?> entry) {
    for (Object key : entry.keySet()) {
      if (!KEYS.contains(String.valueOf(key))) {
        throw new IllegalArgumentException("不认识的项“" + key + "”");
      }
    }
    return new Site(
        id,
        new LinkedHashSet<>(texts(entry.get("origins"))),
        entry.get("greeting") instanceof String greeting ? greeting.strip() : null,
        texts(entry.get("questions")),
        texts(entry.get("questions-en")),
        entry.get("per-minute") instanceof Integer limit ? limit : null);
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> entries
        ? entries.stream().map(String::valueOf).toList()
        : List.of();
  }
}
