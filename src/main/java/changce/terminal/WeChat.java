package changce.terminal;

import static changce.terminal.Terminal.DONE;
import static changce.terminal.Terminal.REFUSED;

import changce.wechat.OfficialAccounts;
import changce.wechat.OfficialAccounts.Failure;
import changce.wechat.OfficialAccounts.State;
import changce.wechat.UnusableMenu;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code bin/wechat}: what operators do with the official accounts, from a terminal. */
final class WeChat {

  private static final String USAGE =
      """
      用法：bin/wechat 命令
        status                     各公众号：能否主动下发、是否停用、最近没有发出去的消息
        check 公众号               密钥是否正确，本机出口地址是否在白名单里
        menu 公众号 [文件]         用 knowledge/wechat-menu.yml（或给出的文件）更换自定义菜单
        off 公众号 原因 告示       停用：来访者只收到告示
        on 公众号                  恢复
        try 公众号 [服务地址]      像关注者一样与正在运行的服务对话（默认 http://localhost:8080）
      """;

  private final OfficialAccounts accounts;
  private final PrintStream out;
  private final PrintStream err;

  private WeChat(OfficialAccounts accounts, PrintStream out, PrintStream err) {
    this.accounts = accounts;
    this.out = out;
    this.err = err;
  }

  /** Exit status 0 done, 1 refused with the reason, 2 used wrongly. */
  public static void main(String[] arguments) {
    if (arguments.length >= 2 && arguments.length <= 3 && arguments[0].equals("try")) {
      System.exit(tried(arguments));
    }
    Terminal.run(
        USAGE,
        arguments,
        (context, out, err) -> run(context.getBean(OfficialAccounts.class), out, err, arguments));
  }

  private static int tried(String[] arguments) {
    String service = arguments.length == 3 ? arguments[2] : "http://localhost:8080";
    return new WeChatTrial(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())))
        .run(arguments[1], service);
  }

  static int run(OfficialAccounts accounts, PrintStream out, PrintStream err, String... arguments) {
    try {
      return new WeChat(accounts, out, err).run(List.of(arguments));
    } catch (UnusableMenu | IllegalArgumentException e) {
      err.println(e.getMessage());
      return REFUSED;
    }
  }

  private int run(List<String> words) {
    return switch ((words.isEmpty() ? "" : words.get(0)) + "/" + (words.size() - 1)) {
      case "status/0" -> status();
      case "check/1" -> ended(accounts.check(words.get(1)), "密钥正确，出口地址在白名单里");
      case "menu/1" -> menu(words.get(1), "knowledge/wechat-menu.yml");
      case "menu/2" -> menu(words.get(1), words.get(2));
      case "off/3" -> off(words.get(1), words.get(2), words.get(3));
      case "on/1" -> on(words.get(1));
      default -> misused();
    };
  }

  private int status() {
    for (State state : accounts.states()) {
      String service = state.off() == null ? "在用" : "已停用：" + state.off();
      String sends = state.pushes() ? "可主动下发" : "只能被动回复";
      out.printf("%s  %s  %s  %s%n", state.name(), state.appId(), sends, service);
    }
    if (accounts.states().isEmpty()) {
      out.println("没有配置公众号（changce.wechat.accounts）。");
    }
    for (Failure failure : accounts.failures()) {
      out.printf(
          "%s  %s  %d %s（%s）%n",
          failure.at(), failure.account(), failure.code(), failure.meaning(), failure.state());
    }
    return DONE;
  }

  private int menu(String account, String file) {
    return ended(accounts.applyMenu(account, Path.of(file)), "菜单已更换，最迟五分钟后在手机上看到");
  }

  private int off(String account, String reason, String notice) {
    accounts.takeOff(account, reason, notice);
    out.println("已停用：" + account);
    return DONE;
  }

  private int on(String account) {
    accounts.putBack(account);
    out.println("已恢复：" + account);
    return DONE;
  }

  private int ended(Optional<String> failure, String done) {
    failure.ifPresentOrElse(err::println, () -> out.println(done));
    return failure.isEmpty() ? DONE : REFUSED;
  }

  private int misused() {
    return Terminal.misused(USAGE, err);
  }
}
