package changce.policy;

import java.time.Duration;

/**
 * How far a synchronisation has come.
 *
 * @param documents that have to be read; unchanged ones are not among them
 * @param passages stored so far
 * @param embedded windows and sentences whose vectors were computed so far
 * @param left estimated by the length of the texts, zero at the end
 */
public record SynchronisationProgress(
    int documents, int documentsDone, int passages, int embedded, Duration taken, Duration left) {

  public double passagesPerSecond() {
    double seconds = taken.toMillis() / 1000.0;
    return seconds == 0 ? 0 : passages / seconds;
  }

  /** 42/300 篇 1,873 条 21.4 条/秒 剩余约 2 分 5 秒 */
  public String inWords() {
    return "%d/%d 篇  %,d 条  %.1f 条/秒  剩余约 %d 分 %d 秒"
        .formatted(
            documentsDone,
            documents,
            passages,
            passagesPerSecond(),
            left.toMinutes(),
            left.toSecondsPart());
  }
}
