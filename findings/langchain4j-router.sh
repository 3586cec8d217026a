#!/usr/bin/env bash
# LangChain4j 1.19.0, LanguageModelQueryRouter: a Chinese comma in the model's answer, and nothing is searched.
#
# One would guess: asked which sources to use, a model answers "1，2", "1、2" or "2。", as Chinese models do; the router
# takes the numbers out, or throws as LangChain4j's other readers of answers do (OutputParsingException).
# What happens: the answer is split at the English comma and read by Integer.parseInt. What fails is caught, not
# logged, and the standard fallback is DO_NOT_ROUTE: no retriever at all. ROUTE_TO_ALL has to be asked for.
# Why it matters: the question goes to the model without a single clause, and the model answers from memory. Every
# call succeeds, so nobody sees it.
# Seen: "1,2" two sources, "2" one, "1，2", "1、2" and "2。" none
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>langchain4j-router</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j</artifactId><version>1.19.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.router.LanguageModelQueryRouter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  static int sources(String answer) {
    ChatModel model = new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        return ChatResponse.builder().aiMessage(AiMessage.from(answer)).build();
      }
    };
    Map<ContentRetriever, String> retrievers = new LinkedHashMap<>();
    retrievers.put(query -> List.of(), "政策条文");
    retrievers.put(query -> List.of(), "办事流程");
    return new LanguageModelQueryRouter(model, retrievers).route(Query.from("补贴多少，怎么申请？")).size();
  }

  public static void main(String[] args) {
    same("1,2", 2, sources("1,2"));
    same("2", 1, sources("2"));
    see("1，2", "2, or an exception", 0, sources("1，2"));
    see("1、2", "2, or an exception", 0, sources("1、2"));
    see("2。", "1, or an exception", 0, sources("2。"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(langchain4j)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
