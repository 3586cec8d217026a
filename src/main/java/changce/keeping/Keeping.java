package changce.keeping;

import changce.conversation.AnswerTexts;
import changce.conversation.CaseTexts;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.conversation.UnknownConversation;
import changce.staff.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets on request. All of it or nothing, and with it an entry in the audit trail; what had been
 * forgotten already is not put on record again. Blocks.
 */
@Component
public class Keeping {

  private static final String ACTION = "text.forget";

  private final Conversations conversations;
  private final AnswerTexts texts;
  private final CaseTexts cases;
  private final List<CopiedText> copies;
  private final Staff staff;
  private final TransactionTemplate together;

  Keeping(
      Conversations conversations,
      AnswerTexts texts,
      CaseTexts cases,
      List<CopiedText> copies,
      Staff staff,
      TransactionTemplate together) {
    this.conversations = conversations;
    this.texts = texts;
    this.cases = cases;
    this.copies = copies;
    this.staff = staff;
    this.together = together;
  }

  /**
   * One question with its answer; one that is being given is stopped first.
   *
   * @throws UnknownConversation when there is no such question
   */
  public Forgotten answer(QuestionId question, ForgettingRequest request) {
    conversations.stop(question);
    return together.execute(
        status -> {
          int later = texts.forgetWorkingAfter(question);
          return recorded(
              "answer " + question.value(), request, forgotten(List.of(question), later));
        });
  }

  /**
   * All questions of the conversation with their answers.
   *
   * @throws UnknownConversation when there is no such conversation
   */
  public Forgotten conversation(ConversationId asked, ForgettingRequest request) {
    if (texts.of(asked).isEmpty()) {
      throw new UnknownConversation("没有这个会话，或者其中没有问题。");
    }
    return all(List.of(asked), "conversation " + asked.value(), request, () -> 0);
  }

  /**
   * Everything of somebody whom a channel can name.
   *
   * @param subject what the audit trail calls them: nothing that names a person
   * @param own forgets what the channel itself keeps, in the same transaction; gives how much
   */
  public Forgotten all(
      List<ConversationId> asked, String subject, ForgettingRequest request, IntSupplier own) {
    List<QuestionId> questions =
        asked.stream().flatMap(conversation -> texts.of(conversation).stream()).toList();
    questions.forEach(conversations::stop);
    return together.execute(
        status -> {
          int rows = own.getAsInt();
          Forgotten forgotten =
              questions.isEmpty() ? new Forgotten(0, 0, 0, 0) : forgotten(questions, 0);
          return rows > 0
              ? onRecord(subject, request, forgotten)
              : recorded(subject, request, forgotten);
        });
  }

  /**
   * Message, contact and replies of a case; the question that led to it stays.
   *
   * @param number as the visitor was told it
   * @throws UnknownConversation when there is none of that number
   */
  public Forgotten aCase(String number, ForgettingRequest request) {
    return together.execute(
        status ->
            recorded("case " + number, request, new Forgotten(0, 0, cases.forget(number), 0)));
  }

  private Forgotten forgotten(List<QuestionId> questions, int later) {
    List<QuestionId> all = new ArrayList<>(questions);
    copies.forEach(one -> all.addAll(one.askedAgain(questions)));
    int answers = forget(all);
    return new Forgotten(answers, all.size() - answers, cases.forget(all), later);
  }

  /** Within a transaction. */
  int forget(List<QuestionId> answers) {
    copies.forEach(one -> one.forget(answers));
    return texts.forget(answers);
  }

  private Forgotten recorded(String subject, ForgettingRequest request, Forgotten forgotten) {
    return forgotten.nothing() ? forgotten : onRecord(subject, request, forgotten);
  }

  private Forgotten onRecord(String subject, ForgettingRequest request, Forgotten forgotten) {
    String detail =
        "%s (answers %d, cases %d)"
            .formatted(request.why(), forgotten.answers(), forgotten.cases());
    staff.record(request.actor(), ACTION, subject, detail);
    return forgotten;
  }
}
