package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.answering.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions that were asked on the real library, found again in the log. */
@StoreTest
class AnswerLogTests {

  private static final String ASKED = "硕士毕业来长沙工作，租房补贴一共能拿多少";

  @Autowired AnswerLog log;
  @Autowired Conversations conversations;
  @Autowired Feedbacks feedbacks;

  private static List<QuestionId> asked = new ArrayList<>();

  @BeforeAll
  static void ask(@Autowired Conversations conversations, @Autowired Feedbacks feedbacks) {
    asked = new ArrayList<>();
    for (String question : List.of(ASKED, "自贸区首批赋权是97项吗，有哪些？记录", "ABC公司个转企有什么支持？记录")) {
      Asked one = conversations.ask(Channel.PAGE, null, question).block();
      conversations.follow(one.question()).blockLast(Duration.ofSeconds(30));
      asked.add(one.question());
    }
    feedbacks.give(asked.get(0), false, "没有说到点上", null);
  }

  @Test
  void findsTextInTheQuestionAndInTheAnswer() {
    assertThat(own(text("租房补贴一共能拿"))).contains(asked.get(0));
    assertThat(own(text("硕士为2万元"))).contains(asked.get(0));
    assertThat(own(text("abc公司"))).containsExactly(asked.get(2));
    assertThat(own(text("租房_补贴"))).isEmpty();
    assertThat(own(text("100%的租房补贴"))).isEmpty();
  }

  @Test
  void filtersNarrowEachOther() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    assertThat(own(filter("记录", "unanswerable", null, null, null))).containsExactly(asked.get(1));
    assertThat(own(filter("记录", "unanswerable_no_policy", null, null, null)))
        .containsExactly(asked.get(1));
    assertThat(own(filter("记录", "answered", null, null, null))).containsExactly(asked.get(2));
    assertThat(own(filter(ASKED, null, false, null, null))).containsExactly(asked.get(0));
    assertThat(own(filter(ASKED, null, true, null, null))).isEmpty();
    assertThat(own(filter("记录", null, null, today, null))).hasSize(2);
    assertThat(own(filter("记录", null, null, null, today.minusDays(1)))).isEmpty();
  }

  @Test
  void topicsAndCitedPoliciesAreFoundWhole() {
    LoggedAnswer line = log.line(asked.get(0)).orElseThrow();
    String topic = line.topics().get(0);
    assertThat(ids(topic(topic))).contains(asked.get(0));
    assertThat(ids(topic(topic.substring(1)))).doesNotContain(asked.get(0));
    assertThat(line.outcome()).isEqualTo(Outcome.ANSWERED_FULL.status());
    assertThat(line.channel()).isEqualTo("page");
    assertThat(line.support()).isPositive();
    assertThat(line.sourcesMs()).isNotNull();
    assertThat(line.wholeMs()).isGreaterThanOrEqualTo(line.sourcesMs());
  }

  @Test
  void pagesMeetWithoutGapOrOverlapThoughOthersAskMeanwhile() {
    List<QuestionId> whole = ids(AnswerFilter.ALL);
    List<QuestionId> seen = new ArrayList<>();
    LogPage page = log.page(AnswerFilter.ALL, 2);
    while (true) {
      page.answers().forEach(answer -> seen.add(answer.id()));
      if (page.older() == null) {
        break;
      }
      Asked more = conversations.ask(Channel.PAGE, null, "夜里还有公交车吗？").block();
      conversations.follow(more.question()).blockLast(Duration.ofSeconds(30));
      page = log.page(AnswerFilter.ALL, LogPosition.of(page.older().word()), 2);
    }
    assertThat(seen).isEqualTo(whole);
    LogPage back = log.page(AnswerFilter.ALL, page.newer(), 2);
    assertThat(back.answers()).hasSize(2).doesNotContainAnyElementsOf(page.answers());
    assertThat(back.older()).isNotNull();
  }

  @Test
  void countsUpToALimit() {
    assertThat(log.count(text("？记录"), 100)).isEqualTo(2);
    assertThat(log.count(text("？记录"), 1)).isEqualTo(1);
  }

  @Test
  void detailHoldsWhatWasFoundAndWhatWasUsed() {
    AnswerDetail detail = log.detail(asked.get(0)).orElseThrow();
    assertThat(detail.trace().found()).hasSizeGreaterThan(detail.sources().size());
    assertThat(detail.trace().found().stream().filter(AnswerTrace.Found::used))
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.cosine() + found.lexical()).isPositive())
        .allSatisfy(found -> assertThat(found.standing().matched()).isNotEmpty());
    assertThat(detail.trace().moments())
        .extracting(AnswerTrace.Moment::what)
        .startsWith("searched", "sources", "sentence")
        .endsWith("ended");
    assertThat(detail.feedback().helpful()).isFalse();
    assertThat(detail.conversation()).extracting(LoggedAnswer::id).containsExactly(asked.get(0));
  }

  @Test
  void anAnswerFollowsItsReview() {
    log.mark(asked.get(2), "wrong");
    assertThat(own(review("wrong"))).containsExactly(asked.get(2));
    assertThat(own(review("none"))).contains(asked.get(0)).doesNotContain(asked.get(2));
    log.mark(asked.get(2), null);
    assertThat(own(review("none"))).contains(asked.get(2));
  }

  /** The store is shared: others ask there as well, and some the same. */
  private List<QuestionId> own(AnswerFilter filter) {
    return ids(filter).stream().filter(asked::contains).toList();
  }

  private List<QuestionId> ids(AnswerFilter filter) {
    return log.page(filter, 1000).answers().stream().map(LoggedAnswer::id).toList();
  }

  private static AnswerFilter text(String text) {
    return filter(text, null, null, null, null);
  }

  private static AnswerFilter filter(
      String text,
      @Nullable String outcome,
      @Nullable Boolean helpful,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return new AnswerFilter(
        text, outcome, null, null, from, to, null, null, null, null, helpful, null, null, false);
  }

  private static AnswerFilter topic(String topic) {
    return new AnswerFilter(
        null, null, null, null, null, null, topic, null, null, null, null, null, null, false);
  }

  private static AnswerFilter review(String review) {
    return new AnswerFilter(
        null, null, null, null, null, null, null, null, null, null, null, review, null, false);
  }
}
