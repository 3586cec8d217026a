package changce.answering;

import changce.answering.AnswerPart.Source;
import changce.policy.PartialDate;
import changce.policy.Policy;
import changce.retrieval.PassageSearch;
import changce.writing.Numerals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A past year that a question names without looking back: 2018年博士买房补贴多少. It may belong to the
 * visitor's story, so it is no day to answer for; that what is cited first began later is said.
 */
@Component
class NamedYear {

  /** Not the year since which, until which or of whose document. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\d〔\\[至到从自])(20\\d{2}|二[〇零○]\\S{2})年"
              + "(?!\\d+号|第|以来|底?[以之]?[前后起]|[至到—-]|(?:\\d{1,2}月)?(?:毕业|入职|成立|注册|出生|开业|开店))");

  private static final Pattern TODAY = Pattern.compile("现在|目前|如今|今年|现行|还能|还有效");

  private static final int LOOKED_AT = 10;

  private final PassageSearch search;
  private final Evidence evidence;

  NamedYear(PassageSearch search, Evidence evidence) {
    this.search = search;
    this.evidence = evidence;
  }

  /** When the clearest of what is cited began after the year. */
  Optional<String> note(Inquiry inquiry, List<Source> cited) {
    List<Policy> policies =
        cited.stream().limit(1).map(source -> source.passage().policy()).toList();
    return named(inquiry)
        .filter(year -> year(year) < began(policies))
        .map(year -> note(inquiry, year, policies.get(0)));
  }

  private String note(Inquiry inquiry, MatchResult year, Policy first) {
    int named = year(year);
    String asked = inquiry.asked();
    String then = asked.substring(0, year.end()) + "的时候" + asked.substring(year.end());
    return Notes.laterThan(named, first)
        + (held(then, LocalDate.of(named, 12, 31))
            ? Notes.askedThen(then)
            : Notes.notFoundThen(named));
  }

  private static Optional<MatchResult> named(Inquiry inquiry) {
    Matcher year = YEAR.matcher(inquiry.asked());
    boolean asksOfToday =
        inquiry.past()
            || TODAY.matcher(inquiry.asked()).find()
            || NamedDocuments.in(inquiry.asked()).findAny().isPresent();
    return !asksOfToday && year.find() && year(year.toMatchResult()) < inquiry.day().getYear()
        ? Optional.of(year.toMatchResult())
        : Optional.empty();
  }

  private static int year(MatchResult named) {
    return Numerals.whole(named.group(1)).orElseThrow();
  }

  /** The library answers for that year when it is asked about it. */
  private boolean held(String question, LocalDate day) {
    String asked = AskedDay.without(question);
    Inquiry then = Inquiry.tried(asked, day, true);
    return !evidence.enough(then, search.searchPast(asked, day, LOOKED_AT)).isEmpty();
  }

  /** The year in which it began; 0 when that is not known, or nothing is cited. */
  private static int began(List<Policy> first) {
    return first.stream()
        .map(NamedYear::began)
        .mapToInt(day -> day == null ? 0 : day.getYear())
        .findFirst()
        .orElse(0);
  }

  private static @Nullable LocalDate began(Policy policy) {
    PartialDate issued = policy.issuedOn();
    LocalDate from = policy.validity().from();
    return from != null ? from : issued == null ? null : issued.firstDay();
  }
}
