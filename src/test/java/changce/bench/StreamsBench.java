package changce.bench;

import changce.ServiceNode;
import changce.TestStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/bench streams}: a thousand visitors of a website come within half a minute, each with
 * a token and an address of their own, and counted as such; each has a stream that is open for
 * longer, so that for a while all are. The service is a process of its own.
 */
public final class StreamsBench {

  private static final int VISITORS = Integer.getInteger("changce.bench.visitors", 1000);
  private static final int SECONDS = Integer.getInteger("changce.bench.seconds", 40);
  private static final int WARM_UP = 50;
  private static final String SITE = "https://www.example.cn";

  private StreamsBench() {}

  public static void main(String[] arguments) throws Exception {
    try (TokenModel model = new TokenModel()) {
      try (ServiceNode service = service(model.baseUrl()).start()) {
        HttpClient http =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newFixedThreadPool(2))
                .build();
        come(http, service.address(), WARM_UP, 5);
        measure(http, model, service);
      }
    }
    System.exit(0);
  }

  private static void measure(HttpClient http, TokenModel model, ServiceNode service)
      throws IOException {
    List<OneStream> streams = come(http, service.address(), VISITORS, SECONDS);
    Times first = new Times();
    streams.stream().filter(OneStream::spoke).forEach(stream -> first.add(stream.firstSentence()));
    double stub = model.firstSentence() / 1e6;
    System.out.printf(
        "store %s, JDK %s, heap at most 512 MB%n",
        TestStore.postgres() ? "PostgreSQL" : "embedded", Runtime.version().feature());
    System.out.printf(
        "streams                       %d, open at once %d%n", streams.size(), mostAtOnce(streams));
    System.out.printf(
        "lost or cut                   %d (at most 0)%n",
        streams.stream().filter(stream -> !stream.whole()).count());
    System.out.printf(
        "sentences a stream            %.1f%n",
        streams.stream().mapToInt(OneStream::sentences).average().orElse(0));
    System.out.printf("stub's first sentence         %.0f ms%n", stub);
    System.out.printf("question -> first sentence    %s%n", first);
    System.out.printf(
        "above the stub's own time     median %.0f ms, p95 %.0f ms (at most 1,000)%n",
        first.median() - stub, first.p95() - stub);
    System.out.printf(
        "memory of the process         at most %d MB, %d threads%n",
        service.mostMemory(), service.threads());
  }

  private static List<OneStream> come(HttpClient http, String address, int visitors, int seconds) {
    List<OneStream> streams = new ArrayList<>();
    List<CompletableFuture<?>> ends = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < visitors; i++) {
      sleepUntil(start + (long) (seconds * 1e9 * i / visitors));
      OneStream stream = new OneStream();
      streams.add(stream);
      int visitor = i;
      ends.add(
          http.sendAsync(entering(address, i), BodyHandlers.ofString())
              .thenCompose(
                  entered ->
                      http.sendAsync(
                          question(address, visitor, token(entered.body())),
                          BodyHandlers.fromLineSubscriber(stream.asked())))
              .handle((response, failure) -> null));
    }
    CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).join();
    return streams;
  }

  private static void sleepUntil(long time) {
    java.util.concurrent.locks.LockSupport.parkNanos(time - System.nanoTime());
  }

  private static HttpRequest entering(String address, int visitor) {
    return from(visitor, address + "/api/visitors?site=bench")
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private static String token(String entered) {
    return JsonMapper.shared().readTree(entered).path("token").asString();
  }

  /** From an office of their own, on a website that holds the widget. */
  private static HttpRequest.Builder from(int visitor, String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Origin", SITE)
        .header("X-Forwarded-For", "10.0.%d.%d".formatted(visitor / 250, visitor % 250 + 1));
  }

  private static HttpRequest question(String address, int visitor, String token) {
    return from(visitor, address + "/api/questions")
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Accept", "text/event-stream")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "{\"question\":\"星沙示范园给研发机构的一次性补助怎么规定，我是第%d家\"}".formatted(visitor)))
        .build();
  }

  private static int mostAtOnce(List<OneStream> streams) {
    return streams.stream()
        .mapToInt(
            one ->
                (int)
                    streams.stream()
                        .filter(
                            other -> other.begun() <= one.begun() && other.ended() > one.begun())
                        .count())
        .max()
        .orElse(0);
  }

  private static ServiceNode service(String model) throws IOException {
    return new ServiceNode(
        "512m",
        List.of(
            "--changce.library.policies=" + policies(),
            "--changce.widget.sites=" + sites(),
            "--changce.widget.proxies=127.0.0.1",
            "--changce.models[0].base-url=" + model,
            "--changce.models[0].model=stub",
            // Far longer answers than the prompt asks for, so that a thousand streams are open at
            // once.
            "--changce.models[0].whole=5m",
            "--changce.answers.limit=10m",
            "--spring.datasource.url=" + TestStore.newUrl()));
  }

  private static Path sites() throws IOException {
    return Files.writeString(
        Files.createTempFile("changce-bench-sites", ".yml"),
        "bench: {origins: ['%s'], per-minute: %d}\n".formatted(SITE, 10 * VISITORS));
  }

  private static Path policies() throws IOException {
    Path folder = Files.createTempDirectory("changce-bench-streams");
    StringBuilder text =
        new StringBuilder(
            """
            ---
            title: 星沙示范园扶持研发机构办法
            kind: digest
            status: current
            region: 长沙市
            topics: [样本]
            source: 样本
            verification: official
            ---
            """);
    for (int section = 0; section < 5; section++) {
      text.append("\n## 星沙示范园研发机构一次性补助之").append("一二三四五".charAt(section)).append("\n\n");
      for (int i = 1; i <= 6; i++) {
        int number = section * 6 + i;
        text.append(
            "第%d类企业在星沙示范园设立研发机构并连续经营的，经园区管理机构核验后给予%d万元一次性补助，补助资金由园区财政统筹安排，企业收到通知后提交申请材料。"
                .formatted(number, number * 3));
      }
      text.append('\n');
    }
    Files.writeString(folder.resolve("sample.md"), text);
    return folder;
  }
}
