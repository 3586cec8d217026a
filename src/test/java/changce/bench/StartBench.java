package changce.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code bin/bench start}: from {@code bin/run} on a finished build to the first answered question,
 * and its memory.
 */
public final class StartBench {

  private static final int STARTS = 5;
  private static final int QUESTIONS = 100;
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private StartBench() {}

  public static void main(String[] arguments) throws Exception {
    Times fresh = new Times();
    Times again = new Times();
    long most = 0;
    for (int i = 0; i < STARTS; i++) {
      String store =
          "jdbc:h2:file:"
              + Files.createTempDirectory("changce-start").resolve("changce")
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;QUERY_CACHE_SIZE=64;USER=sa;PASSWORD=";
      most = Math.max(most, start(store, fresh));
      most = Math.max(most, start(store, again));
    }
    System.out.printf(
        "bin/run to the first answer, empty store   %s (at most 10,000 ms)%n"
            + "bin/run to the first answer, second start  %s%n"
            + "resident after %d questions, most of %d    %d MB (below 700 MB)%n",
        fresh, again, QUESTIONS, 2 * STARTS, most / 1024);
  }

  private static long start(String store, Times times) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process service =
        new ProcessBuilder(
                List.of("bin/run", "--server.port=0", "--spring.datasource.url=" + store))
            .redirectErrorStream(true)
            .start();
    try {
      int port = port(service.inputReader());
      EventClient client = new EventClient(port);
      client.arrivalOf("outcome", "个转企有什么支持？");
      times.add(System.nanoTime() - start);
      for (int i = 0; i < QUESTIONS; i++) {
        client.arrivalOf("outcome", "硕士来长沙租房补贴一共能拿多少" + i);
      }
      Matcher resident =
          RESIDENT.matcher(
              Files.readString(Path.of("/proc", String.valueOf(service.pid()), "status")));
      return resident.find() ? Long.parseLong(resident.group(1)) : 0;
    } finally {
      service.destroyForcibly().waitFor();
    }
  }

  private static int port(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return Integer.parseInt(address.group(1));
      }
    }
    throw new IOException("The service did not start");
  }
}
