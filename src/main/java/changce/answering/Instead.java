package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.policy.Passage;
import changce.policy.Sentences;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What follows when nothing was found: the nearest that the library holds, whom it names to be
 * called about that, and questions that it answers.
 */
@Component
class Instead {

  private static final Logger LOG = LoggerFactory.getLogger(Instead.class);

  private static final int LOOKED_AT = 8;

  /** What is less near is of another matter. */
  private static final double NEAR = 0.5;

  /** The topic of policies that say whom to call about what. */
  private static final String WHOM_TO_CALL = "热线";

  private static final Pattern TELEPHONE =
      Pattern.compile("(?<!\\d)(?:0\\d{2,3}-\\d{7,8}|123\\d{2})(?!\\d)");

  /** Said already where nothing is found. */
  private static final String FOR_EVERYTHING = "12345";

  private final PassageSearch search;
  private final FollowUps followUps;
  private final Switches switches;
  private final Clock clock;

  Instead(PassageSearch search, FollowUps followUps, Switches switches, Clock clock) {
    this.search = search;
    this.followUps = followUps;
    this.switches = switches;
    this.clock = clock;
  }

  /**
   * The ending as it is, when it has an answer, or was not for want of one.
   *
   * @param searched what was found for the question, once it was; blocks, and may throw
   */
  Ending of(Inquiry inquiry, Ending ending, Supplier<List<Hit>> searched) {
    boolean forAPerson = inquiry.route() == Route.HAND_OVER && !ending.outcome().answered();
    return forAPerson || ending.outcome().declined() ? help(inquiry, ending, searched) : ending;
  }

  private Ending help(Inquiry inquiry, Ending ending, Supplier<List<Hit>> searched) {
    try {
      List<Hit> nearest = nearest(inquiry, searched);
      return ending.outcome().declined()
          ? helped(inquiry, ending, nearest)
          : handedOver(inquiry, ending, nearest);
    } catch (RuntimeException e) {
      LOG.warn("没有查到依据，也没有查到可以另外问什么：{}", e.getMessage());
      return ending;
    }
  }

  /** Of today and of the question as it was written: only where the search was of other words. */
  private List<Hit> nearest(Inquiry inquiry, Supplier<List<Hit>> searched) {
    LocalDate today = LocalDate.now(clock);
    String whole = inquiry.whole();
    return inquiry.day().equals(today) && NamedDocuments.inOneForm(whole).equals(whole)
        ? searched.get().stream().limit(LOOKED_AT).toList()
        : search.search(whole, today, LOOKED_AT);
  }

  private Ending helped(Inquiry inquiry, Ending ending, List<Hit> nearest) {
    LocalDate today = LocalDate.now(clock);
    Ending offering = ending.withFollowUps(followUps.instead(nearest, today));
    return near(nearest)
        .filter(near -> !inquiry.suspicion().any())
        .map(near -> naming(offering, near, called(inquiry, near, today)))
        .orElse(offering);
  }

  /** Beside the number for everything the one of the matter that was named. */
  private Ending handedOver(Inquiry inquiry, Ending ending, List<Hit> nearest) {
    return near(nearest)
        .flatMap(near -> called(inquiry, near, LocalDate.now(clock)))
        .map(called -> ending.and(called).calling(called))
        .orElse(ending);
  }

  private Optional<Passage> near(List<Hit> nearest) {
    return nearest.stream()
        .limit(1)
        .filter(hit -> hit.cosine() >= NEAR)
        .map(Hit::passage)
        .filter(passage -> switches.off(List.of(passage)).isEmpty())
        .findFirst();
  }

  private static Ending naming(Ending ending, Passage near, Optional<String> called) {
    return ending.and(Notes.nearest(near) + called.orElse("")).calling(called.orElse(null));
  }

  /** In the library's own words. */
  private Optional<String> called(Inquiry inquiry, Passage near, LocalDate day) {
    Set<String> subjects = search.subjectsNamedIn(inquiry.whole());
    Collection<String> topics = near.policy().topics();
    return search.policies().stream()
        .filter(passages -> passages.get(0).policy().topics().contains(WHOM_TO_CALL))
        .filter(passages -> passages.get(0).policy().validity().inForceOn(day))
        .flatMap(Collection::stream)
        .flatMap(passage -> Sentences.of(passage.text()).stream())
        .filter(Instead::tellsANumber)
        .filter(sentence -> about(sentence, topics, subjects) > 0)
        .reduce(
            (one, other) ->
                about(other, topics, subjects) > about(one, topics, subjects) ? other : one);
  }

  /** So many letters of what was asked, and of the nearest policy's topics, a sentence names. */
  private int about(String sentence, Collection<String> topics, Set<String> subjects) {
    Stream<String> named = search.subjectsNamedIn(sentence).stream().filter(subjects::contains);
    return Stream.concat(topics.stream().filter(sentence::contains), named)
        .mapToInt(String::length)
        .sum();
  }

  private static boolean tellsANumber(String sentence) {
    return TELEPHONE
        .matcher(sentence)
        .results()
        .anyMatch(number -> !number.group().equals(FOR_EVERYTHING));
  }
}
