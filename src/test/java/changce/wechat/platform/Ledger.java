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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that visitors have seen, and what it says of the service. */
public final class Ledger {

  /** The visitor's number and the number of the question. */
  static final Pattern TAG = Pattern.compile("(?<visitor>\\d{4})号第(?<question>\\d{3})问");

  private static final Pattern ABOUT = Pattern.compile("\\A(?<again>（这条可能.*\\n)?您问：" + TAG);
  private static final Pattern PART = Pattern.compile("（(?<part>\\d)/(?<parts>\\d)）");
  private static final int LONGEST = 2048;
  private static final Duration IN_TIME = Duration.ofMillis(4500);

  /** Of an answer's first source; no notice has it. */
  private static final String MARK = "[1]";

  private static final String AGAIN = "（这条可能已经发过";

  private final boolean verified;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Map<String, Integer>> answers = new LinkedHashMap<>();
  private final Map<String, Integer> lastOf = new HashMap<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<String> disorder = new ArrayList<>();
  private final List<String> astray = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private int tooLong;
  private int faults;
  private int notices;
  private int again;
  private int repeated;
  private int pushes;

  /**
   * @param verified whether the account may send later, so that it has no reason to hold a delivery
   */
  Ledger(boolean verified) {
    this.verified = verified;
  }

  synchronized void asked(String tag) {
    asked.add(tag);
  }

  synchronized void attempt(Attempt attempt) {
    attempts.add(attempt);
  }

  /**
   * @param visitor the number of the one to whom it was sent
   */
  synchronized void pushed(String visitor, String text) {
    pushes++;
    shown(visitor, text, null);
  }

  /**
   * @param visitor the number of the one who was shown it
   * @param tag of the question in whose exchange it was shown, or null
   */
  synchronized void shown(String visitor, String text, @Nullable String tag) {
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      tooLong++;
    }
    if (text.equals(Delivery.FAULT)) {
      faults++;
    } else if (text.startsWith("正在查阅")) {
      notices++;
    } else if (!text.isEmpty() && !text.startsWith(Simulation.NOTHING)) {
      answer(visitor, text, tag);
    }
  }

  private void answer(String visitor, String text, @Nullable String tag) {
    Matcher about = ABOUT.matcher(text);
    String of = about.find() ? about.group("visitor") + "号第" + about.group("question") + "问" : tag;
    if (of == null || !(text.contains(MARK) || part(text) > 1)) {
      others.add(text);
    } else if (!of.startsWith(visitor + "号")) {
      astray.add(of + " to " + visitor);
    } else if (text.startsWith(AGAIN)) {
      again++;
      repeated += seen(of, text, 0) ? 1 : 0;
    } else {
      answered(of, text);
    }
  }

  private void answered(String tag, String text) {
    var unused = seen(tag, text, 1);
    Matcher read = TAG.matcher(tag);
    if (read.matches()) {
      int question = Integer.parseInt(read.group("question"));
      int last = lastOf.merge(read.group("visitor"), question, Math::max);
      if (question < last) {
        disorder.add(tag + " after " + last);
      }
    }
  }

  private static int part(String text) {
    Matcher part = PART.matcher(text);
    return part.find() ? Integer.parseInt(part.group("part")) : 1;
  }

  /** Whether the visitor had it already. */
  private boolean seen(String tag, String text, int times) {
    Matcher part = PART.matcher(text);
    String which = part.find() ? part.group() : "（1/1）";
    Map<String, Integer> parts = answers.computeIfAbsent(tag, key -> new HashMap<>());
    boolean before = parts.containsKey(which);
    parts.merge(which, times, Integer::sum);
    return before;
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

  /** Answers that another visitor was shown. */
  public synchronized List<String> astray() {
    return List.copyOf(astray);
  }

  /** What is neither an answer nor a notice that it comes: turned away, or failed. */
  public synchronized List<String> others() {
    return List.copyOf(others);
  }

  /** Seen by visitors; no service could answer a third delivery that died with its node. */
  public synchronized long faults() {
    return faults - diedLast();
  }

  private long diedLast() {
    return attempts.stream()
        .filter(attempt -> attempt.status() < 0 && attempt.number() == Delivery.DELIVERIES)
        .count();
  }

  public synchronized int tooLong() {
    return tooLong;
  }

  /** Answered later than 4.5 s, or not at all where nothing is to be held for the next delivery. */
  public synchronized long late() {
    return attempts.stream()
            .filter(attempt -> attempt.status() == 200)
            .filter(attempt -> attempt.took().compareTo(IN_TIME) > 0)
            .count()
        + unanswered();
  }

  /** The platform hung up, and nobody had that in mind. */
  private long unanswered() {
    return held().filter(attempt -> !onPurpose(attempt)).count();
  }

  private Stream<Attempt> held() {
    return attempts.stream().filter(attempt -> attempt.status() == 0);
  }

  private boolean onPurpose(Attempt attempt) {
    return !verified && attempt.number() < Delivery.DELIVERIES;
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
    long died = attempts.stream().filter(attempt -> attempt.status() < 0).count();
    return """
          questions %d, deliveries %d (cut off by the killed node %d)
          answered deliveries %d: median %d ms, 99%% %d ms, slowest %d ms
          later than 4.5 s %d (not at all %d), held for the next delivery, on purpose %d, refused %d
          "not ready, say 继续" %d, sent later %d, sent again with a note after the kill %d
          lost %d, answered twice %d (and again with a note %d), out of order %d, to another visitor %d
          over 2048 bytes %d, turned away or failed %d
          faults seen by visitors %d (and of a third delivery that died with its node %d)
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
            unanswered(),
            held().filter(this::onPurpose).count(),
            refused(),
            notices,
            pushes,
            again,
            lost().size(),
            twice().size(),
            repeated,
            disorder.size(),
            astray.size(),
            tooLong,
            others.size(),
            faults(),
            diedLast());
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }
}
