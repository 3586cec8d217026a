package changce.wechat.platform;

import changce.wechat.platform.Delivery.Attempt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that visitors have seen, and what it says of the service. */
public final class Ledger {

  /** The visitor's number and the number of the question. */
  static final Pattern TAG = Pattern.compile("(?<visitor>\\d{4})号第(?<question>\\d{3})问");

  private static final Pattern ABOUT = Pattern.compile("\\A(?<again>（这条可能.*\\n)?您问：" + TAG);
  private static final Pattern PART = Pattern.compile("（(?<part>\\d)/(?<parts>\\d)）");
  private static final int LONGEST = 2048;
  private static final Duration IN_TIME = Duration.ofMillis(4500);

  private final Set<String> asked = new HashSet<>();
  private final Map<String, Map<String, Integer>> answers = new LinkedHashMap<>();
  private final Map<String, Integer> lastOf = new HashMap<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<String> disorder = new ArrayList<>();
  private int tooLong;
  private int faults;
  private int notices;
  private int again;
  private int pushes;

  synchronized void asked(String tag) {
    asked.add(tag);
  }

  synchronized void attempt(Attempt attempt) {
    attempts.add(attempt);
  }

  synchronized void pushed(String text) {
    pushes++;
    shown(text, null);
  }

  /**
   * @param tag of the question in whose exchange it was shown, or null
   */
  synchronized void shown(String text, String tag) {
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      tooLong++;
    }
    Matcher about = ABOUT.matcher(text);
    if (text.equals(Delivery.FAULT)) {
      faults++;
    } else if (text.startsWith("正在查阅")) {
      notices++;
    } else if (about.find()) {
      String of = about.group("visitor") + "号第" + about.group("question") + "问";
      if (about.group("again") == null) {
        answered(of, text);
      } else {
        again++;
        seen(of, text, 0);
      }
    } else if (tag != null && !text.isEmpty()) {
      answered(tag, text);
    }
  }

  private void answered(String tag, String text) {
    seen(tag, text, 1);
    Matcher read = TAG.matcher(tag);
    if (read.matches()) {
      int question = Integer.parseInt(read.group("question"));
      int last = lastOf.merge(read.group("visitor"), question, Math::max);
      if (question < last) {
        disorder.add(tag + " after " + last);
      }
    }
  }

  private void seen(String tag, String text, int times) {
    Matcher part = PART.matcher(text);
    String which = part.find() ? part.group() : "（1/1）";
    answers.computeIfAbsent(tag, key -> new HashMap<>()).merge(which, times, Integer::sum);
  }

  synchronized boolean has(String tag) {
    return whole(answers.getOrDefault(tag, Map.of()));
  }

  private static boolean whole(Map<String, Integer> parts) {
    return parts.keySet().stream()
        .map(part -> part.charAt(3) - '0')
        .findFirst()
        .filter(of -> of == parts.size())
        .isPresent();
  }

  public synchronized List<String> lost() {
    return asked.stream().filter(tag -> !has(tag)).sorted().toList();
  }

  public synchronized List<String> twice() {
    return answers.entrySet().stream()
        .filter(entry -> entry.getValue().values().stream().anyMatch(times -> times > 1))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  public synchronized List<String> disorder() {
    return List.copyOf(disorder);
  }

  public synchronized int faults() {
    return faults;
  }

  public synchronized int tooLong() {
    return tooLong;
  }

  /** Answered by status 200, but later than 4.5 s. */
  public synchronized long late() {
    return attempts.stream()
        .filter(attempt -> attempt.status() == 200)
        .filter(attempt -> attempt.took().compareTo(IN_TIME) > 0)
        .count();
  }

  public synchronized long refused() {
    return attempts.stream().filter(attempt -> attempt.status() > 200).count();
  }

  public synchronized String report() {
    List<Long> times =
        attempts.stream()
            .filter(attempt -> attempt.status() == 200)
            .map(attempt -> attempt.took().toMillis())
            .sorted()
            .toList();
    long held = attempts.stream().filter(attempt -> attempt.status() == 0).count();
    long heldLast =
        attempts.stream().filter(attempt -> attempt.status() == 0 && attempt.number() == 3).count();
    long died = attempts.stream().filter(attempt -> attempt.status() < 0).count();
    return """
          questions %d, deliveries %d (cut off by the killed node %d)
          answered deliveries %d: median %d ms, 99%% %d ms, slowest %d ms; later than 4.5 s: %d
          held for the next delivery, on purpose %d (third ones among them: %d), refused %d
          "not ready, say 继续" %d, sent later %d, sent again with a note after the kill %d
          lost %d, answered twice %d, out of order %d, over 2048 bytes %d, faults seen by visitors %d
        """
        .formatted(
            asked.size(),
            attempts.size(),
            died,
            times.size(),
            at(times, 0.5),
            at(times, 0.99),
            at(times, 1),
            late(),
            held,
            heldLast,
            refused(),
            notices,
            pushes,
            again,
            lost().size(),
            twice().size(),
            disorder.size(),
            tooLong,
            faults);
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }
}
