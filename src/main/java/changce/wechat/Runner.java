package changce.wechat;

import changce.conversation.Answer;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.PendingQuestion;
import changce.conversation.QuestionId;
import changce.conversation.TooManyQuestions;
import changce.conversation.UnknownConversation;
import changce.conversation.UnusableQuestion;
import changce.wechat.Turns.Ask;
import changce.wechat.Turns.Known;
import changce.wechat.Turns.Say;
import changce.wechat.Turns.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has messages answered, one at a time for each visitor, apart from any exchange. A node holds what
 * it answers by a lease; when it dies, another takes it over.
 */
@Component
@ConditionalOnWebApplication
class Runner {

  private static final Logger log = LoggerFactory.getLogger(Runner.class);

  private static final int MOST_TRIES = 5;

  /** Beyond what an answer may take: by then it has been ended as lost. */
  private static final Duration SLACK = Duration.ofMinutes(2);

  private final Turns turns;
  private final Messages messages;
  private final Conversations conversations;
  private final Workers workers;
  private final OpenExchanges waiting;
  private final Sender sender;
  private final WeChatSettings settings;
  private final Duration longest;
  private final Set<Long> running = ConcurrentHashMap.newKeySet();

  @Autowired
  Runner(
      Turns turns,
      Messages messages,
      Conversations conversations,
      Workers workers,
      OpenExchanges waiting,
      Sender sender,
      WeChatSettings settings) {
    this(
        turns,
        messages,
        conversations,
        workers,
        waiting,
        sender,
        settings,
        conversations.longestAnswer().plus(SLACK));
  }

  /**
   * @param longest after which an answer that has not ended is
   */
  Runner(
      Turns turns,
      Messages messages,
      Conversations conversations,
      Workers workers,
      OpenExchanges waiting,
      Sender sender,
      WeChatSettings settings,
      Duration longest) {
    this.turns = turns;
    this.messages = messages;
    this.conversations = conversations;
    this.workers = workers;
    this.waiting = waiting;
    this.sender = sender;
    this.settings = settings;
    this.longest = longest;
  }

  /** Takes up the visitor's next message, when none is being answered; blocks. */
  void kick(WeChatVisitor visitor) {
    if (running.size() < settings.atOnce()) {
      // One whose lease ran out while this node stood still goes on here.
      turns.begin(visitor).filter(message -> running.add(message.id())).ifPresent(this::answer);
    }
  }

  /** What no node has taken up, or a dead one has let fall. */
  @Scheduled(fixedDelay = 1000, scheduler = WeChatConfiguration.CLOCK)
  void lookAround() {
    if (!settings.accounts().isEmpty()) {
      int lost = messages.releaseLost();
      if (lost > 0) {
        log.warn("Took over {} messages of a node that has died", lost);
      }
      messages.withATurn(turns.inService()).forEach(this::kick);
    }
  }

  @Scheduled(fixedDelay = 1500, scheduler = WeChatConfiguration.CLOCK)
  void renew() {
    List<Long> held = List.copyOf(running);
    if (!held.isEmpty()) {
      messages.renew(turns.node(), held, settings.lease());
    }
  }

  private void answer(Message message) {
    workers
        .run(() -> turns.of(message))
        .flatMap(turn -> ended(message, turn).thenReturn(true))
        .onErrorResume(e -> failed(message, e))
        .doFinally(signal -> running.remove(message.id()))
        .filter(ended -> ended)
        .subscribe(
            ended -> workers.start(() -> after(message.visitor())),
            e -> log.error("Message {} was let go", message.id(), e));
  }

  private void after(WeChatVisitor visitor) {
    waiting.look(visitor);
    sender.kick(visitor);
    kick(visitor);
  }

  private Mono<Void> ended(Message message, Turn turn) {
    if (turn instanceof Ask ask) {
      return asked(message, ask.conversation(), ask.text());
    }
    if (turn instanceof Known known) {
      return workers.run(() -> turns.end(message, known.answer())).then();
    }
    return said(message, ((Say) turn).text());
  }

  private Mono<Void> asked(Message message, @Nullable ConversationId conversation, String text) {
    return conversations
        .ask(Channel.WECHAT, conversation, text)
        .onErrorResume(
            UnknownConversation.class, e -> conversations.ask(Channel.WECHAT, null, text))
        .onErrorResume(
            PendingQuestion.class,
            e ->
                workers
                    .run(() -> turns.giveUpPending(conversation))
                    .then(conversations.ask(Channel.WECHAT, conversation, text)))
        .flatMap(asked -> workers.run(() -> turns.asked(message, asked)).thenReturn(asked))
        .flatMap(this::answered)
        .flatMap(answer -> workers.run(() -> turns.end(message, answer)))
        .then();
  }

  /** The whole answer; the events on the way are not shown here. */
  private Mono<Answer> answered(Asked asked) {
    QuestionId question = asked.question();
    return conversations
        .follow(question)
        .then()
        .timeout(longest, Mono.fromRunnable(() -> log.warn("{} took too long", question)))
        .then(workers.run(() -> turns.ended(question)));
  }

  private Mono<Void> said(Message message, String text) {
    return workers.run(() -> turns.end(message, text)).then();
  }

  /** False when it is to be tried again: not at once, or a full node would do nothing else. */
  private Mono<Boolean> failed(Message message, Throwable e) {
    if (e instanceof UnusableQuestion) {
      return said(message, String.valueOf(e.getMessage())).thenReturn(true);
    }
    if (!(e instanceof TooManyQuestions)) {
      log.error("Message {} failed", message.id(), e);
      if (message.tries() + 1 >= MOST_TRIES) {
        return said(message, WeChatTexts.FAILED).thenReturn(true);
      }
    }
    return workers.run(
        () -> {
          turns.release(message);
          return false;
        });
  }
}
