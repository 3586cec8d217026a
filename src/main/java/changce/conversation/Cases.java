package changce.conversation;

import changce.conversation.Case.Handover;
import changce.conversation.Case.Reply;
import changce.conversation.Case.State;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Questions handed over to a person, and what that person replied. Blocks. */
@Component
public class Cases {

  private static final int LONGEST_MESSAGE = 1000;

  /** Characters of a reply. */
  public static final int LONGEST_REPLY = 2000;

  private final CaseStore store;
  private final CaseSettings settings;
  private final Clock clock;

  Cases(CaseStore store, CaseSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a visitor is told before leaving a contact. */
  public ConsentNotice notice() {
    return ConsentNotice.of(settings);
  }

  /** The same to who reads English; agreeing to either is enough. */
  public ConsentNotice noticeInEnglish() {
    return ConsentNotice.inEnglish(settings);
  }

  /**
   * @throws UnusableText when the message or the contact cannot be taken, or the visitor has not
   *     agreed to the notice as it is now
   * @throws UnknownConversation when there is no such question
   */
  public Case open(Handover handover) {
    ConsentNotice notice =
        Stream.of(notice(), noticeInEnglish())
            .filter(one -> one.version().equals(handover.consent()))
            .findFirst()
            .orElseThrow(() -> new UnusableText("请阅读并同意联系方式的使用说明后再提交。"));
    String message = FreeText.accepted(handover.message(), LONGEST_MESSAGE, "留言");
    if (message == null) {
      throw new UnusableText("请写明想请工作人员答复什么。");
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    return store.insert(
        new Case(
            CaseId.next(clock),
            CaseNumber.next(now),
            handover.question(),
            message,
            Contact.of(handover.name(), handover.contact()),
            notice.text(),
            State.OPEN,
            now,
            now.plus(settings.contactFor()),
            null,
            List.of()));
  }

  public Optional<Case> of(CaseId id) {
    return store.find(id);
  }

  public Optional<Case> numbered(String number) {
    return store.find(number);
  }

  /**
   * Those in the state, the longest waiting first.
   *
   * @param after those that have waited less long than this one only; null for all
   */
  public List<Case> in(State state, @Nullable CaseId after, int most) {
    return store.in(state, after, most);
  }

  /**
   * @param seen how many replies there were when this one was written
   * @throws EndedCase when it was closed or taken back
   * @throws RepliedMeanwhile when there are more by now
   * @throws UnusableText when the reply is empty or longer than 2,000 characters
   */
  public void reply(CaseId id, String by, String text, int seen) {
    String reply = FreeText.checked(text, LONGEST_REPLY, "答复");
    if (reply == null) {
      throw new UnusableText("请写答复的内容。");
    }
    store.reply(id, new Reply(reply, by, OffsetDateTime.now(clock)), seen);
  }

  /**
   * @param seen how many replies there were when it was decided to close it
   * @throws EndedCase when it was closed or taken back already
   * @throws RepliedMeanwhile when there are more by now
   */
  public void close(CaseId id, String by, int seen) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    store.close(id, by, seen, now, now.plus(settings.afterClosing()));
  }

  /** By the visitor: contact and message are forgotten at once; twice changes nothing. */
  public void withdraw(CaseId id) {
    store.withdraw(id, OffsetDateTime.now(clock));
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetContacts() {
    store.forgetContacts(OffsetDateTime.now(clock));
  }
}
