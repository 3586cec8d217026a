package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.wechat.platform.Follower;
import changce.wechat.platform.Follower.Reply;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a text by the platform's code for it, and of somebody typing. */
class RefusedSendJourneyTests extends WeChatJourney {

  @Autowired OfficialAccounts accounts;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40013 | waiting | AppID 或 AppSecret 不对",
        "40125 | waiting | AppID 或 AppSecret 不对",
        "40164 | waiting | 本服务的出口地址 1.2.3.4 不在公众号的 IP 白名单里",
        "45009 | waiting | 接口调用超过当日或每分钟的上限",
        "45011 | waiting | 接口调用超过当日或每分钟的上限",
        "45162 | kept    | 微信返回了没有预料到的错误码",
        "99999 | kept    | 微信返回了没有预料到的错误码",
      })
  void textIsNeverTakenForSentAndSaysWhy(int code, String state, String meaning) {
    Follower follower = refused(code);
    await(() -> row(follower).state().equals(state) && row(follower).code() != null);
    assertThat(API.calls("custom/send")).hasSize(1);
    assertThat(API.sent(follower.openId())).isEmpty();
    assertThat(accounts.failures().get(0))
        .extracting(OfficialAccounts.Failure::code, OfficialAccounts.Failure::meaning)
        .containsExactly(code, meaning);
    assertThat(follower.says("继续").text()).startsWith("您问：" + QUESTION);
  }

  @Test
  void whoDoesNotFollowIsNotWrittenToAndNothingWaitsForThem() {
    Follower follower = refused(50005);
    await(() -> row(follower).state().equals("dropped"));
    assertThat(
            jdbc.sql(
                    "select count(*) from wechat_visitor where visitor = :visitor and openid is null")
                .param("visitor", visitor(follower).name())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(API.sent(follower.openId())).isEmpty();
  }

  @Test
  void minutesLimitIsWaitedForLongerEachTimeUntilTheAnswerIsTaken() {
    Follower follower = refused(45011, 45011);
    await(() -> row(follower).code() != null);
    assertThat(row(follower).backOff()).isCloseTo(Duration.ofSeconds(15), Duration.ofSeconds(1));
    CLOCK.forward(Duration.ofSeconds(16));
    await(() -> API.calls("custom/send").size() == 2);
    await(() -> row(follower).tries() == 2 && row(follower).state().equals("waiting"));
    assertThat(row(follower).backOff()).isCloseTo(Duration.ofSeconds(30), Duration.ofSeconds(1));
    CLOCK.forward(Duration.ofSeconds(31));
    await(() -> row(follower).state().equals("sent"));
    assertThat(row(follower).code()).as("it is no failure any more").isNull();
    assertThat(API.calls("custom/send"))
        .extracting(call -> call.code())
        .containsExactly(45011, 45011, 0);
    assertThat(API.sent(follower.openId())).singleElement().asString().contains("[1]");
  }

  @Test
  void busyPlatformMayHaveShownTheTextSoItWaitsForTheVisitorAndIsMarked() {
    Follower follower = refused(-1, -1, -1);
    await(() -> row(follower).state().equals("kept"));
    assertThat(API.calls("custom/send")).hasSize(3);
    assertThat(follower.says("继续").text()).startsWith(WeChatTexts.AGAIN);
  }

  @ParameterizedTest
  @CsvSource({"40164, 5", "45009, 5", "45002, 5", "-1, 4", "45047, 0", "45015, 0"})
  void whatWasSurelyNotSentCountsNotAsOneOfTheFive(int code, int left) {
    Follower follower = code == -1 ? refused(-1, -1, -1) : refused(code);
    if (code == 45002) {
      await(() -> rows(follower).stream().allMatch(row -> !row.state().equals("sending")));
      await(() -> rows(follower).size() > 1);
      int halves = rows(follower).size() - 1;
      await(
          () ->
              rows(follower).stream().filter(row -> row.state().equals("sent")).count() == halves);
      assertThat(left(follower)).isEqualTo(left - halves);
    } else {
      await(() -> row(follower).code() != null);
      assertThat(left(follower)).isEqualTo(left);
    }
  }

  private int left(Follower follower) {
    return jdbc.sql("select message_left from wechat_visitor where visitor = :visitor")
        .param("visitor", visitor(follower).name())
        .query(Integer.class)
        .single();
  }

  /** Bad command, no recent exchange, already typing: the visitor misses nothing. */
  @ParameterizedTest
  @ValueSource(ints = {45072, 45080, 45081})
  void typingThatIsNotTakenIsIgnored(int code) {
    API.failsWith(code);
    Follower follower = late();
    await(() -> API.sent(follower.openId()).size() == 1);
    await(() -> row(follower).state().equals("sent"));
    assertThat(API.calls("typing")).extracting(call -> call.code()).containsExactly(code);
    assertThat(row(follower).code()).isNull();
    assertThat(accounts.states())
        .extracting(OfficialAccounts.State::name, OfficialAccounts.State::pushes)
        .contains(Tuple.tuple("service", true));
  }

  private Follower refused(int... codes) {
    // Typing comes first.
    API.failsWith(0);
    API.failsWith(codes);
    return late();
  }

  private Follower late() {
    MODEL.takes(question -> Duration.ofMinutes(1));
    Follower follower = follower(SERVICE);
    assertThat(follower.says(QUESTION)).matches(Reply::silent);
    await(() -> API.calls("typing").size() == 1);
    MODEL.hurries();
    await(() -> !rows(follower).isEmpty());
    return follower;
  }

  /**
   * @param backOff from the last change to the next try, null when there is none
   */
  private record Row(String state, Integer code, int tries, Duration backOff) {}

  private Row row(Follower follower) {
    return rows(follower).get(0);
  }

  private List<Row> rows(Follower follower) {
    return jdbc.sql(
            """
            select state, code, tries, changed_at, not_before from wechat_text
            where visitor = :visitor order by message_id, part
            """)
        .param("visitor", visitor(follower).name())
        .query(
            (row, number) -> {
              OffsetDateTime then = row.getObject("not_before", OffsetDateTime.class);
              return new Row(
                  row.getString("state"),
                  row.getObject("code", Integer.class),
                  row.getInt("tries"),
                  then == null
                      ? null
                      : Duration.between(row.getObject("changed_at", OffsetDateTime.class), then));
            })
        .list();
  }
}
