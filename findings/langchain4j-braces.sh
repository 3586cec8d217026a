#!/usr/bin/env bash
# LangChain4j 1.19.0, AiServices: a question with {{甲方}} in it throws, one with {{it}} is another question.
#
# One would guess: String chat(String question) sends the user's words as they are; only what the programmer writes in
# an annotation is a template.
# What happens: the words of the only parameter, annotated or not, are the template. {{甲方}} is a variable without a
# value and throws before the model is asked, {{it}} is replaced by the question itself, {{current_date}} by today.
# Why it matters: contracts and forms for poi-tl, docxtemplater and their like are full of {{...}}, and people ask about
# them and paste them. The question is lost with an error about a variable nobody wrote, or answered in other words.
# Remedy: @UserMessage("{{question}}") with @V("question") String question; a value is not read again.
# Seen: IllegalArgumentException, Value for the variable '甲方' is missing; {{it}}是什么 asks {{it}}是什么是什么
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>langchain4j-braces</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j</artifactId><version>1.19.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.V;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

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

  interface Plain {
    String chat(String question);
  }

  interface Annotated {
    @SystemMessage("Answer by the policy.")
    String chat(@dev.langchain4j.service.UserMessage String question);
  }

  interface Template {
    @dev.langchain4j.service.UserMessage("{{question}}")
    String chat(@V("question") String question);
  }

  /** Answers with what it was asked. */
  static final ChatModel ECHO = new ChatModel() {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      List<dev.langchain4j.data.message.ChatMessage> asked = request.messages();
      return ChatResponse.builder()
          .aiMessage(AiMessage.from(((UserMessage) asked.get(asked.size() - 1)).singleText())).build();
    }
  };

  static String asked(UnaryOperator<String> service, String question) {
    try {
      return service.apply(question);
    } catch (IllegalArgumentException thrown) {
      return "IllegalArgumentException: " + thrown.getMessage();
    }
  }

  public static void main(String[] args) {
    UnaryOperator<String> plain = AiServices.create(Plain.class, ECHO)::chat;
    UnaryOperator<String> annotated = AiServices.create(Annotated.class, ECHO)::chat;
    UnaryOperator<String> template = AiServices.create(Template.class, ECHO)::chat;
    String blank = "合同里的{{甲方}}怎么填？";
    String error = "IllegalArgumentException: Value for the variable '甲方' is missing";
    same("one brace", "合同里的{甲方}怎么填？", asked(plain, "合同里的{甲方}怎么填？"));
    see("{{甲方}}", blank, error, asked(plain, blank));
    see("{{甲方}}, annotated, with a system message", blank, error, asked(annotated, blank));
    see("{{it}}是什么", "{{it}}是什么", "{{it}}是什么是什么", asked(plain, "{{it}}是什么"));
    see("{{current_date}}是什么", "{{current_date}}是什么", LocalDate.now() + "是什么",
        asked(plain, "{{current_date}}是什么"));
    same("{{甲方}} as the value of a template", blank, asked(template, blank));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(langchain4j)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
