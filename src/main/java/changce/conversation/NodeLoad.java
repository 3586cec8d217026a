package changce.conversation;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** What this node is busy with at this moment; never blocks. */
@Component
public class NodeLoad {

  private final LiveAnswers live;
  private final LostAnswers lost;
  private final AsyncTaskExecutor openings;
  private final AnswerLimits settings;

  NodeLoad(
      LiveAnswers live,
      LostAnswers lost,
      @Qualifier("openingExecutor") AsyncTaskExecutor openings,
      AnswerLimits settings) {
    this.live = live;
    this.lost = lost;
    this.openings = openings;
    this.settings = settings;
  }

  /** Answers that are being given here. */
  public int answering() {
    return live.size();
  }

  /** As many as may be given here at once. */
  public int atOnce() {
    return settings.atOnce();
  }

  /** Questions that have come in and wait to be stored. */
  public int waiting() {
    return openings instanceof ThreadPoolTaskExecutor pool ? pool.getQueueSize() : 0;
  }

  /** Answers whose end could not be stored yet. */
  public int unended() {
    return lost.unended();
  }
}
