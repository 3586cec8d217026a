package changce.bench;

import java.util.concurrent.Flow;

/** What one visitor sees of an answer. */
final class OneStream implements Flow.Subscriber<String> {

  private long begun = System.nanoTime();
  private long firstSentence;
  private long ended;
  private int sentences;
  private int next;
  private boolean gap;
  private boolean outcome;
  private boolean answered;

  /** The visitor has been let in and asks now. */
  OneStream asked() {
    begun = System.nanoTime();
    return this;
  }

  long begun() {
    return begun;
  }

  long ended() {
    return ended;
  }

  /** From asking. */
  long firstSentence() {
    return firstSentence - begun;
  }

  boolean spoke() {
    return firstSentence != 0;
  }

  int sentences() {
    return sentences;
  }

  /** Every event came, in order, to a good end. */
  boolean whole() {
    return outcome && answered && !gap && sentences > 0;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (line.startsWith("id:")) {
      gap |= Integer.parseInt(line.substring(3).strip()) != next;
      next++;
    } else if (line.equals("event:sentence")) {
      sentences++;
      if (firstSentence == 0) {
        firstSentence = System.nanoTime();
      }
    } else if (line.equals("event:outcome")) {
      outcome = true;
    } else if (outcome && line.startsWith("data:")) {
      answered = line.contains("\"answered_");
    }
  }

  @Override
  public void onError(Throwable failure) {
    ended = System.nanoTime();
  }

  @Override
  public void onComplete() {
    ended = System.nanoTime();
  }
}
