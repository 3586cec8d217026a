package changce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What of the machine's processors is used, as Linux counts it, in its own ticks. */
public final class Machine {

  private static final int IDLE = 3;
  private static final int WAITING_FOR_DISK = 4;

  /** After the name, which may hold spaces: the 14th and 15th field of all. */
  private static final int USER = 11;

  private Machine() {}

  /**
   * @param busy of all processes
   */
  public record Ticks(long all, long busy) {}

  public static Ticks ticks() throws IOException {
    String total = Files.readAllLines(Path.of("/proc/stat")).get(0);
    // The last two are in the first two already.
    long[] kinds =
        Arrays.stream(total.split("\\s+", -1))
            .skip(1)
            .limit(8)
            .mapToLong(Long::parseLong)
            .toArray();
    long all = Arrays.stream(kinds).sum();
    return new Ticks(all, all - kinds[IDLE] - kinds[WAITING_FOR_DISK]);
  }

  /** Of one process, since it began. */
  public static long ticks(long pid) throws IOException {
    String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]);
  }
}
