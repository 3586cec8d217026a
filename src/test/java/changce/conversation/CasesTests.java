package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import changce.StoreTest;
import changce.conversation.Case.Handover;
import changce.conversation.Case.State;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class CasesTests {

  @Autowired Cases cases;
  @Autowired CaseStore store;
  @Autowired Conversations conversations;
  @Autowired JdbcClient jdbc;

  @Test
  void isReadAsItWasHandedOver() {
    QuestionId question = conversations.ask(Channel.API, null, "个转企有什么支持？").block().question();
    Case opened = cases.open(handover(question, "想当面问问", "13812345678"));
    assertThat(cases.of(opened.id()))
        .get()
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(OffsetDateTime.class)
        .isEqualTo(opened);
    assertThat(cases.numbered(opened.number())).get().extracting(Case::id).isEqualTo(opened.id());
    assertThat(opened.number()).matches("\\d{8}-\\d{6}");
    assertThat(opened.state()).isEqualTo(State.OPEN);
    assertThat(opened.agreedTo()).contains("只用于答复", "90 天", "撤回");
  }

  @Test
  void contactIsNotTakenWithoutConsentToTheNoticeAsItIs() {
    for (String consent : new String[] {null, "", "on", "0123456789ab"}) {
      assertThatExceptionOfType(UnusableText.class)
          .isThrownBy(() -> cases.open(new Handover(null, "想当面问问", null, "13812345678", consent)))
          .withMessageContaining("同意");
    }
  }

  @Test
  void messageIsMaskedForTheContactHasItsOwnPlace() {
    Case opened = cases.open(handover(null, "打我电话13812345678", "13812345678"));
    assertThat(opened.message()).isEqualTo("打我电话〔手机号〕");
    assertThat(opened.contact()).isNotNull();
    assertThat(opened.contact().hidden()).isEqualTo("138****5678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "微信号abc", "138", "138123456789", "a@b", "<b>13812345678</b>"})
  void refusesAContactThatReachesNobody(String contact) {
    assertThatExceptionOfType(UnusableText.class)
        .isThrownBy(() -> cases.open(handover(null, "想当面问问", contact)))
        .withMessageContaining("电话号码或邮箱");
  }

  @ParameterizedTest
  @CsvSource({
    "13812345678, 138****5678",
    "+86 13812345678, +86****5678",
    "0731-88666740, 073****6740",
    "88666740, 8****6740",
    "zhang.san@example.com, zha****@example.com",
    "a@example.com, a****@example.com"
  })
  void takesTelephonesAndEmails(String contact, String hidden) {
    assertThat(Contact.of(null, contact).hidden()).isEqualTo(hidden);
  }

  @Test
  void refusesAnEmptyMessageAndAnUnknownQuestion() {
    assertThatExceptionOfType(UnusableText.class)
        .isThrownBy(() -> cases.open(handover(null, "  ", "13812345678")));
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(
            () -> cases.open(handover(new QuestionId(new UUID(0, 0)), "想问问", "13812345678")));
  }

  @Test
  void waitsUntilItIsRepliedToAndTakesNothingOnceItIsClosed() {
    CaseId id = cases.open(handover(null, "想当面问问", "13812345678")).id();
    assertThat(cases.in(State.OPEN, null, 1000)).extracting(Case::id).contains(id);
    cases.reply(id, "李科员", "请到政务大厅三楼。", 0);
    cases.reply(id, "李科员", "请带营业执照。", 1);
    assertThat(cases.of(id).orElseThrow().replies())
        .extracting(Case.Reply::text)
        .containsExactly("请到政务大厅三楼。", "请带营业执照。");
    assertThat(cases.of(id).orElseThrow().state()).isEqualTo(State.REPLIED);
    cases.close(id, "李科员", 2);
    assertThatExceptionOfType(EndedCase.class).isThrownBy(() -> cases.reply(id, "李科员", "还有", 2));
    assertThatExceptionOfType(EndedCase.class).isThrownBy(() -> cases.close(id, "李科员", 2));
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> cases.close(new CaseId(new UUID(0, 0)), "李科员", 0));
  }

  @Test
  void visitorTakesItBackAndNothingPersonalIsLeft() {
    CaseId id = cases.open(handover(null, "我在开福区开店", "13812345678")).id();
    cases.withdraw(id);
    cases.withdraw(id);
    Case left = cases.of(id).orElseThrow();
    assertThat(left.state()).isEqualTo(State.WITHDRAWN);
    assertThat(left.contact()).isNull();
    assertThat(left.message()).isEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from visitor_case where id = :id and (contact is not null or contact_name is not null)")
                .param("id", id.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void contactIsForgottenWhenItsTimeIsUpAndSoonerOnceTheCaseIsClosed() {
    Case open = cases.open(handover(null, "一", "13812345678"));
    Case closed = cases.open(handover(null, "二", "13812345678"));
    cases.close(closed.id(), "李科员", 0);
    store.forgetContacts(OffsetDateTime.now(ZoneOffset.UTC).plus(Duration.ofDays(31)));
    assertThat(cases.of(closed.id()).orElseThrow().contact()).isNull();
    assertThat(cases.of(open.id()).orElseThrow().contact()).isNotNull();
    store.forgetContacts(OffsetDateTime.now(ZoneOffset.UTC).plus(Duration.ofDays(91)));
    assertThat(cases.of(open.id()).orElseThrow().contact()).isNull();
    assertThat(cases.of(open.id()).orElseThrow().message()).isEqualTo("一");
  }

  @Test
  void twoCasesOfOneNumberBecomeTwo() {
    Case first = cases.open(handover(null, "一", "13812345678"));
    Case second =
        store.insert(
            new Case(
                new CaseId(UUID.randomUUID()),
                first.number(),
                null,
                "二",
                first.contact(),
                first.agreedTo(),
                State.OPEN,
                first.openedAt(),
                first.contactUntil(),
                null,
                first.replies()));
    assertThat(second.number()).isNotEqualTo(first.number());
  }

  private Handover handover(QuestionId question, String message, String contact) {
    return new Handover(question, message, "张女士", contact, cases.notice().version());
  }
}
