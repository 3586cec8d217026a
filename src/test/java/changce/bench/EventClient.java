package changce.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Asks over a plain socket and reads until an event comes: little of its own to measure. */
final class EventClient {

  private EventClient() {}

  /** Nanoseconds since the JVM's origin at which the event's name had arrived. */
  static long arrivalOf(String event, int port, String question) throws IOException {
    byte[] body =
        ("{\"question\":" + JsonMapper.shared().writeValueAsString(question) + "}")
            .getBytes(StandardCharsets.UTF_8);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(
              ("POST /api/questions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                      + "Accept: text/event-stream\r\nContent-Length: "
                      + body.length
                      + "\r\n\r\n"
                      + new String(body, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      long arrival = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (arrival == 0 && line.equals("event:" + event)) {
          arrival = System.nanoTime();
        }
        if (line.equals("event:outcome")) {
          break;
        }
      }
      if (arrival == 0) {
        throw new IOException("No " + event + " event for " + question);
      }
      return arrival;
    }
  }
}
