package changce.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.time.Duration;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How an answer was understood, and what its visitor said of it, stand on its page. */
@StoreTest
@Import(People.class)
class AnswerFactsJourneyTests {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired Feedbacks feedbacks;

  private ConsoleClient reviewer;

  @BeforeEach
  void signIn() {
    reviewer = people.signedIn(port, "reviewer-of-answers", Role.REVIEWER);
  }

  @Test
  void aQuestionThatGoesOnStandsAsItWasAskedAndAsItWasSearched() {
    Asked first = asked(null, "要准备么子材料");
    Asked next = asked(first.conversation(), "绿卡");
    Element page = page(next.question()).html().body();
    assertThat(page.select("dt:matchesOwn(^问题$) + dd").text()).isEqualTo("绿卡");
    assertThat(page.select("dt:matchesOwn(^按此检索$) + dd").text()).isEqualTo("绿卡，要准备什么材料");
  }

  @Test
  void aQuestionThatWasSearchedAsItWasAskedStandsOnce() {
    Asked asked = asked(null, "硕士毕业来长沙工作，租房补贴一共能拿多少");
    assertThat(page(asked.question()).html().select("dt:matchesOwn(^按此检索$)")).isEmpty();
  }

  @Test
  void feedbackStandsWithItsReasonAndItsWordsUntilItIsTakenBack() {
    Asked asked = asked(null, "硕士毕业来长沙工作，租房补贴一共能拿多少");
    assertThat(feedback(asked)).isNull();
    feedbacks.give(asked.question(), false, "没有说到点上", "没有写怎么申请");
    assertThat(feedback(asked).text()).contains("没帮助", "没有说到点上").doesNotContain("已撤回");
    assertThat(feedback(asked).select("blockquote").text()).isEqualTo("没有写怎么申请");
    feedbacks.withdraw(asked.question());
    assertThat(feedback(asked).text()).contains("没帮助", "已撤回").doesNotContain("没有说到点上", "没有写怎么申请");
    feedbacks.give(asked.question(), true, null, null);
    assertThat(feedback(asked).text()).contains("有帮助").doesNotContain("没帮助", "已撤回");
  }

  private @Nullable Element feedback(Asked asked) {
    return page(asked.question()).html().select("aside section:has(h2:matchesOwn(^反馈$))").first();
  }

  private ConsoleClient.Page page(QuestionId answer) {
    return reviewer.get("/console/answers/" + answer.value());
  }

  private Asked asked(@Nullable ConversationId conversation, String question) {
    Asked asked = conversations.ask(Channel.PAGE, conversation, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked;
  }
}
