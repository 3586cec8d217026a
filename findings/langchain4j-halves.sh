#!/usr/bin/env bash
# LangChain4j 1.19.0, OpenAiStreamingChatModel: an answer that an error cuts off after 小型企业20 is a complete answer.
#
# One would guess: a server that fails while it writes says so in the stream, data: {"error": ...}, for the status 200
# has gone out already; the client ends with onError, as with any other status, as the model without a stream does, and
# as OpenAI's own client for npm does (6.49.0: APIError). A stream that ends without a finish_reason is an error too.
# What happens: an object without choices is passed over in silence. onCompleteResponse gets what was there by then,
# with finishReason null; a stream that is an error and nothing else completes with text null. AiServices puts the half
# answer into the chat memory, from where it goes out with the next question. A reason that LangChain4j does not know,
# such as DeepSeek's insufficient_system_resource, is null as well. Only event: error in front, or a connection torn,
# is onError.
# Why it matters: of 小型企业20万元，已享受的除外 the reader sees 小型企业20 as the answer, without the exception, the request counts as
# one that went well (a breaker behind onError stays closed), and the next question builds on it.
# Remedy: take an answer for complete only if finishReason() is STOP (or TOOL_EXECUTION), all else as an error.
# Seen: complete: 小型企业20, null; complete: null, null; memory [补贴多少, 小型企业20]; without a stream InternalServerException
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>langchain4j-halves</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j</artifactId><version>1.19.0</version></dependency>
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-open-ai</artifactId><version>1.19.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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

  static final String ERROR = "{\"error\":{\"message\":\"overloaded\",\"type\":\"server_error\",\"code\":503}}";
  static final String DONE = event("[DONE]");

  static String event(String data) {
    return "data: " + data + "\n\n";
  }

  static String part(String text, String reason) {
    return event("{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1756684800,\"model\":\"m\",\"choices\":"
        + "[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"},\"finish_reason\":" + reason + "}]}");
  }

  interface Asking<T> {
    T at(String address) throws Exception;
  }

  /** A server that gives this body with status 200; missing bytes are announced and not sent. */
  static <T> T served(String type, String body, int missing, Asking<T> asking) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", exchange -> {
      exchange.getRequestBody().readAllBytes();
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, missing == 0 ? 0 : bytes.length + missing);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
      exchange.close();
    });
    server.start();
    try {
      return asking.at("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    } finally {
      server.stop(0);
    }
  }

  static OpenAiStreamingChatModel streaming(String address) {
    return OpenAiStreamingChatModel.builder().baseUrl(address).apiKey("none").modelName("m").build();
  }

  static String told(ChatResponse answer) {
    return "complete: " + answer.aiMessage().text() + ", " + answer.finishReason();
  }

  static String ended(String stream, int missing) throws Exception {
    return served("text/event-stream", stream, missing, address -> {
      CompletableFuture<String> end = new CompletableFuture<>();
      streaming(address).chat("补贴多少", new StreamingChatResponseHandler() {
        @Override
        public void onPartialResponse(String part) {}

        @Override
        public void onCompleteResponse(ChatResponse answer) {
          end.complete(told(answer));
        }

        @Override
        public void onError(Throwable error) {
          end.complete("error");
        }
      });
      return end.get(20, TimeUnit.SECONDS);
    });
  }

  interface Desk {
    TokenStream ask(String question);
  }

  static List<String> remembered(String stream) throws Exception {
    return served("text/event-stream", stream, 0, address -> {
      MessageWindowChatMemory memory = MessageWindowChatMemory.withMaxMessages(10);
      Desk desk = AiServices.builder(Desk.class).streamingChatModel(streaming(address)).chatMemory(memory).build();
      CompletableFuture<String> end = new CompletableFuture<>();
      desk.ask("补贴多少").onPartialResponse(part -> {}).onCompleteResponse(answer -> end.complete(told(answer)))
          .onError(error -> end.complete("error")).start();
      end.get(20, TimeUnit.SECONDS);
      return memory.messages().stream().map(message -> message instanceof UserMessage user ? user.singleText()
          : ((AiMessage) message).text()).toList();
    });
  }

  static String atOnce(String body) throws Exception {
    return served("application/json", body, 0, address -> {
      try {
        return OpenAiChatModel.builder().baseUrl(address).apiKey("none").modelName("m").maxRetries(0).build()
            .chat("补贴多少");
      } catch (RuntimeException error) {
        return error.getClass().getSimpleName();
      }
    });
  }

  public static void main(String[] args) throws Exception {
    String half = part("小型企业20", "null");
    same("the whole answer", "complete: 小型企业20万元, STOP",
        ended(half + part("万元", "null") + part("", "\"stop\"") + DONE, 0));
    see("an error behind the half answer", "error", "complete: 小型企业20, null", ended(half + event(ERROR) + DONE, 0));
    see("the same, and the stream ends with it", "error", "complete: 小型企业20, null", ended(half + event(ERROR), 0));
    see("nothing but an error", "error", "complete: null, null", ended(event(ERROR) + DONE, 0));
    see("the stream ends in the middle", "error", "complete: 小型企业20, null", ended(half, 0));
    see("DeepSeek's insufficient_system_resource", "error, or a reason", "complete: 小型企业20, null",
        ended(half + part("", "\"insufficient_system_resource\"") + DONE, 0));
    see("AiServices remembers", List.of("补贴多少"), List.of("补贴多少", "小型企业20"),
        remembered(half + event(ERROR) + DONE));
    same("event: error in front", "error", ended(half + "event: error\n" + event(ERROR), 0));
    same("the connection is torn", "error", ended(half, 500));
    same("too long", "complete: 小型企业20, LENGTH", ended(half + part("", "\"length\"") + DONE, 0));
    same("without a stream", "InternalServerException", atOnce(ERROR));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(langchain4j|langchain4j-open-ai)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
