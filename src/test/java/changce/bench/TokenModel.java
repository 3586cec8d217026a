package changce.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chat model that says the sentences of its sources, each with its mark, twenty tokens of two
 * characters a second, to any number at once from one thread.
 */
final class TokenModel implements AutoCloseable {

  static final int TOKENS_A_SECOND = 20;

  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1) / TOKENS_A_SECOND;
  private static final int TOKEN = 2;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern SOURCE =
      Pattern.compile("\\[(\\d+)] 《.*?(?=\\n\\n|$)", Pattern.DOTALL);
  private static final Pattern SENTENCE = Pattern.compile("第[^。\\n]+。");

  private final ServerSocketChannel server;
  private final DelayQueue<Speaking> due = new DelayQueue<>();
  private final ExecutorService readers = Executors.newCachedThreadPool();
  private volatile int longestFirst;

  TokenModel() throws IOException {
    server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    start(this::accept);
    start(this::speak);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "token-model");
    thread.setDaemon(true);
    thread.start();
  }

  String baseUrl() throws IOException {
    return "http://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort() + "/v1";
  }

  /** How long the first sentence takes to be said. */
  long firstSentence() {
    return longestFirst * PAUSE;
  }

  private void accept() {
    try {
      while (server.isOpen()) {
        SocketChannel channel = server.accept();
        readers.execute(() -> begin(channel));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void begin(SocketChannel channel) {
    try {
      channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
      List<String> tokens = tokens(JSON.readTree(body(channel)));
      channel.write(
          bytes("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"));
      due.add(new Speaking(channel, tokens.iterator(), System.nanoTime() + PAUSE));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The request's body; its head tells how long it is. */
  private static byte[] body(SocketChannel channel) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(65_536);
    while (channel.read(buffer.clear()) >= 0) {
      read.write(buffer.array(), 0, buffer.position());
      String head = read.toString(StandardCharsets.ISO_8859_1);
      int end = head.indexOf("\r\n\r\n");
      Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
      if (end > 0 && length.find() && read.size() >= end + 4 + Integer.parseInt(length.group(1))) {
        return java.util.Arrays.copyOfRange(read.toByteArray(), end + 4, read.size());
      }
    }
    throw new IOException("cut off");
  }

  private List<String> tokens(JsonNode request) {
    StringBuilder said = new StringBuilder();
    JsonNode messages = request.path("messages");
    Matcher sources = SOURCE.matcher(messages.path(messages.size() - 1).path("content").asString());
    while (sources.find()) {
      Matcher sentences = SENTENCE.matcher(sources.group());
      while (sentences.find()) {
        String sentence = sentences.group();
        said.append(sentence, 0, sentence.length() - 1)
            .append('[')
            .append(sources.group(1))
            .append("]。");
      }
    }
    longestFirst = Math.max(longestFirst, (said.indexOf("。") + TOKEN) / TOKEN);
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < said.length(); i += TOKEN) {
      tokens.add(said.substring(i, Math.min(said.length(), i + TOKEN)));
    }
    return tokens;
  }

  private void speak() {
    try {
      while (true) {
        Speaking speaking = due.take();
        speaking.next(due);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    server.close();
    readers.shutdownNow();
  }

  private record Speaking(SocketChannel channel, Iterator<String> tokens, long at)
      implements Delayed {

    void next(DelayQueue<Speaking> due) {
      try {
        if (tokens.hasNext()) {
          channel.write(chunk("{\"content\":\"" + tokens.next() + "\"}", "null"));
          due.add(new Speaking(channel, tokens, at + PAUSE));
        } else {
          channel.write(chunk("{}", "\"stop\""));
          channel.write(bytes("data: [DONE]\n\n"));
          channel.close();
        }
      } catch (IOException e) {
        // The other side has gone.
      }
    }

    private static ByteBuffer chunk(String delta, String finish) {
      return bytes(
          "data: {\"id\":\"1\",\"model\":\"stub\",\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s}]}\n\n"
              .formatted(delta, finish));
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(at, ((Speaking) other).at);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
