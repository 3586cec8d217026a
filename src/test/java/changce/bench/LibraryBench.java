package changce.bench;

import changce.ChangceApplication;
import changce.embedding.TextEmbedding;
import changce.policy.Passage;
import changce.policy.PolicyLibrary;
import java.io.BufferedReader;
import java.io.IOException;
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
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
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
    System.out.printf(
        "%d statutes, %s passages, %s windows%n",
        IMPORTED, resumed.get("passages"), resumed.get("distinct"));
    System.out.printf(
        "killed after %s windows; resumed: %s windows in %s s, %s windows/s%n",
        killed.get("kept"), resumed.get("embedded"), resumed.get("wall"), resumed.get("rate"));
    System.out.printf(
        "windows embedded twice        %d (at most 64: the batch in hand)%n", repeated);
    System.out.printf("embedding, share of wall time %s %% (at least 85)%n", resumed.get("share"));
    System.out.printf("peak memory                   %s MB (at most 1,500)%n", resumed.get("peak"));
    System.out.printf(
        "articles of %d statutes       %s of %s apart in their chapter (at least 99 %%)%n",
        COUNTED, resumed.get("apart"), resumed.get("articles"));
    Path all = written(statutes);
    Path allStore = Files.createTempDirectory("changce-bench-store");
    child(all, allStore, "hashes", 2);
    Map<String, String> again = child(all, allStore, "hashes", 2);
    System.out.printf(
        "synchronising %d again   %s s (at most 5), %s embedded%n",
        statutes.size(), again.get("wall"), again.get("embedded"));
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
    Timed timed = new Timed(hashes);
    Wrapping.timed = timed;
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ChangceApplication.class, Wrapping.class)
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
      long start = System.nanoTime();
      int embedded = library.synchronise().embedded();
      double wall = (System.nanoTime() - start) / 1e9;
      List<Passage> passages = library.published();
      print("embedded", embedded);
      print("wall", "%.1f".formatted(wall));
      print("rate", "%.1f".formatted(embedded / wall));
      print("share", "%.1f".formatted(100 * timed.seconds() / wall));
      print("passages", passages.size());
      print("distinct", distinct(context));
      print("peak", peak());
      countArticles(folder, passages);
    }
  }

  private static long distinct(ConfigurableApplicationContext context) {
    return context
        .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("select count(distinct window_hash) from passage_vector")
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

  private static void print(String name, Object value) {
    System.out.println(name + "=" + value);
    System.out.flush();
  }

  /** Measures what embedding takes; with hashes it embeds nothing. */
  private static final class Timed implements TextEmbedding {

    private final boolean hashes;
    private TextEmbedding model;
    private long nanos;
    private long texts;

    Timed(boolean hashes) {
      this.hashes = hashes;
    }

    void forget() {
      nanos = 0;
      texts = 0;
    }

    double seconds() {
      return nanos / 1e9;
    }

    @Override
    public String model() {
      return hashes ? "hashes" : model.model();
    }

    @Override
    public int dimension() {
      return hashes ? 8 : model.dimension();
    }

    @Override
    public float[] embed(String text) {
      return embedAll(List.of(text)).get(0);
    }

    @Override
    public List<float[]> embedAll(List<String> batch) {
      long start = System.nanoTime();
      List<float[]> vectors =
          hashes ? batch.stream().map(Timed::hash).toList() : model.embedAll(batch);
      nanos += System.nanoTime() - start;
      print("kept", texts);
      texts += batch.size();
      return vectors;
    }

    private static float[] hash(String text) {
      float[] vector = new float[8];
      vector[Math.floorMod(text.hashCode(), 8)] = 1;
      return vector;
    }
  }

  static class Wrapping {

    static Timed timed;

    @Bean
    static BeanPostProcessor timing() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          if (bean instanceof TextEmbedding model && !(bean instanceof Timed)) {
            timed.model = model;
            return timed;
          }
          return bean;
        }
      };
    }

    @org.springframework.context.event.EventListener
    void tell(changce.policy.SynchronisationProgress progress) {
      print("done", (double) progress.documentsDone() / Math.max(1, progress.documents()));
    }
  }
}
