package changce.terminal;

import static changce.terminal.Terminal.DONE;
import static changce.terminal.Terminal.REFUSED;

import changce.keeping.Keeping;
import changce.staff.AuditCheck;
import changce.staff.Staff;
import changce.wechat.Followers;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code bin/staff}: what is to be done for the console from a terminal. */
final class StaffCommand {

  private static final String USAGE =
      """
      用法：bin/staff 命令
        verify-audit [序号:哈希]   核对审计记录的链条；给出以前记下的“序号:哈希”时，一并核对那一条没有变过
        link 账号                  给忘了密码的人一个一次性链接
        forget answer 编号 账号 理由               删去一条问答的文字
        forget conversation 编号 账号 理由         删去一个会话里所有问答的文字
        forget case 事项编号 账号 理由             删去一个事项的留言、联系方式和答复
        forget wechat 公众号 openid 账号 理由      删去一个关注者的记录和还认得出的会话
      账号：批准删除的工作人员；理由记入审计，请不要写出要删的内容和个人信息。
      """;

  private final Staff staff;
  private final Forgetting forgetting;
  private final PrintStream out;
  private final PrintStream err;

  private StaffCommand(Staff staff, Forgetting forgetting, PrintStream out, PrintStream err) {
    this.staff = staff;
    this.forgetting = forgetting;
    this.out = out;
    this.err = err;
  }

  /** Exit status 0 done or unbroken, 1 broken or refused, 2 used wrongly. */
  public static void main(String[] arguments) {
    Terminal.run(
        USAGE,
        arguments,
        (context, out, err) -> {
          Staff staff = context.getBean(Staff.class);
          Forgetting forgetting =
              new Forgetting(
                  context.getBean(Keeping.class),
                  context.getBean(Followers.class),
                  staff,
                  out,
                  err);
          return run(staff, forgetting, out, err, arguments);
        });
  }

  static int run(
      Staff staff, Forgetting forgetting, PrintStream out, PrintStream err, String... arguments) {
    List<String> words = Arrays.asList(arguments);
    StaffCommand command = new StaffCommand(staff, forgetting, out, err);
    return switch (words.get(0) + "/" + (words.size() - 1)) {
      case "verify-audit/0" -> command.verify();
      case "verify-audit/1" -> command.verify(words.get(1));
      case "link/1" -> command.link(words.get(1));
      case "forget/4", "forget/5" ->
          command.forgetting.run(words.subList(1, words.size())).orElseGet(command::misused);
      default -> command.misused();
    };
  }

  private int verify() {
    AuditCheck check = staff.verifyAudit();
    if (check.unbroken()) {
      if (check.removed() > 0) {
        out.printf("前 %d 条已按期限移去；移去的最后一条的哈希记在链条里，从它接上。%n", check.removed());
      }
      out.printf(
          "审计记录到第 %d 条，链条完整。请把下面这一行记在别处，下次核对时给出：%n%d:%s%n",
          check.entries(), check.entries(), check.hash());
      return DONE;
    }
    err.printf("审计记录断在第 %d 条：它被改过、删过，或者有人插入了一条。前 %d 条完整。%n", check.brokenAt(), check.entries());
    return REFUSED;
  }

  private int verify(String kept) {
    if (!kept.matches("\\d{1,18}:[0-9a-f]{64}")) {
      return misused();
    }
    long sequence = Long.parseLong(kept.substring(0, kept.indexOf(':')));
    Optional<String> now = staff.auditHash(sequence);
    if (now.isEmpty() && sequence < staff.verifyAudit().removed()) {
      err.printf("第 %d 条已按期限移去，不能再核对；请给出更近的一行。%n", sequence);
      return REFUSED;
    }
    if (now.isEmpty() || !now.get().equals(kept.substring(kept.indexOf(':') + 1))) {
      err.printf("第 %d 条与以前记下的不一样：整条链被重新做过，或者末尾被截去了。%n", sequence);
      return REFUSED;
    }
    return verify();
  }

  private int link(String account) {
    String secret = staff.newLink(account);
    if (secret == null) {
      err.println("没有这个账号：" + account);
      return REFUSED;
    }
    out.println("请在浏览器里打开（只能用一次）： /console/link/" + secret);
    return DONE;
  }

  private int misused() {
    return Terminal.misused(USAGE, err);
  }
}
