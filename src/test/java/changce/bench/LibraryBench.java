package changce.bench;

import changce.ChangceApplication;
import changce.policy.Passage;
import changce.policy.PolicyLibrary;
import changce.policy.ReadMetadata;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/bench library}: imports statutes of ../shared/data/regulations, is killed on the way
 * and goes on; counts the articles by a rule of its own; synchronises all statutes again unchanged.
 * The import of all statutes for the last part makes its vectors from hashes: only its storing
 * matters there.
 */
public final class LibraryBench {

  private static final Path STATUTES =
      Path.of(System.getProperty("changce.bench.statutes", "../shared/data/regulations"));
  private static final int IMPORTED = Integer.getInteger("changce.bench.imported", 300);
  private static final int COUNTED = 50;
  private static final Pattern ARTICLE = Pattern.compile("^(第[一二三四五六七八九十百千零]+条)[ \\u3000].*");
  private static final Pattern CHAPTER = Pattern.compile("^#*\\s*(第[一二三四五六七八九十百零]+章).*");

  private LibraryBench() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && !arguments[0].startsWith("--")) {
      synchronise(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2].equals("hashes"));
    } else if (!Files.isDirectory(STATUTES)) {
      System.out.println("no statutes at " + STATUTES + ": -Dchangce.bench.statutes=FOLDER");
    } else {
      measure();
    }
  }

  private static void measure() throws Exception {
    List<JsonNode> statutes = statutes();
    Path folder = written(everyNth(statutes, IMPORTED));
    Path store = Files.createTempDirectory("changce-bench-store");
    Map<String, String> killed = child(folder, store, "model", 0.4);
    Map<String, String> resumed = child(folder, store, "model", 2);
    long repeated =
        number(killed, "kept") + number(resumed, "embedded") - number(resumed, "distinct");
    say("statutes imported", "%d".formatted(IMPORTED));
    say("passages, windows", "%s, %s".formatted(resumed.get("passages"), resumed.get("distinct")));
    say("passages/s on the whole", "%s".formatted(resumed.get("passagerate")));
    say(
        "killed after, then resumed",
        "%s windows, then %s in %s s (%s/s)"
            .formatted(
                killed.get("kept"),
                resumed.get("embedded"),
                resumed.get("wall"),
                resumed.get("rate")));
    say(
        "texts embedded twice",
        "%d (at most 64: the batch in hand when killed)".formatted(repeated));
    say("embedding of wall time", "%s %% (at least 85)".formatted(resumed.get("share")));
    say("peak memory", "%s MB (at most 1,500)".formatted(resumed.get("peak")));
    say(
        "articles apart in their chapter",
        "%s of %s, of %d statutes (at least 99 %%)"
            .formatted(resumed.get("apart"), resumed.get("articles"), COUNTED));
    int changed = change(folder);
    Map<String, String> revised = child(folder, store, "model", 2);
    say(
        "one article changed in each of",
        "%d statutes: %s texts embedded".formatted(changed, revised.get("embedded")));
    Map<String, String> unchanged = child(folder, store, "model", 2);
    say("the same again, unchanged", "%s texts embedded".formatted(unchanged.get("embedded")));
    Path all = written(statutes);
    Path allStore = Files.createTempDirectory("changce-bench-store");
    child(all, allStore, "hashes", 2);
    Map<String, String> again = child(all, allStore, "hashes", 2);
    say(
        "synchronising all again",
        "%d files unchanged in %s s (at most 5), %s texts embedded"
            .formatted(statutes.size(), again.get("wall"), again.get("embedded")));
    say("headers and closings read right", "%d of %d".formatted(rightHeaders(), headers().size()));
  }

  private static void say(String what, String figures) {
    System.out.printf("%-34s%s%n", what, figures);
  }

  /** The first article of every thirtieth statute says one thing more. */
  private static int change(Path folder) throws IOException {
    int changed = 0;
    List<Path> files = sorted(folder);
    for (int i = 0; i < files.size(); i += 30) {
      String text = Files.readString(files.get(i));
      String with =
          Pattern.compile("(?m)^(第一条[ \\u3000].*)$").matcher(text).replaceFirst("$1本条已经修改。");
      if (!with.equals(text)) {
        Files.writeString(files.get(i), with);
        changed++;
      }
    }
    return changed;
  }

  private static List<Map<String, Object>> headers() throws IOException {
    try (InputStream samples =
        LibraryBench.class.getResourceAsStream("/policy-files/headers.yml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(samples);
    }
  }

  private static long rightHeaders() throws IOException {
    return headers().stream().filter(LibraryBench::isReadRight).count();
  }

  private static boolean isReadRight(Map<String, Object> sample) {
    ReadMetadata read = ReadMetadata.of(String.valueOf(sample.get("text")));
    return same(read.title(), sample.get("title"))
        && same(read.number(), sample.get("number"))
        && same(read.issuer(), sample.get("issuer"))
        && same(read.issuedOn(), sample.get("issued"))
        && same(read.effectiveFrom(), sample.get("from"))
        && same(read.effectiveTo(), sample.get("to"))
        && same(read.trial(), sample.getOrDefault("trial", false))
        && same(read.repealed(), sample.getOrDefault("repealed", List.of()));
  }

  private static boolean same(Object read, Object written) {
    return String.valueOf(read).equals(String.valueOf(written));
  }

  /** A JVM of its own, so that it can be killed and its memory measured. */
  private static Map<String, String> child(Path folder, Path store, String with, double killAt)
      throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                LibraryBench.class.getName(),
                folder.toString(),
                store.toString(),
                with)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, String> figures = new HashMap<>();
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        String[] pair = line.split("=", 2);
        if (pair.length == 2 && pair[0].matches("[a-z]+")) {
          figures.put(pair[0], pair[1]);
        }
        if (pair[0].equals("done") && Double.parseDouble(pair[1]) > killAt) {
          process.destroyForcibly();
          break;
        }
      }
    }
    process.waitFor();
    return figures;
  }

  private static void synchronise(Path folder, Path store, boolean hashes) throws IOException {
    TimedEmbedding timed = new TimedEmbedding(hashes);
    TimedEmbedding.Wrapping.timed = timed;
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ChangceApplication.class, TimedEmbedding.Wrapping.class)
            .web(WebApplicationType.NONE)
            .run(
                "--changce.library.policies=" + folder,
                "--changce.library.synchronise-at-start=false",
                "--spring.datasource.url=jdbc:h2:file:"
                    + store.resolve("changce")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;USER=sa;PASSWORD=",
                "--logging.level.root=error",
                "--logging.level.changce=error")) {
      PolicyLibrary library = context.getBean(PolicyLibrary.class);
      timed.forget();
      int before = library.published().size();
      long start = System.nanoTime();
      int embedded = library.synchronise().embedded();
      double wall = (System.nanoTime() - start) / 1e9;
      List<Passage> passages = library.published();
      print("embedded", embedded);
      print("wall", "%.1f".formatted(wall));
      print("rate", "%.1f".formatted(embedded / wall));
      print("share", "%.1f".formatted(100 * timed.seconds() / wall));
      print("passages", passages.size());
      print("passagerate", "%.1f".formatted((passages.size() - before) / wall));
      print("distinct", distinct(context));
      print("peak", peak());
      countArticles(folder, passages);
    }
  }

  private static long distinct(ConfigurableApplicationContext context) {
    return context
        .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql(
            "select (select count(distinct window_hash) from passage_vector)"
                + " + (select count(distinct sentence_hash) from sentence_vector)")
        .query(Long.class)
        .single();
  }

  /** By the lines of the files alone, without the library's own way of reading them. */
  private static void countArticles(Path folder, List<Passage> passages) throws IOException {
    Map<String, List<Passage>> bySlug =
        passages.stream().collect(Collectors.groupingBy(passage -> passage.policy().slug()));
    int articles = 0;
    int apart = 0;
    for (Path file : sorted(folder).stream().limit(COUNTED).toList()) {
      String name = file.getFileName().toString();
      String chapter = "";
      List<Passage> own = bySlug.getOrDefault(name.substring(0, name.length() - 3), List.of());
      for (String line : Files.readAllLines(file)) {
        Matcher heading = CHAPTER.matcher(line);
        Matcher article = ARTICLE.matcher(line);
        if (heading.matches()) {
          chapter = heading.group(1);
        } else if (article.matches()) {
          articles++;
          apart += holds(own, chapter, article.group(1), line.strip()) ? 1 : 0;
        }
      }
    }
    print("articles", articles);
    print("apart", apart);
  }

  private static boolean holds(List<Passage> passages, String chapter, String mark, String line) {
    return passages.stream()
        .anyMatch(
            passage ->
                passage.text().startsWith(line.substring(0, Math.min(line.length(), 300)))
                    && passage.headings().get(passage.headings().size() - 1).equals(mark)
                    && (chapter.isEmpty()
                        || passage.headings().stream().anyMatch(h -> h.startsWith(chapter))));
  }

  private static List<JsonNode> statutes() throws IOException {
    List<JsonNode> statutes = new ArrayList<>();
    for (String name : List.of("national_regulations.jsonl", "local_regulations.jsonl")) {
      for (String line : Files.readAllLines(STATUTES.resolve(name))) {
        statutes.add(JsonMapper.shared().readTree(line));
      }
    }
    return statutes;
  }

  private static List<JsonNode> everyNth(List<JsonNode> statutes, int wanted) {
    List<JsonNode> chosen = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      chosen.add(statutes.get((int) ((long) i * statutes.size() / wanted)));
    }
    return chosen;
  }

  private static Path written(List<JsonNode> statutes) throws IOException {
    Path folder = Files.createTempDirectory("changce-bench-statutes");
    for (int i = 0; i < statutes.size(); i++) {
      JsonNode statute = statutes.get(i);
      Files.writeString(
          folder.resolve("statute-%04d.md".formatted(i)),
          """
          ---
          title: "%s"
          kind: original
          status: unknown
          region: 全国
          topics: [法规]
          source: 样本
          verification: official
          ---

          %s
          """
              .formatted(
                  statute.path("title").asString().replace("\"", ""),
                  statute.path("text").asString()));
    }
    return folder;
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
        .findFirst()
        .orElse("?");
  }

  private static long number(Map<String, String> figures, String name) {
    return Long.parseLong(figures.getOrDefault(name, "0"));
  }

  static void print(String name, Object value) {
    System.out.println(name + "=" + value);
    System.out.flush();
  }
}
