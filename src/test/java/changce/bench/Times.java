package changce.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations in nanoseconds, told as median and 95th percentile in milliseconds. */
public final class Times {

  private final List<Long> nanos = new ArrayList<>();

  public void add(long duration) {
    nanos.add(duration);
  }

  public double median() {
    return at(0.5);
  }

  public double p95() {
    return at(0.95);
  }

  private double at(double share) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
  }

  @Override
  public String toString() {
    return "median %.1f ms, p95 %.1f ms, n %d".formatted(median(), p95(), nanos.size());
  }
}
