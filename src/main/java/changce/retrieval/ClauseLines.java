package changce.retrieval;

import changce.embedding.LineVectors;
import changce.policy.Passage;
import changce.writing.Digest;
import changce.writing.UnusableFile;
import changce.writing.YamlFile;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions that are known of clauses, in a file for each policy: those that a clause answers, or
 * those that lie near it and are not answered. Whoever asks nearly the same is told so by them,
 * however it is worded. Known as doc2query (Nogueira and Lin 2019), with questions kept as data.
 */
final class ClauseLines {

  private static final Logger log = LoggerFactory.getLogger(ClauseLines.class);

  private static final String ENDING = ".yml";

  /** Of a question that comes while the lines are still being embedded. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * @param policy by its slug
   * @param heading of the clause itself, or its whole path where two of a policy have the same
   */
  record Clause(String policy, String heading) {

    String ownHeading() {
      return heading.substring(
          heading.lastIndexOf(WITHIN) < 0 ? 0 : heading.lastIndexOf(WITHIN) + WITHIN.length());
    }

    boolean is(Passage passage) {
      List<String> headings = passage.headings();
      return heading.equals(headings.get(headings.size() - 1))
          || heading.equals(passage.headingPath());
    }
  }

  private static final String WITHIN = " > ";

  private record Line(Clause clause, String question) {}

  /** By the digest of the lines; the services of one process share the vectors. */
  private static final Cache<String, GroupedVectors<Clause>> IN_USE =
      Caffeine.newBuilder().weakValues().build();

  private final Future<GroupedVectors<Clause>> lines;

  private ClauseLines(Future<GroupedVectors<Clause>> lines) {
    this.lines = lines;
  }

  /**
   * @param folder a missing one holds no lines
   * @param headings whether a clause's heading is one of its lines: most are questions themselves
   * @param atOnce whether it returns only when all lines have their vectors
   * @throws IllegalStateException when a file cannot be read
   */
  static ClauseLines of(Path folder, boolean headings, LineVectors vectors, boolean atOnce) {
    List<Line> lines = read(folder, headings);
    FutureTask<GroupedVectors<Clause>> embedding = new FutureTask<>(() -> embedded(lines, vectors));
    if (atOnce || lines.isEmpty()) {
      embedding.run();
    } else {
      Thread thread = new Thread(embedding, "asked-lines");
      thread.setDaemon(true);
      thread.start();
    }
    return new ClauseLines(embedding);
  }

  /**
   * How near the nearest line of each clause is: cosine, -1 to 1.
   *
   * @param question its vector, of length 1
   */
  Map<Clause, Double> nearest(float[] question) {
    return known().nearest(question);
  }

  /**
   * How near the nearest line of all is: cosine, -1 to 1; -1 when no line is known.
   *
   * @param question its vector, of length 1
   */
  double nearestOfAll(float[] question) {
    return known().best(question);
  }

  private GroupedVectors<Clause> known() {
    try {
      return lines.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return GroupedVectors.none();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while lines were embedded", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** An endpoint that is down at the start costs this way of finding, not the service. */
  private static GroupedVectors<Clause> embedded(List<Line> lines, LineVectors made) {
    List<String> readable =
        lines.stream().map(line -> QuestionWords.readable(line.question())).toList();
    List<Clause> clauses = lines.stream().map(Line::clause).toList();
    try {
      return IN_USE.get(
          digest(readable, clauses, made.model()),
          from -> new GroupedVectors<>(clauses, made.of(readable)));
    } catch (RuntimeException e) {
      log.warn("条款问法的向量没有取到，只按条款原文查找：{}", e.getMessage());
      return GroupedVectors.none();
    }
  }

  private static String digest(List<String> lines, List<Clause> clauses, String model) {
    return Digest.of(
        Stream.of(
                Stream.of(model),
                lines.stream(),
                clauses.stream().flatMap(one -> Stream.of(one.policy(), one.heading())))
            .flatMap(parts -> parts));
  }

  private static List<Line> read(Path folder, boolean headings) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .flatMap(file -> linesOf(file, headings))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("%s 读不出来".formatted(folder.toAbsolutePath()), e);
    }
  }

  private static Stream<Line> linesOf(Path file, boolean headings) {
    String policy = file.getFileName().toString().replace(ENDING, "");
    List<Line> lines = new ArrayList<>();
    YamlFile.keys(file)
        .forEach(
            (heading, questions) -> {
              if (!(questions instanceof List<?> list)) {
                throw new UnusableFile(file, 0, "“%s”下面应当是一行一个问题".formatted(heading));
              }
              Clause clause = new Clause(policy, heading);
              if (headings) {
                lines.add(new Line(clause, clause.ownHeading()));
              }
              list.forEach(question -> lines.add(new Line(clause, question.toString())));
            });
    return lines.stream();
  }
}
