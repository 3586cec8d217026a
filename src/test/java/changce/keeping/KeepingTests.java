package changce.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import changce.StoreTest;
import changce.conversation.Answer;
import changce.conversation.AnswerEvent;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.conversation.UnknownConversation;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words go when somebody asks for it. */
@StoreTest
class KeepingTests {

  private static final ForgettingRequest REQUEST =
      new ForgettingRequest("(terminal)", "wang: 本人申请");

  @Autowired Keeping keeping;
  @Autowired Conversations conversations;
  @Autowired Feedbacks feedbacks;
  @Autowired JdbcClient jdbc;

  private final Told told = new Told();

  @BeforeEach
  void wire(@Autowired AutowireCapableBeanFactory beans) {
    beans.autowireBean(told);
  }

  @Test
  void answerIsForgottenEverywhereOnceAndPutOnRecordWithoutItsWords() {
    Asked asked = told.everywhere("紫薇花甲");
    Forgotten first = keeping.answer(asked.question(), REQUEST);
    assertThat(first).isEqualTo(new Forgotten(1, 0, 1, 0));
    assertThat(told.holding("紫薇花甲")).isEmpty();
    assertThat(records(asked.question()))
        .containsExactly("(terminal): wang: 本人申请 (answers 1, cases 1)");
    assertThat(keeping.answer(asked.question(), REQUEST)).isEqualTo(new Forgotten(0, 1, 0, 0));
    assertThat(records(asked.question())).hasSize(1);
  }

  @Test
  void openReviewIsDoneAndAProposalCanBeApprovedNoMore() {
    Asked asked = told.everywhere("紫薇花乙");
    keeping.answer(asked.question(), REQUEST);
    assertThat(column("select state from review_item where question_id = :q", asked))
        .containsExactly("done");
    assertThat(column("select state from correction where question_id = :q order by state", asked))
        .containsExactly("rejected", "withdrawn");
    assertThat(column("select verdict from review where question_id = :q", asked))
        .containsExactly("wrong");
  }

  @Test
  void whatStaffApprovedStays() {
    Asked asked = told.ask(null, "个转企有什么支持？紫薇花丙");
    told.correction(asked.question().value(), "approved", "审定的紫薇花丙");
    told.correction(asked.question().value(), "withdrawn", "停用的紫薇花丙");
    keeping.answer(asked.question(), REQUEST);
    assertThat(told.holding("紫薇花丙"))
        .containsExactly("correction.decision", "correction.question", "correction.text");
  }

  @Test
  void whatStaffHadAskedAgainInTheSameWordsGoesToo() {
    Asked asked = told.ask(null, "个转企有什么支持？紫薇花丁");
    Asked again = told.ask(Channel.CONSOLE, null, "个转企有什么支持？紫薇花丁");
    Asked near = told.ask(Channel.CONSOLE, null, "个转企支持些什么？紫薇花丁");
    UUID correction = told.correction(asked.question().value(), "approved", "别的话");
    jdbc.sql("update correction set asked_again = :again where id = :id")
        .param("again", again.question().value())
        .param("id", correction)
        .update();
    jdbc.sql(
            """
            insert into correction_neighbour (correction_id, question_id, near, ask_at, asked_again)
            values (:id, :question, 0.9, null, :again)
            """)
        .param("id", correction)
        .param("question", asked.question().value())
        .param("again", near.question().value())
        .update();
    assertThat(keeping.answer(asked.question(), REQUEST).answers()).isEqualTo(3);
    assertThat(told.holding("紫薇花丁")).isEmpty();
  }

  @Test
  void laterAnswersKeepTheirWordsButNotWhatWasMadeFromTheForgottenOnes() {
    Asked first = told.ask(null, "硕士毕业来长沙工作，租房补贴一共能拿多少？");
    Asked later = told.ask(first.conversation(), "博士呢？");
    jdbc.sql("update answer set searched_as = '博士紫薇花戊' where question_id = :q")
        .param("q", later.question().value())
        .update();
    jdbc.sql("update answer_trace set data = '紫薇花戊' where question_id = :q")
        .param("q", later.question().value())
        .update();
    assertThat(keeping.answer(first.question(), REQUEST)).isEqualTo(new Forgotten(1, 0, 0, 1));
    assertThat(told.holding("紫薇花戊")).isEmpty();
    assertThat(conversations.answer(later.question()).orElseThrow().question()).isEqualTo("博士呢？");
  }

  @Test
  void conversationIsForgottenWholeAndWhatIsAskedInItNextDoesNotGoByIt() {
    Asked first = told.ask(null, "硕士毕业来长沙工作，租房补贴一共能拿多少？紫薇花己");
    told.ask(first.conversation(), "紫薇花己的博士呢？");
    assertThat(keeping.conversation(first.conversation(), REQUEST).answers()).isEqualTo(2);
    assertThat(told.holding("紫薇花己")).isEmpty();
    Asked next = told.ask(first.conversation(), "那博士呢？");
    assertThat(conversations.history(first.conversation()))
        .extracting(Answer::question)
        .containsExactly("（这个问题已经删除）", "（这个问题已经删除）", "那博士呢？");
    assertThat(column("select searched_as from answer where question_id = :q", next))
        .doesNotContain("紫薇花己");
  }

