package changce.bench.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * @param folder of the data set
 * @param split dev, test or all questions
 * @param pool documents besides the right ones, -1 for all
 */
record Options(Path folder, String split, int pool, boolean peers, boolean postgres) {

  private static final Set<String> SPLITS = Set.of("dev", "test", "all");

  /** With the questions of the split, and no more documents than the pool. */
  Dataset read() throws IOException {
    Dataset all = Dataset.read(folder);
    Dataset pooled = pool < 0 ? all : all.pool(pool);
    return split.equals("all") ? pooled : pooled.split(split.equals("dev"));
  }

  static Options of(String[] arguments) {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    Path folder = null;
    String split = "test";
    int pool = -1;
    boolean peers = true;
    boolean postgres = true;
    while (!rest.isEmpty()) {
      String argument = rest.remove();
      switch (argument) {
        case "--split" -> split = value(rest, argument);
        case "--pool" -> pool = Integer.parseInt(value(rest, argument));
        case "--no-peers" -> peers = false;
        case "--embedded" -> postgres = false;
        default -> folder = folder(argument);
      }
    }
    if (folder == null || !SPLITS.contains(split)) {
      throw new IllegalArgumentException(
          "usage: DATASET [--split dev|test|all] [--pool N] [--no-peers] [--embedded]");
    }
    return new Options(folder, split, pool, peers, postgres);
  }

  private static String value(Deque<String> rest, String option) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.remove();
  }

  /** A folder, or the name of one in ../shared/data. */
  private static Path folder(String name) {
    Path given = Path.of(name);
    Path shared = Path.of("../shared/data", name);
    if (Files.exists(given.resolve("corpus.jsonl"))) {
      return given;
    }
    if (Files.exists(shared.resolve("corpus.jsonl"))) {
      return shared;
    }
    throw new IllegalArgumentException("No corpus.jsonl in " + given + " or " + shared);
  }
}
