#!/usr/bin/env bash
# LangChain4j 1.19.0: 12.7 is refused as a tool's number, and is 12 in a record, in a list and in an answer.
#
# One would guess: what the model says goes through one reader, for tools and for answers alike: 12.7 for an int is an
# error, "2025-09-01" is a LocalDate, a number for a choice is an error.
# What happens: an int parameter of a tool refuses 12.7, a field of a record takes 12 of it, in the tool's argument as
# in an AiServices answer, and List<Integer> makes [1] of [1.5]. A LocalDate parameter throws for "2025-09-01" (its
# schema asks for an object of year, month and day), a LocalDate in a list or a record, of the same schema, reads it.
# {"kind": 1} is the second constant of an enum, "" no amount at all.
# Why it matters: 12.7万元 becomes 12万元 as soon as somebody gathers the parameters into a record; a model that counts
# choices from 1 picks the next one; and a tool that asks for a date fails with models that write it as text.
# Remedy: BigDecimal for all numbers; dates in tools as String.
# Seen: int 12.7 IllegalArgumentException, in a record 12, in a list [1]; answer n=12, kind=罚款 for 1, amount=null for
# ""; LocalDate RuntimeException, in a list [2025-09-01]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>langchain4j-arguments</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j</artifactId><version>1.19.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

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

  enum Kind { 补贴, 罚款 }

  record Grant(Integer n, Kind kind, BigDecimal amount, LocalDate day) {}

  public static class Tools {
    @Tool
    public String number(@P(name = "value") int value) {
      return "" + value;
    }

    @Tool
    public String numbers(@P(name = "value") List<Integer> value) {
      return "" + value;
    }

    @Tool
    public String day(@P(name = "value") LocalDate value) {
      return "" + value;
    }

    @Tool
    public String days(@P(name = "value") List<LocalDate> value) {
      return "" + value;
    }

    @Tool
    public String grant(@P(name = "value") Grant value) {
      return "" + value;
    }
  }

  interface Reader {
    Grant read(String text);
  }

  static String tool(String name, String value) {
    Method method = Arrays.stream(Tools.class.getMethods()).filter(each -> each.getName().equals(name)).findFirst()
        .orElseThrow();
    try {
      return DefaultToolExecutor.builder().object(new Tools()).originalMethod(method).methodToInvoke(method).build()
          .execute(ToolExecutionRequest.builder().id("1").name(name).arguments("{\"value\": " + value + "}").build(), "");
    } catch (RuntimeException thrown) {
      return thrown.getClass().getSimpleName();
    }
  }

  static String answer(String json) {
    ChatModel model = new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        return ChatResponse.builder().aiMessage(AiMessage.from(json)).build();
      }
    };
    return AiServices.create(Reader.class, model).read("?").toString();
  }

  public static void main(String[] args) {
    String error = "IllegalArgumentException";
    same("tool, int 12.7", error, tool("number", "12.7"));
    see("tool, a record's Integer 12.7", error, "Grant[n=12, kind=null, amount=null, day=null]",
        tool("grant", "{\"n\": 12.7}"));
    see("tool, List<Integer> [1.5]", error, "[1]", tool("numbers", "[1.5]"));
    see("answer, Integer 12.7", "an error", "Grant[n=12, kind=null, amount=null, day=null]", answer("{\"n\": 12.7}"));
    see("answer, a choice by number", "an error", "Grant[n=null, kind=罚款, amount=null, day=null]", answer("{\"kind\": 1}"));
    see("answer, the amount \"\"", "an error", "Grant[n=null, kind=null, amount=null, day=null]",
        answer("{\"amount\": \"\"}"));
    same("tool, List<LocalDate>", "[2025-09-01]", tool("days", "[\"2025-09-01\"]"));
    same("tool, a record's LocalDate", "Grant[n=null, kind=null, amount=null, day=2025-09-01]",
        tool("grant", "{\"day\": \"2025-09-01\"}"));
    see("tool, LocalDate", "2025-09-01", "RuntimeException", tool("day", "\"2025-09-01\""));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(langchain4j)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
