package changce.wechat;

import changce.conversation.Answer;
import changce.conversation.Asked;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.shown.WrittenAnswer;
import changce.wechat.Visitors.Talk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A message's turn: what it means after what was said before, and what is shown in answer to it.
 */
@Component
class Turns {

  private static final int MOST_TRIES = 3;

  private final String node = UUID.randomUUID().toString();
  private final Visitors visitors;
  private final Messages messages;
  private final OutgoingTexts texts;
  private final AnswerLinks links;
  private final ShownAnswers shown;
  private final Accounts accounts;
  private final AccountStates states;
  private final Conversations conversations;
  private final Feedbacks feedbacks;
  private final WeChatSettings settings;

  Turns(
      Visitors visitors,
      Messages messages,
      OutgoingTexts texts,
      AnswerLinks links,
      ShownAnswers shown,
      Accounts accounts,
      AccountStates states,
      Conversations conversations,
      Feedbacks feedbacks,
      WeChatSettings settings) {
    this.visitors = visitors;
    this.messages = messages;
    this.texts = texts;
    this.links = links;
    this.shown = shown;
    this.accounts = accounts;
    this.states = states;
    this.conversations = conversations;
    this.feedbacks = feedbacks;
    this.settings = settings;
  }

  /** What a message comes to. */
  sealed interface Turn {}

  /**
   * @param conversation null to begin one
   */
  record Ask(@Nullable ConversationId conversation, String text) implements Turn {}

  /** It has been answered, by a node that died before it could say so. */
  record Known(Answer answer) implements Turn {}

  record Say(String text) implements Turn {}

  String node() {
    return node;
  }

  /**
   * Takes the visitor's next message, when none is being answered; none of an account that is out
   * of service, where it waits until that is back.
   */
  @Transactional
  public Optional<Message> begin(WeChatVisitor visitor) {
    if (accounts.find(visitor.account()).flatMap(states::off).isPresent()) {
      return Optional.empty();
    }
    visitors.lock(visitor);
    Optional<Message> turn = messages.turn(visitor);
    turn.ifPresent(message -> messages.run(message.id(), node, settings.lease()));
    return turn;
  }

  List<String> inService() {
    return states.inService();
  }

  public Turn of(Message message) {
    if (message.question() != null) {
      QuestionId question = new QuestionId(message.question());
      Answer answer = ended(question);
      if (!broken(answer) || message.tries() >= MOST_TRIES) {
        return new Known(answer);
      }
    }
    Talk talk = visitors.talk(message.visitor());
    String text = String.valueOf(message.text());
    String said = Reception.command(text);
    Optional<Answer> last = shown.of(message.shown(), talk);
    return said.matches("\\d{1,2}")
        ? numbered(Integer.parseInt(said), text, talk, last)
        : new Ask(conversation(talk), text);
  }

  /** A number chooses from what was asked back; after an answer, 1 and 2 say what it was worth. */
  private Turn numbered(int number, String text, Talk talk, Optional<Answer> last) {
    List<String> choices = last.map(Answer::ended).map(WrittenAnswer::offered).orElse(List.of());
    if (number >= 1 && number <= choices.size()) {
      return new Ask(conversation(talk), choices.get(number - 1));
    }
    if (number >= 1
        && number <= 2
        && choices.isEmpty()
        && last.filter(Turns::answered).isPresent()) {
      feedbacks.give(last.get().id(), number == 1, null, null);
      return new Say(WeChatTexts.thanks(number == 1, last.get().english()));
    }
    return new Ask(conversation(talk), text);
  }

  @Transactional
  public boolean asked(Message message, Asked asked) {
    return messages.asked(message.id(), node, asked.question().value());
  }

  /** The whole answer; one that nobody gives any more is ended. */
  Answer ended(QuestionId question) {
    Answer answer = conversations.answer(question).orElseThrow();
    if (answer.ended() != null) {
      return answer;
    }
    conversations.giveUp(question);
    return conversations.answer(question).orElseThrow();
  }

  /** False when another node has taken the message over, or the visitor has left. */
  @Transactional
  public boolean end(Message message, Answer answer) {
    AnswerText text = new AnswerText(settings.replyBytes(), links.address(message.id()));
    boolean mine = end(message, AnswerText.about(answer.question()), text.of(answer));
    if (mine) {
      visitors.talksOn(message.visitor(), answer.conversation().value(), answer.id().value());
    }
    return mine;
  }

  @Transactional
  public boolean end(Message message, String text) {
    return end(message, null, AnswerText.plain(text));
  }

  private boolean end(Message message, @Nullable String about, List<String> parts) {
    visitors.lock(message.visitor());
    boolean mine = messages.answered(message.id(), node);
    if (mine) {
      texts.add(message.id(), message.visitor(), about, parts);
    }
    return mine;
  }

  @Transactional
  public void release(Message message) {
    messages.release(message.id(), node);
  }

  /**
   * Only this channel asks in the conversation, and one question at a time: one that is pending
   * there was asked by a node that died before it could say so.
   */
  boolean giveUpPending(@Nullable ConversationId conversation) {
    if (conversation != null) {
      conversations.history(conversation).stream()
          .filter(answer -> answer.ended() == null)
          .forEach(answer -> conversations.giveUp(answer.id()));
    }
    return conversation != null;
  }

  private static @Nullable ConversationId conversation(Talk talk) {
    return talk.conversation() == null ? null : new ConversationId(talk.conversation());
  }

  private static boolean answered(Answer answer) {
    return answer.ended() != null && answer.ended().outcome().startsWith("answered_");
  }

  private static boolean broken(Answer answer) {
    return answer.ended() == null || answer.ended().outcome().equals("failed_timeout");
  }
}
