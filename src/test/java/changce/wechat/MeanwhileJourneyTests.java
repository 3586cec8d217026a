package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.wechat.platform.Follower;
import changce.wechat.platform.Follower.Reply;
import changce.wechat.platform.Follower.Sent;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a visitor writes, or staff do, while an answer is being written. */
class MeanwhileJourneyTests extends WeChatJourney {

  private static final Duration LATE = Duration.ofMinutes(1);
  private static final String NEXT_QUESTION = "硕士来长沙工作有租房补贴吗？";

  @Autowired OfficialAccounts officialAccounts;
  @Autowired Outbox outbox;
  @Autowired Turns turns;

  @Test
  void numberRatesTheAnswerThatTheVisitorHadSeenAndNoneThatCameAfterIt() {
    Follower follower = follower(SERVICE);
    assertThat(answer(follower, QUESTION)).contains(WeChatTexts.RATE);
    MODEL.takes(question -> LATE);
    assertThat(follower.says(NEXT_QUESTION)).matches(Reply::silent);
    assertThat(follower.says("1")).matches(Reply::silent);
    MODEL.hurries();
    await(() -> API.sent(follower.openId()).contains(WeChatTexts.THANKS_HELPFUL));
    assertThat(
            jdbc.sql(
                    """
                    select q.text from feedback f join question q on q.id = f.question_id
                    join wechat_message m on m.question_id = q.id where m.visitor = :visitor
                    """)
                .param("visitor", visitor(follower).name())
                .query(String.class)
                .list())
        .containsExactly(QUESTION);
  }

  @Test
  void numberChoosesFromWhatTheVisitorHadSeenAndNothingThatCameAfterIt() {
    Follower follower = follower(SERVICE);
    String asked = answer(follower, "首次入规能拿多少奖励");
    Matcher option = Pattern.compile("(?m)^1\\. (.+)$").matcher(asked);
    assertThat(option.find()).as(asked).isTrue();
    MODEL.takes(question -> LATE);
    assertThat(follower.says(QUESTION)).matches(Reply::silent);
    assertThat(follower.says("1")).matches(Reply::silent);
    MODEL.hurries();
    allIsAnswered();
    assertThat(asked(follower)).last().isEqualTo(option.group(1));
  }

  @Test
  void numberBeforeAnythingWasShownIsNoRating() {
    Follower follower = follower(SERVICE);
    MODEL.takes(question -> LATE);
    assertThat(follower.says(QUESTION)).matches(Reply::silent);
    assertThat(follower.says("1")).matches(Reply::silent);
    MODEL.hurries();
    allIsAnswered();
    assertThat(asked(follower)).containsExactly(QUESTION, "1");
  }

  @Test
  void personIsFoundAtOnceWhileAnAnswerIsWritten() {
    Follower follower = follower(SERVICE);
    MODEL.takes(question -> LATE);
    assertThat(follower.says(QUESTION)).matches(Reply::silent);
    assertThat(follower.says("人工").text()).contains("12345").contains("/handover");
  }

  @Test
  void nothingIsBegunNorSentWhileTheAccountIsOffAndAllOfItOnceItIsBack() {
    Follower follower = follower(SERVICE);
    MODEL.takes(question -> LATE);
    assertThat(follower.says(QUESTION)).matches(Reply::silent);
    assertThat(follower.says(NEXT_QUESTION)).matches(Reply::silent);
    officialAccounts.takeOff("service", "模型切换", "正在升级，请稍后再来。");
    MODEL.hurries();
    await(() -> texts(follower) == 1);
    CLOCK.forward(Slots.EXCHANGE.plusSeconds(1));
    assertThat(outbox.next(visitor(follower))).as("what is written").isEmpty();
    assertThat(turns.begin(visitor(follower))).as("what is asked").isEmpty();
    assertThat(follower.says("继续").text()).isEqualTo("正在升级，请稍后再来。");
    assertThat(API.sent(follower.openId())).isEmpty();
    officialAccounts.putBack("service");
    await(() -> API.sent(follower.openId()).size() == 2);
    assertThat(API.sent(follower.openId()).get(1)).startsWith("您问：硕士");
  }

  @Test
  void whoAsksInEnglishIsAnsweredInEnglishAround() {
    Follower follower = impatient(PLAIN_READER);
    MODEL.takes(question -> LATE);
    Sent sent = follower.text("How much is the rent subsidy for a master in total?");
    assertThat(follower.deliver(sent)).matches(Reply::cut);
    CLOCK.forward(BETWEEN);
    assertThat(follower.deliver(sent)).matches(Reply::cut);
    CLOCK.forward(BETWEEN);
    follower.isCutAfter(PLATFORM_WAITS);
    Reply reply = follower.deliver(sent);
    assertThat(reply.text()).contains("not ready yet", ">continue</a>").doesNotContain("继续");
    MODEL.hurries();
    allIsAnswered();
    assertThat(follower.says("Continue.").text()).startsWith("You asked: How much is");
    assertThat(follower.says("person").text()).startsWith("To talk to a person, call 12345");
  }

  private List<String> asked(Follower follower) {
    return jdbc.sql(
            """
            select q.text from question q join wechat_message m on m.question_id = q.id
            where m.visitor = :visitor order by m.id
            """)
        .param("visitor", visitor(follower).name())
        .query(String.class)
        .list();
  }

  private int texts(Follower follower) {
    return jdbc.sql("select count(*) from wechat_text where visitor = :visitor")
        .param("visitor", visitor(follower).name())
        .query(Integer.class)
        .single();
  }
}
