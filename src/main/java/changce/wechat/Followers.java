package changce.wechat;

import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.conversation.UnknownConversation;
import changce.keeping.ForgettingRequest;
import changce.keeping.Forgotten;
import changce.keeping.Keeping;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets a follower on request. Blocks. */
@Component
public class Followers {

  private final Accounts accounts;
  private final Keys keys;
  private final Keeping keeping;
  private final Conversations conversations;
  private final JdbcClient jdbc;

  Followers(
      Accounts accounts, Keys keys, Keeping keeping, Conversations conversations, JdbcClient jdbc) {
    this.accounts = accounts;
    this.keys = keys;
    this.keeping = keeping;
    this.conversations = conversations;
    this.jdbc = jdbc;
  }

  /**
   * The follower's row, their messages, and every conversation that can still be told to be theirs:
   * after {@code changce.wechat.keep} nothing says so any more.
   *
   * @throws IllegalArgumentException when there is no such account
   * @throws UnknownConversation when nothing is known of the follower
   */
  public Forgotten forget(String account, String openId, ForgettingRequest request) {
    String name = accounts.named(account).name();
    WeChatVisitor visitor = new WeChatVisitor(name, keys.visitor(name, openId));
    if (!known(visitor)) {
      throw new UnknownConversation("没有这个关注者的记录，或者早已按期限删去。");
    }
    return keeping.all(
        conversations(visitor),
        "wechat " + name + " " + visitor.name(),
        request,
        () -> delete(visitor));
  }

  private boolean known(WeChatVisitor visitor) {
    return jdbc.sql(
                "select count(*) from wechat_visitor where account = :account and visitor = :visitor")
            .param("account", visitor.account())
            .param("visitor", visitor.name())
            .query(Integer.class)
            .single()
        > 0;
  }

  private List<ConversationId> conversations(WeChatVisitor visitor) {
    Stream<UUID> current =
        ids("select conversation_id from wechat_visitor", "conversation_id", visitor).stream();
    Stream<UUID> answered =
        ids("select question_id from wechat_message", "question_id", visitor).stream()
            .flatMap(question -> conversations.answer(new QuestionId(question)).stream())
            .map(answer -> answer.conversation().value());
    return Stream.concat(current, answered).distinct().map(ConversationId::new).toList();
  }

  private List<UUID> ids(String select, String column, WeChatVisitor visitor) {
    return jdbc.sql(
            "%s where account = :account and visitor = :visitor and %s is not null"
                .formatted(select, column))
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .query(UUID.class)
        .list();
  }

  private int delete(WeChatVisitor visitor) {
    String messages =
        "(select id from wechat_message where account = :account and visitor = :visitor)";
    return Stream.of(
            "wechat_link where message_id in " + messages,
            "wechat_text where message_id in " + messages,
            "wechat_message where account = :account and visitor = :visitor",
            "wechat_visitor where account = :account and visitor = :visitor")
        .mapToInt(
            rows ->
                jdbc.sql("delete from " + rows)
                    .param("account", visitor.account())
                    .param("visitor", visitor.name())
                    .update())
        .sum();
  }
}
