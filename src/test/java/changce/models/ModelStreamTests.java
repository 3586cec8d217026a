package changce.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.UserMessage;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shapes in which model servers stream, through the real client. The files follow the servers'
 * public documentation.
 */
class ModelStreamTests {

  private static final String WHOLE = "硕士的租房和生活补贴两年总额为2万元[1]。";
  private static final String PIECE =
      "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"}}]}\n\n";
  private static final Asking ASKING =
      new Asking("answer", "answer-1", List.of(UserMessage.from("问题")), List.of());

  private final StreamedModel server = new StreamedModel();

  @AfterEach
  void stop() {
    server.close();
  }

  record Read(String text, CallEnd end, ModelCall call) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deepseek-reasoner",
        "qwen-dashscope",
        "qwen-thinking",
        "glm",
        "kimi",
        "vllm-think-block",
        "vllm-reasoning",
        "ollama",
        "crlf-without-blanks"
      })
  void wordsComeWithoutTheReasoningAndTokensAreCounted(String file) {
    server.sends(file + ".sse");
    Read read = read();
    assertThat(read.text().strip()).isEqualTo(WHOLE);
    assertThat(read.end()).isEqualTo(CallEnd.OK);
    assertThat(read.call().inputTokens()).isEqualTo(812);
    assertThat(read.call().outputTokens()).isEqualTo(64);
    assertThat(read.call().firstTokenMs()).isNotNull();
    assertThat(read.call().ended()).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"without-done.sse", "without-finish.sse"})
  void oneSignOfTheEndIsEnough(String file) {
    server.sends(file);
    Read read = read();
    assertThat(read.text()).isEqualTo(WHOLE);
    assertThat(read.call().ended()).isEqualTo("ok");
    assertThat(read.call().inputTokens()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "cut.sse,connection cut,中途断开",
    "vllm-length.sse,length,长度上限",
    "kimi-content-filter.sse,content filter,content_filter",
    "glm-sensitive.sse,content filter,sensitive",
    "glm-network-error.sse,aborted,network_error",
    "deepseek-no-resources.sse,aborted,insufficient_system_resource",
    "glm-busy.sse,error in stream,访问量过大",
    "vllm-error.sse,http 500,EngineCore",
    "vllm-old-error.sse,http 400,max_tokens",
    "ollama-error.sse,error in stream,llama runner",
    "qwen-error.json,error in stream,inappropriate content"
  })
  void whatIsNoProperEndIsToldApart(String file, String ended, String reason) {
    server.sends(file);
    Read read = read();
    assertThat(read.call().ended()).isEqualTo(ended);
    assertThat(read.end().reason()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: {not json\n\n", "data: {\"error\":\"key sk-0123456789\"}\n\n"})
  void whatTheServerSaysIsRepeatedWithoutTheKey(String body) {
    server.sendsRaw(body);
    Read read = read();
    assertThat(read.call().ended()).isEqualTo("error in stream");
    assertThat(read.end().reason()).doesNotContain(StreamedModel.KEY);
  }

  @Test
  void byteOrderMarkTakesNoWordWithIt() {
    server.sendsRaw("\uFEFF" + PIECE.formatted("不") + PIECE.formatted("得申报。") + "data: [DONE]\n\n");
    Read read = read();
    assertThat(read.text()).isEqualTo("不得申报。");
    assertThat(read.end()).isEqualTo(CallEnd.OK);
  }

  @Test
  void refusalThatRepeatsTheKeyIsRepeatedWithoutIt() {
    server.refuses(401);
    Read read = read();
    assertThat(read.call().ended()).isEqualTo("http 401");
    assertThat(read.end().reason()).contains("〔密钥〕").doesNotContain(StreamedModel.KEY);
    assertThat(server.endpoint("m").toString()).doesNotContain(StreamedModel.KEY);
  }

  @Test
  void keyThatCannotBeSentIsNotRepeated() {
    ModelSettings.Endpoint good = server.endpoint("m");
    Read read =
        read(
            new ModelSettings.Endpoint(
                good.baseUrl(),
                "sk-broken\u0001key",
                "m",
                good.connect(),
                good.firstToken(),
                good.whole()));
    assertThat(read.end().sign()).isEqualTo(CallEnd.Sign.ILL);
    assertThat(read.end().reason()).doesNotContain("sk-broken");
  }

  @Test
  void everyRecordedShapeIsRead() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/streams"))) {
      assertThat(files.filter(file -> file.toString().matches(".*\\.(sse|json)"))).hasSize(22);
    }
  }

  /** The server keeps the rest back until the first words have been heard. */
  @Test
  void wordsComeBeforeTheModelHasSaidAll() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Boolean> waited =
          CompletableFuture.supplyAsync(() -> saysHalfAndWaits(socket, heard));
      OpenCall call = new OpenCall(model(endpoint(socket, Duration.ofSeconds(20))), ASKING);
      assertThat(call.next()).isEqualTo(new ModelSignal.Words(WHOLE));
      heard.countDown();
      assertThat(waited.get(20, TimeUnit.SECONDS)).isTrue();
      call.close(CallEnd.OK);
    }
  }

  /** A thousand readers are not woken for every word. */
  @Test
  void wordsOfASentenceComeTogether() {
    String clause = "满两年的硕士和本科".repeat(10);
    String pieces =
        clause.chars().mapToObj(sign -> PIECE.formatted((char) sign)).collect(Collectors.joining());
    server.sendsRaw(pieces + PIECE.formatted("。") + "data: [DONE]\n\n");
    OpenCall call = new OpenCall(model(server.endpoint("m")), ASKING);
    List<String> heard = new ArrayList<>();
    for (ModelSignal signal = call.next();
        signal instanceof ModelSignal.Words words;
        signal = call.next()) {
      heard.add(words.text());
    }
    assertThat(String.join("", heard)).isEqualTo(clause + "。");
    assertThat(heard).hasSizeLessThan(10);
  }

  /** Whoever reads may give up what has no end. */
  @Test
  void whatComesInOnePieceIsPassedOnInSome() {
    String endless = "硕士".repeat(5_000);
    server.sendsRaw(PIECE.formatted(endless) + "data: [DONE]\n\n");
    OpenCall call = new OpenCall(model(server.endpoint("m")), ASKING);
    StringBuilder heard = new StringBuilder();
    for (ModelSignal signal = call.next();
        signal instanceof ModelSignal.Words words;
        signal = call.next()) {
      assertThat(words.text()).hasSizeLessThanOrEqualTo(200);
      heard.append(words.text());
    }
    assertThat(heard).hasToString(endless);
  }

  /** It reasons for longer than anybody would wait for a sign of life. */
  @Test
  void reasoningIsNoSilence() {
    server.sends("deepseek-reasoner.sse", 6_000);
    OpenCall call = new OpenCall(model(server.endpoint("m", Duration.ofSeconds(2))), ASKING);
    assertThat(call.untilItSpeaks(Duration.ofSeconds(20), CallEnd.GIVEN_UP)).isNull();
    List<ModelSignal> heard = new ArrayList<>();
    do {
      heard.add(call.next());
    } while (!(heard.get(heard.size() - 1) instanceof ModelSignal.Ended));
    assertThat(heard)
        .doesNotHaveAnyElementsOfTypes(ModelSignal.Silence.class)
        .filteredOn(ModelSignal.Thought.class::isInstance)
        .hasSize(1);
  }

  private static boolean saysHalfAndWaits(ServerSocket server, CountDownLatch heard) {
    try (Socket socket = server.accept();
        OutputStream out = socket.getOutputStream()) {
      out.write(
          ("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
                  + PIECE.formatted(WHOLE))
              .getBytes(StandardCharsets.UTF_8));
      return heard.await(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server goes on with comments for ever and notices when nobody listens any more. */
  @Test
  void cancelledCallLeavesNoConnectionBehind() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Boolean> hungUp = CompletableFuture.supplyAsync(() -> hungUp(socket));
      OpenCall call = new OpenCall(model(endpoint(socket, Duration.ofMillis(200))), ASKING);
      CallEnd silent = CallEnd.timeout("没有回应");
      assertThat(call.untilItSpeaks(Duration.ofMillis(200), silent)).isEqualTo(silent);
      call.close(silent);
      assertThat(hungUp.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static ModelSettings.Endpoint endpoint(ServerSocket socket, Duration firstToken) {
    return new ModelSettings.Endpoint(
        "http://localhost:" + socket.getLocalPort() + "/v1",
        null,
        "m",
        Duration.ofSeconds(3),
        firstToken,
        Duration.ofSeconds(20));
  }

  private static boolean hungUp(ServerSocket server) {
    try (Socket socket = server.accept();
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      while (in.read() >= 0) {
        out.write(": keep-alive\n\n".getBytes(StandardCharsets.UTF_8));
      }
      return true;
    } catch (java.net.SocketException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Read read() {
    return read(server.endpoint("m"));
  }

  private static Read read(ModelSettings.Endpoint endpoint) {
    OpenCall call = new OpenCall(model(endpoint), ASKING);
    StringBuilder text = new StringBuilder();
    ModelSignal signal = call.next();
    while (!(signal instanceof ModelSignal.Ended)) {
      if (signal instanceof ModelSignal.Words words) {
        text.append(words.text());
      }
      assertThat(signal).isNotInstanceOf(ModelSignal.Silence.class);
      signal = call.next();
    }
    CallEnd end = ((ModelSignal.Ended) signal).how();
    return new Read(text.toString(), end, call.close(end));
  }

  private static ChatModel model(ModelSettings.Endpoint endpoint) {
    return ChatModel.of(endpoint, CircuitBreakerRegistry.ofDefaults().circuitBreaker("m"));
  }
}
