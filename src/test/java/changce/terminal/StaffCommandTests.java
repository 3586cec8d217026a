package changce.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.keeping.Keeping;
import changce.staff.People;
import changce.staff.Role;
import changce.staff.Staff;
import changce.wechat.Followers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code bin/staff}, without a process of its own. */
@StoreTest
@Import(People.class)
class StaffCommandTests {

  @Autowired Staff staff;
  @Autowired Keeping keeping;
  @Autowired Followers followers;
  @Autowired Conversations conversations;
  @Autowired JdbcClient jdbc;

  private Asked asked;

  @BeforeEach
  void ask(@Autowired People people) {
    people.person("approves-deletion", Role.ADMIN);
    asked = conversations.ask(Channel.PAGE, null, "个转企有什么支持？（请删去）").block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
  }

  private record Ran(int status, String out, String err) {}

  @Test
  void saysWhatWasForgottenAndWhatWasNotAndTheSecondTimeThatNothingWas() {
    String number = asked.question().value().toString();
    Ran first = run("forget", "answer", number, "approves-deletion", "本人来电申请");
    assertThat(first.status()).isZero();
    assertThat(first.out()).contains("1 条问答的文字", "没有删", "审定回答", "备份");
    Ran again = run("forget", "answer", number, "approves-deletion", "本人来电申请");
    assertThat(again.status()).isZero();
    assertThat(again.out()).contains("现在删去：0 条问答", "以前已经删去：1 条");
    assertThat(
            run(
                    "forget",
                    "conversation",
                    asked.conversation().value().toString(),
                    "approves-deletion",
                    "同上")
                .out())
        .contains("现在删去：0 条问答");
  }

  @Test
  void refusesWhomItDoesNotKnowAndWhatItDoesNotFind() {
    String number = asked.question().value().toString();
    assertThat(run("forget", "answer", number, "nobody-here", "本人申请").err()).contains("没有这个账号");
    assertThat(run("forget", "answer", number, "approves-deletion", " ").err()).contains("为什么删除");
    assertThat(run("forget", "answer", "12", "approves-deletion", "本人申请").status()).isEqualTo(1);
    assertThat(run("forget", "case", "20000101-000000", "approves-deletion", "本人申请").err())
        .contains("没有这个编号的事项");
    assertThat(run("forget", "wechat", "nobody", "o1", "approves-deletion", "本人申请").err())
        .contains("没有配置公众号");
    assertThat(run("forget", "everything", number, "approves-deletion", "本人申请").status())
        .isEqualTo(2);
    assertThat(conversations.answer(asked.question()).orElseThrow().question()).contains("请删去");
  }

  @Test
  void auditTrailIsProvedFromWhereItBeginsAndAnOlderLineCannotBe() {
    run("forget", "answer", asked.question().value().toString(), "approves-deletion", "本人申请");
    String old = run("verify-audit").out().lines().reduce((a, b) -> b).orElseThrow();
    assertThat(run("verify-audit", old).status()).isZero();
    run(
        "forget",
        "answer",
        conversationOf("个转企有什么支持？（再删）").question().value().toString(),
        "approves-deletion",
        "本人申请");
    while (staff.shortenAudit(OffsetDateTime.now(ZoneOffset.UTC)) == 1000) {
      assertThat(staff.verifyAudit().unbroken()).isTrue();
    }
    Ran verified = run("verify-audit");
    assertThat(verified.status()).isZero();
    assertThat(verified.out()).contains("已按期限移去");
    assertThat(run("verify-audit", old).status()).isEqualTo(1);
    assertThat(run("verify-audit", old).err()).contains("已按期限移去，不能再核对");
  }

  @Test
  void aBrokenChainIsRefusedWithThePlaceWhereItIsBroken() {
    run("forget", "answer", asked.question().value().toString(), "approves-deletion", "本人申请");
    String kept = lastLine();
    long last = Long.parseLong(kept.substring(0, kept.indexOf(':')));
    set("detail = detail || '（改过）'", last);
    try {
      for (Ran ran : List.of(run("verify-audit"), run("verify-audit", kept))) {
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("断在第 " + last + " 条", "前 " + (last - 1) + " 条完整");
        assertThat(ran.out()).doesNotContain("链条完整");
      }
    } finally {
      set("detail = replace(detail, '（改过）', '')", last);
    }
    assertThat(run("verify-audit", kept).status()).isZero();
  }

  @Test
  void aLineThatWasKeptIsRefusedWhenItsEntryHasAnotherHashNow() {
    run("forget", "answer", asked.question().value().toString(), "approves-deletion", "本人申请");
    String kept = lastLine();
    String sequence = kept.substring(0, kept.indexOf(':'));
    Ran other = run("verify-audit", sequence + ":" + "0".repeat(64));
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("第 " + sequence + " 条与以前记下的不一样");
    assertThat(run("verify-audit", "9".repeat(15) + kept.substring(kept.indexOf(':'))).err())
        .contains("与以前记下的不一样");
    assertThat(run("verify-audit", kept + "0").status()).isEqualTo(2);
  }

  private String lastLine() {
    return run("verify-audit").out().lines().reduce((a, b) -> b).orElseThrow();
  }

  private void set(String change, long entry) {
    jdbc.sql("update audit_entry set " + change + " where sequence = :it")
        .param("it", entry)
        .update();
  }

  private Asked conversationOf(String question) {
    Asked other = conversations.ask(Channel.PAGE, null, question).block();
    conversations.follow(other.question()).blockLast(Duration.ofSeconds(30));
    return other;
  }

  private Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream refused = new PrintStream(err, true, StandardCharsets.UTF_8);
    Forgetting forgetting = new Forgetting(keeping, followers, staff, said, refused);
    int status = StaffCommand.run(staff, forgetting, said, refused, arguments);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
