package changce.policy;

import java.io.PrintStream;
import java.util.function.Consumer;

/** The progress of a synchronisation in one line of a terminal. */
final class ProgressBar implements Consumer<SynchronisationProgress> {

  private static final int WIDTH = 30;
  private static final String ERASE_LINE = "\r\u001b[2K";

  private final PrintStream terminal;

  ProgressBar(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void accept(SynchronisationProgress progress) {
    int done = WIDTH * progress.documentsDone() / Math.max(1, progress.documents());
    terminal.print(
        ERASE_LINE
            + "政策入库 ["
            + "█".repeat(done)
            + "░".repeat(WIDTH - done)
            + "] "
            + progress.inWords());
    if (progress.documentsDone() == progress.documents()) {
      terminal.println();
    }
    terminal.flush();
  }
}
