package changce.wechat.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chat model over real HTTP that repeats the first sentence of the first clause that it is given,
 * word by word, in the time that the question is due.
 */
public final class SlowModel implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern SOURCE =
      Pattern.compile("(?s)\\n\\[1] 《[^\\n]*\\n[^\\n]*\\n(?<text>.*?)(?=\\n\\n\\[2] 《|\\n\\n问题：)");
  private static final Pattern QUESTION = Pattern.compile("(?s)问题：(?<question>.*)\\z");
  private static final int PIECES = 12;

  private final HttpServer server;
  private final AtomicInteger answers = new AtomicInteger();
  private volatile Function<String, Duration> due;
  private volatile String lastPrompt = "";
  private volatile CountDownLatch finish = new CountDownLatch(1);

  /**
   * @param due how long an answer takes, by its question
   */
  public SlowModel(Function<String, Duration> due) {
    this.due = due;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/v1/chat/completions", this::complete);
    server.start();
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  public void takes(Function<String, Duration> newDue) {
    due = newDue;
  }

  /** What is being said is said to its end at once; answers to come take their time again. */
  public synchronized void finishes() {
    CountDownLatch now = finish;
    finish = new CountDownLatch(1);
    now.countDown();
  }

  /** As {@link #finishes()}, and answers to come take no time, whether or not one has begun. */
  public void hurries() {
    takes(question -> Duration.ZERO);
    finishes();
  }

  public int answers() {
    return answers.get();
  }

  public String lastPrompt() {
    return lastPrompt;
  }

  private void complete(HttpExchange exchange) throws IOException {
    JsonNode messages = JSON.readTree(exchange.getRequestBody().readAllBytes()).path("messages");
    String prompt = messages.path(messages.size() - 1).path("content").asString();
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    Matcher source = SOURCE.matcher(prompt);
    try (OutputStream out = exchange.getResponseBody()) {
      if (source.find()) {
        lastPrompt = prompt;
        // Before the time is read, or hurry() in between would be missed.
        CountDownLatch atOnce = finish;
        Duration time = due.apply(question(prompt));
        answers.incrementAndGet();
        stream(out, sentence(source.group("text")), time, atOnce);
      } else {
        stream(out, "无", Duration.ZERO, finish);
      }
    } catch (IOException e) {
      // The service has hung up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stream(OutputStream out, String text, Duration due, CountDownLatch atOnce)
      throws IOException, InterruptedException {
    int piece = Math.max(1, text.length() / PIECES);
    int pieces = (text.length() + piece - 1) / piece;
    for (int at = 0; at < text.length(); at += piece) {
      atOnce.await(due.toMillis() / pieces, TimeUnit.MILLISECONDS);
      String words = text.substring(at, Math.min(text.length(), at + piece));
      write(out, "{\"content\":" + JSON.writeValueAsString(words) + "}", "null");
    }
    write(out, "{}", "\"stop\"");
    out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
  }

  private static void write(OutputStream out, String delta, String finish) throws IOException {
    String chunk =
        "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"slow\",\"choices\":[{\"index\":0,\"delta\":"
            + delta
            + ",\"finish_reason\":"
            + finish
            + "}]}\n\n";
    out.write(chunk.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String sentence(String clause) {
    int end = clause.indexOf('。');
    String first = end < 0 ? clause.strip() : clause.substring(0, end).strip();
    return first + "[1]。";
  }

  private static String question(String prompt) {
    Matcher question = QUESTION.matcher(prompt);
    return question.find() ? question.group("question") : "";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
