package changce.terminal;

import changce.ChangceApplication;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What the commands at a terminal have in common: the application without its web. */
final class Terminal {

  static final int DONE = 0;

  /** The reason has been printed. */
  static final int REFUSED = 1;

  static final int MISUSED = 2;

  private Terminal() {}

  interface Command {

    /** The exit status. */
    int run(ApplicationContext context, PrintStream out, PrintStream err);
  }

  /** Runs the command and ends this process with its status. */
  static void run(String usage, String[] arguments, Command command) {
    PrintStream out = ownOutput();
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    if (arguments.length == 0) {
      System.exit(misused(usage, err));
    }
    int status;
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ChangceApplication.class)
            .web(WebApplicationType.NONE)
            // What is to be said stands in the output of the command.
            .run("--changce.library.synchronise-at-start=false", "--logging.level.changce=off")) {
      status = command.run(context, out, err);
    }
    System.exit(status);
  }

  /**
   * What the command says, for pipes and files: logs and whatever else libraries print to standard
   * output go to standard error from now on.
   */
  static PrintStream ownOutput() {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    return out;
  }

  static int misused(String usage, PrintStream err) {
    err.print(usage);
    return MISUSED;
  }
}