  @Test
  void whoFollowsTheLinkReadsThatItWasDeletedInTheLanguageOfTheQuestion() {
    Asked chinese = told.ask(null, "个转企有什么支持？");
    Asked english =
        told.ask(null, "What support is there for turning a household business into a company?");
    for (Asked asked : List.of(chinese, english)) {
      keeping.answer(asked.question(), REQUEST);
    }
    Answer left = conversations.answer(chinese.question()).orElseThrow();
    assertThat(left.ended().note()).contains("已按保存期限或应请求删除");
    assertThat(left.ended().forgotten()).isTrue();
    assertThat(left.sentences()).isEmpty();
    Answer inEnglish = conversations.answer(english.question()).orElseThrow();
    assertThat(inEnglish.english()).isTrue();
    assertThat(inEnglish.ended().note()).contains("have been deleted").doesNotContain("删除");
    assertThat(conversations.follow(chinese.question()).collectList().block())
        .extracting(AnswerEvent::type)
        .containsExactly(AnswerEvent.Type.ACCEPTED, AnswerEvent.Type.OUTCOME);
  }

  @Test
  void nothingIsAddedToWhatWasForgotten() {
    Asked asked = told.ask(null, "个转企有什么支持？");
    feedbacks.give(asked.question(), false, null, null);
    keeping.answer(asked.question(), REQUEST);
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> feedbacks.give(asked.question(), false, null, "紫薇花庚"));
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> told.handOver(asked.question(), "紫薇花庚"));
    assertThat(told.holding("紫薇花庚")).isEmpty();
  }

  @Test
  void caseIsForgottenByTheNumberThatTheVisitorWasTold() {
    String number = told.handOver(null, "紫薇花辛");
    assertThat(keeping.aCase(number, REQUEST)).isEqualTo(new Forgotten(0, 0, 1, 0));
    assertThat(told.holding("紫薇花辛")).isEmpty();
    assertThat(keeping.aCase(number, REQUEST).nothing()).isTrue();
  }

  @Test
  void gapIsCalledByAnotherQuestionAndClosedWhenNoneIsLeft() {
    Asked first = told.ask(null, "夜里有公交车吗？紫薇花壬");
    Asked second = told.ask(null, "深夜还有公交吗？");
    UUID gap = told.gap("夜里有公交车吗？紫薇花壬", first, second);
    keeping.answer(first.question(), REQUEST);
    assertThat(gap(gap)).isEqualTo("深夜还有公交吗？ open");
    keeping.answer(second.question(), REQUEST);
    assertThat(gap(gap)).isEqualTo(" closed");
  }

  @Test
  void whatWasSentByWeChatGoesWithTheAnswer() {
    Asked asked = told.ask(Channel.WECHAT, null, "个转企有什么支持？紫薇花癸");
    jdbc.sql(
            """
            insert into wechat_visitor (account, visitor, last_contact_at, conversation_id, last_question_id)
            values ('service', :visitor, :now, :conversation, :question)
            """)
        .param("visitor", visitor(asked))
        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
        .param("conversation", asked.conversation().value())
        .param("question", asked.question().value())
        .update();
    long message = message(asked, asked.question().value());
    long next = message(asked, null);
    jdbc.sql(
            """
            insert into wechat_text (message_id, part, account, visitor, text, state, carried_by, changed_at)
            values (:message, 1, 'service', :visitor, '紫薇花癸', 'sent', :next, :now)
            """)
        .param("message", message)
        .param("next", next)
        .param("visitor", visitor(asked))
        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    keeping.answer(asked.question(), REQUEST);
    assertThat(told.holding("紫薇花癸")).isEmpty();
    assertThat(
            column(
                "select last_question_id from wechat_visitor where last_question_id = :q", asked))
        .isEmpty();
  }

  @Test
  void unknownNumbersAndRequestsWithoutAReasonAreRefused() {
    UUID nobody = new UUID(0, 0);
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> keeping.answer(new QuestionId(nobody), REQUEST));
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> keeping.conversation(new ConversationId(nobody), REQUEST));
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> keeping.aCase("20000101-000000", REQUEST));
    assertThatIllegalArgumentException().isThrownBy(() -> new ForgettingRequest("(terminal)", " "));
  }

  private static String visitor(Asked asked) {
    return asked.question().value().toString().replace("-", "");
  }

  private long message(Asked asked, UUID question) {
    return jdbc.sql(
                    """
            insert into wechat_message (account, visitor, identity, received_at, last_delivery_at,
              deliveries, task, text, state, question_id, reply)
            values ('service', :visitor, :identity, :now, :now, 1, 'ask', :text, 'answered', :question, '紫薇花癸')
            """)
                .param("visitor", visitor(asked))
                .param("identity", UUID.randomUUID().toString())
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .param("text", question == null ? null : "紫薇花癸")
                .param("question", question)
                .update()
            == 1
        ? jdbc.sql("select max(id) from wechat_message where visitor = :visitor")
            .param("visitor", visitor(asked))
            .query(Long.class)
            .single()
        : -1;
  }

  private String gap(UUID id) {
    return jdbc.sql("select question, state from gap where id = :id")
        .param("id", id)
        .query((row, number) -> row.getString(1) + " " + row.getString(2))
        .single();
  }

  private List<String> records(QuestionId question) {
    return jdbc.sql(
            "select actor, detail from audit_entry where action = 'text.forget' and subject = :subject")
        .param("subject", "answer " + question.value())
        .query((row, number) -> row.getString(1) + ": " + row.getString(2))
        .list();
  }

  private List<String> column(String sql, Asked asked) {
    return jdbc.sql(sql)
        .param("q", asked.question().value())
        .query((row, number) -> Objects.toString(row.getObject(1)))
        .list();
  }
}
