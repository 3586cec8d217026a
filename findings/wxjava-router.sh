#!/usr/bin/env bash
# WxJava 4.7.9.B, message router: ".*补贴.*" does not see a message of two lines; a rule as it is answers null.
#
# One would guess: rContent("补贴") finds the word in a message, or ".*补贴.*" does; what the handler returns is what
# route() returns.
# What happens: the pattern has to match the whole content, and the dot does not match a line break, so a question
# written in two lines falls through all rules; "(?s).*补贴.*" sees it. A rule that does not say async(false) is run in
# another thread, and route() returns null while the handler's answer is dropped.
# Why it matters: people press the line break in WeChat; their message is met with silence, the same words in one line
# with an answer. Handlers that are seen to run in the log never reach anybody.
# Seen: .*补贴.* on 我是小微企业⏎有哪些补贴 null, on 有哪些补贴 the answer; 补贴 on 有哪些补贴 null; without async(false) null
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>wxjava-router</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.binarywang</groupId><artifactId>weixin-java-mp</artifactId><version>4.7.9.B</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.concurrent.atomic.AtomicInteger;
import me.chanjar.weixin.mp.api.WxMpMessageRouter;
import me.chanjar.weixin.mp.api.WxMpMessageRouterRule;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutTextMessage;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;

public class Seen {

  static int changed;

  static void see(String what, Object guessed, Object surprise, Object seen) {
    boolean still = surprise.equals(seen);
    System.out.printf("%s%n  guessed %s%n  seen    %s%s%n", what, guessed, seen,
        still ? "" : "   <-- changed: was " + surprise);
    changed += still ? 0 : 1;
  }

  static void same(String what, Object expected, Object seen) {
    see("(holds as guessed) " + what, expected, expected, seen);
  }

  static void end() {
    System.out.println(changed == 0 ? "The surprise still holds." : changed + " changed.");
    System.exit(changed == 0 ? 0 : 1);
  }

  static final AtomicInteger MESSAGES = new AtomicInteger();
  static final AtomicInteger HANDLED = new AtomicInteger();

  static String answer(String pattern, String content, boolean asItIs) {
    WxMpDefaultConfigImpl account = new WxMpDefaultConfigImpl();
    account.setAppId("account");
    WxMpServiceImpl wechat = new WxMpServiceImpl();
    wechat.setWxMpConfigStorage(account);
    WxMpMessageRouter router = new WxMpMessageRouter(wechat);
    WxMpMessageRouterRule rule = router.rule().rContent(pattern);
    if (!asItIs) rule.async(false);
    rule.handler((message, context, service, session) -> {
      HANDLED.incrementAndGet();
      return WxMpXmlOutMessage.TEXT().content("the answer").fromUser("service").toUser("user").build();
    }).end();
    WxMpXmlMessage message = WxMpXmlMessage.fromXml("<xml><ToUserName>service</ToUserName>"
        + "<FromUserName>user</FromUserName><CreateTime>1756684800</CreateTime><MsgType>text</MsgType>"
        + "<Content><![CDATA[" + content + "]]></Content><MsgId>" + MESSAGES.incrementAndGet() + "</MsgId></xml>");
    WxMpXmlOutMessage answer = router.route(message);
    router.shutDownExecutorService();   // waits for those that run
    return answer == null ? "null" : ((WxMpXmlOutTextMessage) answer).getContent();
  }

  public static void main(String[] args) {
    same(".*补贴.* on 有哪些补贴", "the answer", answer(".*补贴.*", "有哪些补贴", false));
    same("补贴 on 补贴", "the answer", answer("补贴", "补贴", false));
    see("补贴 on 有哪些补贴", "the answer", "null", answer("补贴", "有哪些补贴", false));
    String lines = "我是小微企业\n有哪些补贴";
    see(".*补贴.* on two lines", "the answer", "null", answer(".*补贴.*", lines, false));
    same("(?s).*补贴.* on two lines", "the answer", answer("(?s).*补贴.*", lines, false));
    int before = HANDLED.get();
    see("a rule as it is", "the answer", "null", answer(".*补贴.*", "有哪些补贴", true));
    same("its handler ran", 1, HANDLED.get() - before);
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(weixin-java-mp)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
