package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.policy.Passage;
import changce.policy.Policy;
import changce.policy.Validity;
import changce.retrieval.PassageSearch;
import changce.retrieval.QuestionWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says of a document that has ended that it has, when, and what came in its place. */
@Component
class EndedDocuments implements Step {

  private static final Pattern STILL =
      Pattern.compile(
          "有效[吗么没不否]|是否(?:还|仍)?有效|(?:还|仍)然?(?:有|管|算|起)[效用数作]+|还能用|还执行|还在执行|(?:到期|过期|废止|作废|失效|取消|替代|停止执行)[了掉]?[吗么没]"
              + "|什么时候(?:到期|废止|失效|作废)|被(?:什么|哪个)[^，。？]{0,6}替代");

  /** What is asked of a document, or only points to it. */
  private static final Pattern ASKED_OF_IT =
      Pattern.compile(STILL.pattern() + "|现在|目前|如今|那个|这个|政策|文件|是不是|已经|[还仍]|长沙市?|湖南省?|[了吗呢么]");

  private static final Pattern PARTICLES = Pattern.compile("[吗么呢没不否了？?\\s]+$");
  private static final Pattern OWN_NAME = Pattern.compile("[“《]([^”》]{3,30})[”》]");
  private static final Pattern YEAR = Pattern.compile("20\\d{2}(?=年)");
  private static final int SHORTEST_NAME = 3;

  /** Of the question's words, in the document's title, number and headings. */
  private static final double NAMED = 0.95;

  /** Sentences that tell what a document held. */
  private static final int TOLD = 2;

  private final PassageSearch search;
  private final ClauseComposer clauses;

  EndedDocuments(PassageSearch search, ClauseComposer clauses) {
    this.search = search;
    this.clauses = clauses;
  }

