package changce.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks over one plain socket, as a browser does over its kept connection: little of its own to
 * measure.
 */
final class EventClient implements Closeable {

  private final Socket socket;
  private final BufferedReader lines;

  EventClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Asks, and reads the answer to its end.
   *
   * @return nanoseconds since the JVM's origin at which the event's name had arrived, 0 when it did
   *     not come
   */
  long arrivalOf(String event, String question) throws IOException {
    byte[] body =
        ("{\"question\":" + JsonMapper.shared().writeValueAsString(question) + "}")
            .getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /api/questions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Accept: text/event-stream\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    socket
        .getOutputStream()
        .write((head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    long arrival = 0;
    // The last chunk of a response has the length 0.
    for (String line = lines.readLine();
        line != null && !line.equals("0");
        line = lines.readLine()) {
      if (arrival == 0 && line.equals("event:" + event)) {
        arrival = System.nanoTime();
      }
    }
    lines.readLine();
    return arrival;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
