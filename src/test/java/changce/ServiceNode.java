package changce;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a process of its own, that can be killed as a power cut would. */
public final class ServiceNode implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  private static final String PORT = "--server.port=";

  private final List<String> command;
  private volatile Process process;
  private volatile String address;
  private volatile boolean up;
  private volatile long spentBefore;

  /**
   * On any free port, if the arguments name none.
   *
   * @param arguments each as {@code --name=value}
   */
  public ServiceNode(List<String> arguments) {
    this("400m", arguments);
  }

  /**
   * @param heap at most, as Java is told
   */
  public ServiceNode(String heap, List<String> arguments) {
    command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC"));
    command.addAll(program());
    if (arguments.stream().noneMatch(argument -> argument.startsWith(PORT))) {
      command.add(PORT + "0");
    }
    command.addAll(arguments);
  }

  /** As it is being compiled, or, for measuring, as it is installed. */
  private static List<String> program() {
    String built = System.getProperty("changce.bench.app");
    return built == null
        ? List.of(
            // The second compiler pays for itself on one that runs for long.
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ChangceApplication.class.getName())
        : List.of(
            "-XX:SharedArchiveFile=" + built + "/changce.jsa",
            "-Xshare:auto",
            "-jar",
            built + "/changce.jar");
  }

  /** Returns when it is ready. */
  public ServiceNode start() throws IOException {
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    StringBuilder output = new StringBuilder();
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      output.append(line).append('\n');
      Matcher ready = ADDRESS.matcher(line);
      if (ready.find()) {
        address = ready.group();
        up = true;
        drain(lines);
        return this;
      }
    }
    throw new IllegalStateException("The service did not start:\n" + output);
  }

  private void drain(BufferedReader lines) {
    Thread thread =
        new Thread(
            () ->
                lines
                    .lines()
                    .filter(line -> line.contains(" ERROR ") || line.contains("Exception"))
                    .forEach(line -> System.err.println("node: " + line)),
            "node-output");
    thread.setDaemon(true);
    thread.start();
  }

  public boolean isUp() {
    return up;
  }

  public String address() {
    return address;
  }

  /** {@code kill -9}. */
  public void kill() throws IOException, InterruptedException {
    up = false;
    spentBefore = spent();
    process.destroyForcibly().waitFor();
  }

  /**
   * {@code SIGTERM}, as of a container that is stopped; returns once it has ended.
   *
   * @return the exit status
   * @throws IllegalStateException when it goes on for longer
   */
  public int terminate(Duration longest) throws InterruptedException {
    up = false;
    process.destroy();
    if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("It goes on after " + longest);
    }
    return process.exitValue();
  }

  /** Processor time of all its lives, in the machine's ticks. */
  public long spent() throws IOException {
    return spentBefore + (process.isAlive() ? Machine.ticks(process.pid()) : 0);
  }

  /** Resident memory in MB. */
  public long memory() throws IOException {
    return status("VmRSS:") / 1024;
  }

  /** The most resident memory that it has had, in MB. */
  public long mostMemory() throws IOException {
    return status("VmHWM:") / 1024;
  }

  public long threads() throws IOException {
    return status("Threads:");
  }

  private long status(String line) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(told -> told.startsWith(line))
        .mapToLong(told -> Long.parseLong(told.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    up = false;
    process.destroyForcibly();
  }
}
