package changce.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * A file that was downloaded and thrown away.
 *
 * @param before bytes of heap in use before it was asked for
 * @param most bytes of heap in use at most until it had come
 */
record ExportedFile(long bytes, long lines, Duration took, long before, long most) {

  /** The heap is watched from before the first byte is sent: a workbook is made until then. */
  static ExportedFile take(String address, String cookie) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie).build();
    System.gc();
    long before = HeapWatch.used();
    long bytes = 0;
    long lines = 0;
    long start = System.nanoTime();
    HeapWatch heap = HeapWatch.begin();
    try (heap;
        InputStream body =
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
      byte[] part = new byte[1 << 16];
      for (int read = body.read(part); read >= 0; read = body.read(part)) {
        bytes += read;
        for (int i = 0; i < read; i++) {
          lines += part[i] == '\n' ? 1 : 0;
        }
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new ExportedFile(bytes, lines, took, before, heap.most());
  }

  @Override
  public String toString() {
    return "%d MB in %d s, heap in use %d MB before, at most %d MB"
        .formatted(bytes >> 20, took.toSeconds(), before >> 20, most >> 20);
  }
}
