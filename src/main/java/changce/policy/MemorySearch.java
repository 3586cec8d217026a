package changce.policy;

import changce.embedding.VectorBlocks;
import changce.embedding.VectorCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the windows nearest to a question in this node's memory. All of them are estimated from
 * their sketches, and the best are compared; where they are few, all are compared.
 */
final class MemorySearch {

  static final MemorySearch OF_NOTHING = new MemorySearch(-1, List.of());

  /** So many of the best estimates hold the nearest passages; see docs/adr/0017. */
  private static final int COMPARED = 600;

  /** Windows; up to here comparing all of them takes less time than estimating first. */
  private static final int ALL_COMPARED = 4000;

  private final long version;
  private final List<PublishedPassage> passages;
  private final Map<PassageId, Integer> places = new HashMap<>();
  private final int[] firstWindows;
  private final int[] passageOf;
  private final List<VectorCode> windows = new ArrayList<>();
  private final VectorBlocks blocks;
  private final @Nullable Sketches sketches;
  private volatile Day today = new Day(LocalDate.MIN, new boolean[0]);

  /** A published passage with all its windows, in their order. */
  record PublishedPassage(
      PassageId id, String region, Validity validity, List<VectorCode> windows) {}

  /** Which passages are in force on a day: the same day is asked for again and again. */
  private record Day(LocalDate date, boolean[] inForce) {}

  private record Coded(VectorCode asked, VectorCode worded) {

    static Coded of(Meaning meaning) {
      return new Coded(VectorCode.of(meaning.asked()), VectorCode.of(meaning.worded()));
    }
  }

  MemorySearch(long version, List<PublishedPassage> passages) {
    this.version = version;
    this.passages = passages;
    firstWindows = new int[passages.size() + 1];
    for (int place = 0; place < passages.size(); place++) {
      PublishedPassage passage = passages.get(place);
      places.put(passage.id(), place);
      windows.addAll(passage.windows());
      firstWindows[place + 1] = windows.size();
    }
    passageOf = new int[windows.size()];
    for (int place = 0; place < passages.size(); place++) {
      Arrays.fill(passageOf, firstWindows[place], firstWindows[place + 1], place);
    }
    boolean few = windows.size() <= ALL_COMPARED;
    blocks = new VectorBlocks(few ? windows : List.of());
    sketches = few ? null : new Sketches(windows);
  }

  long version() {
    return version;
  }

  /** The windows of a passage that was published before, so that they need not be read again. */
  Map<PassageId, List<VectorCode>> windowsByPassage() {
    Map<PassageId, List<VectorCode>> known = new HashMap<>();
    passages.forEach(passage -> known.put(passage.id(), passage.windows()));
    return known;
  }

  /** The passages that apply and are nearest to how clauses would word the question. */
  Nearest nearest(Meaning meaning, Applying applying, int limit) {
    boolean[] inForce = applying(applying);
    Coded coded = Coded.of(meaning);
    Highest best =
        sketches == null
            ? bestOfAll(coded.worded, inForce, limit)
            : bestOf(worthComparing(sketches, meaning, inForce), coded.worded, limit);
    return new Nearest(
        version, IntStream.of(best.takeBestFirst()).mapToObj(place -> near(place, coded)).toList());
  }

  private Highest bestOfAll(VectorCode question, boolean[] inForce, int limit) {
    float[] products = blocks.products(question);
    Highest best = new Highest(limit);
    for (int place = 0; place < inForce.length; place++) {
      if (inForce[place] && firstWindows[place] < firstWindows[place + 1]) {
        float nearest = products[firstWindows[place]];
        for (int window = firstWindows[place] + 1; window < firstWindows[place + 1]; window++) {
          nearest = Math.max(nearest, products[window]);
        }
        best.add(place, nearest);
      }
    }
    return best;
  }

  /** By the nearest of the windows that were worth comparing. */
  private Highest bestOf(Highest compared, VectorCode question, int limit) {
    Map<Integer, Float> nearness = new HashMap<>();
    for (int i = 0; i < compared.size(); i++) {
      int window = compared.number(i);
      nearness.merge(passageOf[window], windows.get(window).dot(question), Math::max);
    }
    Highest best = new Highest(limit);
    nearness.forEach(best::add);
    return best;
  }

  private Highest worthComparing(Sketches among, Meaning meaning, boolean[] inForce) {
    float[] estimates = among.estimates(meaning.worded());
    Highest worth = new Highest(COMPARED);
    for (int window = 0; window < estimates.length; window++) {
      if (inForce[passageOf[window]]) {
        worth.add(window, estimates[window]);
      }
    }
    return worth;
  }

  /** How near the passages are, those of them that are published. */
  List<NearPassage> nearnessOf(Collection<PassageId> ids, Meaning meaning) {
    Coded coded = Coded.of(meaning);
    return ids.stream()
        .map(places::get)
        .filter(place -> place != null)
        .map(place -> near(place, coded))
        .toList();
  }

  private NearPassage near(int place, Coded question) {
    return new NearPassage(
        passages.get(place).id(), nearest(place, question.asked), nearest(place, question.worded));
  }

  private float nearest(int place, VectorCode question) {
    float nearest = -1;
    for (int window = firstWindows[place]; window < firstWindows[place + 1]; window++) {
      nearest = Math.max(nearest, windows.get(window).dot(question));
    }
    return nearest;
  }

  private boolean[] applying(Applying applying) {
    boolean[] inForce = inForce(applying.day());
    if (applying.regions().isEmpty()) {
      return inForce;
    }
    boolean[] applies = inForce.clone();
    for (int place = 0; place < applies.length; place++) {
      applies[place] &= applying.in(passages.get(place).region());
    }
    return applies;
  }

  private boolean[] inForce(LocalDate day) {
    Day known = today;
    if (known.date.equals(day)) {
      return known.inForce;
    }
    boolean[] inForce = new boolean[passages.size()];
    for (int place = 0; place < inForce.length; place++) {
      inForce[place] = passages.get(place).validity().inForceOn(day);
    }
    today = new Day(day, inForce);
    return inForce;
  }
}
