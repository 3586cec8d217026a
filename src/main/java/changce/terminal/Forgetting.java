package changce.terminal;

import static changce.terminal.Terminal.DONE;
import static changce.terminal.Terminal.REFUSED;

import changce.conversation.ConversationId;
import changce.conversation.QuestionId;
import changce.conversation.UnknownConversation;
import changce.keeping.ForgettingRequest;
import changce.keeping.Forgotten;
import changce.keeping.Keeping;
import changce.staff.Staff;
import changce.wechat.Followers;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code bin/staff forget}: deletes words on request, and says what went and what did not. */
final class Forgetting {

  private final Keeping keeping;
  private final Followers followers;
  private final Staff staff;
  private final PrintStream out;
  private final PrintStream err;

  Forgetting(Keeping keeping, Followers followers, Staff staff, PrintStream out, PrintStream err) {
    this.keeping = keeping;
    this.followers = followers;
    this.staff = staff;
    this.out = out;
    this.err = err;
  }

  /**
   * @param words what kind, which one (an account before it for {@code wechat}), who approved, why
   * @return the exit status; empty when it was used wrongly
   */
  Optional<Integer> run(List<String> words) {
    String which = words.get(1);
    return switch (words.get(0) + "/" + words.size()) {
      case "answer/4" ->
          done(words, request -> keeping.answer(new QuestionId(UUID.fromString(which)), request));
      case "conversation/4" ->
          done(
              words,
              request -> keeping.conversation(new ConversationId(UUID.fromString(which)), request));
      case "case/4" -> done(words, request -> keeping.aCase(which, request));
      case "wechat/5" -> done(words, request -> followers.forget(which, words.get(2), request));
      default -> Optional.empty();
    };
  }

  private interface Deletion {
    Forgotten by(ForgettingRequest request);
  }

  private Optional<Integer> done(List<String> words, Deletion deletion) {
    String approver = words.get(words.size() - 2);
    if (staff.people().stream().noneMatch(person -> person.signsInAs().equals(approver))) {
      return refused("没有这个账号，或者它已停用：" + approver);
    }
    try {
      String why = words.get(words.size() - 1).strip();
      ForgettingRequest request =
          new ForgettingRequest(Staff.TERMINAL, why.isEmpty() ? "" : approver + ": " + why);
      say(words.get(0), deletion.by(request));
      return Optional.of(DONE);
    } catch (UnknownConversation | IllegalArgumentException e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Integer> refused(String why) {
    err.println(why);
    return Optional.of(REFUSED);
  }

  private void say(String kind, Forgotten forgotten) {
    out.printf(
        "现在删去：%d 条问答的文字，%d 个事项的留言、联系方式和答复。以前已经删去：%d 条问答。%n",
        forgotten.answers(), forgotten.cases(), forgotten.before());
    if (kind.equals("answer") && forgotten.later() > 0) {
      out.printf(
          "同一会话里后面还有 %d 条问答：它们的检索用语和生成过程已删去，问题和回答还在，可能提到这一条。要一并删去，请删整个会话。%n", forgotten.later());
    }
    if (kind.equals("wechat")) {
      out.println("更早的会话已经没有与关注者的联系，认不出来；请关注者给出回答的链接，按编号删。");
    }
    out.println("没有删：结果、日期、渠道、用时、引用的条款、有用与否、复核结论这些数字；工作人员批准的审定回答、评测问题和例句；审计记录。");
    out.println("以前的数据库备份里还有原来的文字，请按备份的保存期限处理。");
  }
}
