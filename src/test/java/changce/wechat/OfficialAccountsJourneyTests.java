package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import changce.conversation.UnknownConversation;
import changce.keeping.ForgettingRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What operators do, against the platform's API. */
class OfficialAccountsJourneyTests extends WeChatJourney {

  @Autowired OfficialAccounts accounts;
  @Autowired MessageRetention retention;
  @Autowired Followers followers;

  @Test
  void menuIsReplacedByTheOneInTheFile() {
    assertThat(accounts.applyMenu("service", Path.of("knowledge/wechat-menu.yml"))).isEmpty();
    assertThat(API.calls("menu/create"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.body().path("button").path(0).path("name").asString())
                    .isEqualTo("查政策"));
  }

  @Test
  void addressThatIsNotListedIsNamed() {
    API.failsWith(40164);
    assertThat(accounts.applyMenu("service", Path.of("knowledge/wechat-menu.yml")))
        .get()
        .asString()
        .contains("40164", "1.2.3.4", "白名单");
  }

  @Test
  void credentialsAreChecked() {
    assertThat(accounts.check("service")).isEmpty();
  }

  @Test
  void everyAccountIsListedWithWhetherItSendsLater() {
    assertThat(accounts.states())
        .extracting(OfficialAccounts.State::name, OfficialAccounts.State::pushes)
        .contains(
            org.assertj.core.groups.Tuple.tuple("service", true),
            org.assertj.core.groups.Tuple.tuple("reader", false));
  }

  @Test
  void messagesAreForgottenAfterAWeek() {
    changce.wechat.platform.Follower follower = follower(SERVICE);
    answer(follower, QUESTION);
    CLOCK.forward(Duration.ofDays(8));
    retention.forget();
    assertThat(messages(follower)).isZero();
    assertThat(count("select count(*) from wechat_link")).isZero();
    assertThat(answer(follower, QUESTION)).contains("[1]");
  }

  @Test
  void followerIsForgottenWithTheConversationsThatAreKnownToBeTheirs() {
    changce.wechat.platform.Follower follower = follower(SERVICE);
    changce.wechat.platform.Follower other = follower(SERVICE);
    answer(follower, QUESTION);
    answer(other, QUESTION);
    ForgettingRequest request = new ForgettingRequest("(terminal)", "wang: 本人申请");
    assertThat(followers.forget("service", follower.openId(), request).answers()).isEqualTo(1);
    assertThat(messages(follower)).isZero();
    assertThat(messages(other)).isPositive();
    assertThat(
            jdbc.sql(
                    "select subject from audit_entry where action = 'text.forget' order by sequence desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("wechat service " + visitor(follower).name())
        .doesNotContain(follower.openId());
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> followers.forget("service", follower.openId(), request));
    assertThat(answer(follower, QUESTION)).contains("[1]");
  }
}