  /** When the question is whether it still holds. */
  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    return !inquiry.past() && STILL.matcher(Wording.folded(inquiry.whole())).find()
        ? named(inquiry).or(() -> wordedLike(inquiry)).map(ended -> said(ended, inquiry, show))
        : Optional.empty();
  }

  /** When the question is after what it held. */
  Optional<Ending> namedIn(Inquiry inquiry, Consumer<AnswerPart> show) {
    return inquiry.past()
        ? Optional.empty()
        : named(inquiry).map(ended -> said(ended, inquiry, show));
  }

  /** By its number before one by a name that is also a word. */
  private Optional<Passage> named(Inquiry inquiry) {
    String asked = Wording.folded(inquiry.whole());
    return ended(inquiry.day())
        .filter(
            passages ->
                names(passages).anyMatch(asked::contains)
                    || numbered(asked, passages.get(0).policy()))
        .filter(passages -> !goesOn(names(passages).filter(asked::contains).toList(), inquiry))
        .min(Comparator.comparing(passages -> !numbered(asked, passages.get(0).policy())))
        .map(passages -> nearest(passages, inquiry));
  }

  /** The one that is known to answer questions most like this. */
  private Passage nearest(List<Passage> passages, Inquiry inquiry) {
    Map<Passage, Double> asked = search.asked(inquiry.whole());
    return passages.stream()
        .max(Comparator.comparingDouble(passage -> asked.getOrDefault(passage, 0.0)))
        .orElseThrow();
  }

  /** 2023年第19号公告 is 财政部 税务总局公告2023年第19号. */
  private static boolean numbered(String asked, Policy policy) {
    String number = Wording.folded(String.valueOf(policy.number()));
    List<String> said =
        Stream.concat(
                NamedDocuments.in(asked), YEAR.matcher(asked).results().map(MatchResult::group))
            .toList();
    return said.size() > 1 && said.stream().allMatch(number::contains);
  }

  /** Another document of the name is in force. */
  private boolean goesOn(List<String> names, Inquiry inquiry) {
    return inForce(inquiry.day())
        .map(passages -> Wording.folded(passages.get(0).policy().title()))
        .anyMatch(title -> names.stream().anyMatch(title::contains));
  }

  /** Only where no document in force is worded as like. */
  private Optional<Passage> wordedLike(Inquiry inquiry) {
    QuestionWords words =
        search.words(ASKED_OF_IT.matcher(Wording.folded(inquiry.whole())).replaceAll(" "));
    boolean another =
        words.isEmpty() || inForce(inquiry.day()).anyMatch(passages -> like(words, passages));
    return another
        ? Optional.empty()
        : ended(inquiry.day())
            .filter(passages -> like(words, passages))
            .max(
                Comparator.comparingDouble(
                    passages -> words.shareIn(passages.get(0).policy().title())))
            .map(passages -> nearest(passages, inquiry));
  }

  private static boolean like(QuestionWords words, List<Passage> passages) {
    return words.shareIn(calledBy(passages)) >= NAMED;
  }

  private Stream<List<Passage>> ended(LocalDate day) {
    return of(day, false);
  }

  private Stream<List<Passage>> inForce(LocalDate day) {
    return of(day, true);
  }

  private Stream<List<Passage>> of(LocalDate day, boolean inForce) {
    return search.policies().stream()
        .filter(passages -> over(passages.get(0).policy().validity(), day) != inForce)
        .sorted(Comparator.comparing(passages -> passages.get(0).policy().slug()));
  }

  static boolean over(Validity validity, LocalDate day) {
    return !validity.inForceOn(day)
        && (validity.to() == null
            ? validity.status() == Validity.Status.ENDED
            : validity.to().isBefore(day));
  }

  private static Stream<String> names(List<Passage> passages) {
    Policy policy = passages.get(0).policy();
    Stream<String> own =
        OWN_NAME
            .matcher(policy.title() + passages.stream().map(Passage::headingPath).toList())
            .results()
            .map((MatchResult name) -> name.group(1));
    Stream<String> full =
        Stream.of(policy.number(), policy.title().replaceAll("（[^）]*）$", ""))
            .filter(Objects::nonNull);
    return Stream.concat(own, full)
        .map(Wording::folded)
        .filter(name -> name.length() >= SHORTEST_NAME);
  }

  private static String calledBy(List<Passage> passages) {
    Policy policy = passages.get(0).policy();
    String headings = passages.stream().map(Passage::headingPath).collect(Collectors.joining());
    return policy.title() + policy.number() + headings;
  }

  /**
   * That the passage's document has ended, and what came in its place, with what each holds of what
   * is asked.
   */
  Ending said(Passage ended, Inquiry inquiry, Consumer<AnswerPart> show) {
    Optional<Passage> after = replacement(ended.policy(), inquiry);
    List<Passage> passages = new ArrayList<>(List.of(ended));
    after.ifPresent(passages::add);
    show.accept(new Sources(numbered(passages)));
    show.accept(new Sentence(ending(ended.policy()), List.of(1), Origin.RULE));
    held(ended, inquiry).forEach(show);
    after.ifPresent(
        now -> {
          show.accept(new Sentence(instead(now.policy()), List.of(2), Origin.RULE));
          holds(now, inquiry).forEach(show);
        });
    return Ending.of(
        Outcome.ANSWERED_BY_RULE, after.isPresent() ? Notes.ENDED_REPLACED : Notes.ENDED);
  }

  /** Each marked as of its time: a reader may see no more than this sentence. */
  private Stream<Sentence> held(Passage ended, Inquiry inquiry) {
    return of(new Source(1, ended), inquiry)
        .limit(TOLD)
        .map(one -> new Sentence(Notes.then(one.text()), one.marks(), Origin.RULE));
  }

  private Stream<Sentence> holds(Passage now, Inquiry inquiry) {
    return of(new Source(2, now), inquiry).limit(1);
  }

  private Stream<Sentence> of(Source source, Inquiry inquiry) {
    return asksOnlyWhetherItHolds(inquiry)
        ? Stream.empty()
        : clauses
            .compose(
                new Composition(inquiry.whole(), inquiry.day(), List.of(source), inquiry.brief()))
            .stream();
  }

  private static boolean asksOnlyWhetherItHolds(Inquiry inquiry) {
    Matcher still = STILL.matcher(Wording.folded(inquiry.whole()));
    return still.find() && !Parts.asks(PARTICLES.matcher(still.replaceAll(" ")).replaceAll(""));
  }

  private Optional<Passage> replacement(Policy ended, Inquiry inquiry) {
    String title = ended.validity().replacedBy();
    return search.policies().stream()
        .filter(passages -> passages.get(0).policy().title().equals(title))
        .filter(passages -> passages.get(0).policy().validity().inForceOn(inquiry.day()))
        .map(passages -> nearest(passages, inquiry))
        .findFirst();
  }

  private static List<Source> numbered(Collection<Passage> passages) {
    List<Source> sources = new ArrayList<>();
    passages.forEach(passage -> sources.add(new Source(sources.size() + 1, passage)));
    return sources;
  }

  private static String ending(Policy policy) {
    Validity validity = policy.validity();
    String replaced = validity.replacedBy() == null ? "" : "，已被《" + validity.replacedBy() + "》替代";
    String to =
        validity.to() == null
            ? "已失效，终止日期没有查到"
            : (replaced.isEmpty() ? "已到期，" : "已失效，") + "有效期至" + validity.lastInWords();
    return called(policy) + to + replaced + "。";
  }

  private static String instead(Policy policy) {
    return called(policy) + policy.validity().inWords() + "。";
  }

  private static String called(Policy policy) {
    String number =
        policy.number() == null || policy.title().contains(policy.number()) ? "" : policy.number();
    String issued = policy.issuedOn() == null ? "" : policy.issuedOn().inWords() + "发布";
    String both =
        Stream.of(number, issued).filter(s -> !s.isEmpty()).collect(Collectors.joining("，"));
    return "《" + policy.title() + "》" + (both.isEmpty() ? "" : "（" + both + "）");
  }
}
