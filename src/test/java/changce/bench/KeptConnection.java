package changce.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One connection that is kept, for a caller that must cost less than the service it measures: posts
 * and reads no more of the answers than where they end.
 */
final class KeptConnection implements AutoCloseable {

  private final URI address;
  private Socket socket;
  private InputStream answers;

  KeptConnection(URI address) throws IOException {
    this.address = address;
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    answers = new BufferedInputStream(socket.getInputStream(), 1 << 13);
  }

  /** The status. */
  int post(String target, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n"
            .formatted(target, bytes.length);
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[start.length + bytes.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(bytes, 0, whole, start.length, bytes.length);
    socket.getOutputStream().write(whole);
    return answer();
  }

  private int answer() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean closing = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String field = line.toLowerCase(java.util.Locale.ROOT);
      length = field.startsWith("content-length:") ? number(field) : length;
      closing |= field.equals("connection: close");
    }
    answers.skipNBytes(length);
    if (closing) {
      close();
      connect();
    }
    return status;
  }

  private static int number(String field) {
    return Integer.parseInt(field.substring(field.indexOf(':') + 1).strip());
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = answers.read(); read != '\n'; read = answers.read()) {
      if (read < 0) {
        throw new IOException("The service hung up");
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
