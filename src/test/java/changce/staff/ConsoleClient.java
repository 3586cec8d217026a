package changce.staff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without JavaScript in front of the console: keeps cookies, fills in forms. */
public final class ConsoleClient {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String service;
  private final String forwardedFor;

  public ConsoleClient(int port) {
    this(port, "");
  }

  /**
   * @param forwardedFor as a proxy in front says it; empty when there is none
   */
  public ConsoleClient(int port, String forwardedFor) {
    this.service = "http://localhost:" + port;
    this.forwardedFor = forwardedFor;
  }

  /** What came back; a redirect is not followed. */
  public record Page(int status, Document html, HttpResponse<String> response) {

    public Optional<String> location() {
      return response.headers().firstValue("Location");
    }

    public String text() {
      return html.text();
    }

    public String problem() {
      return html.select(".problem").text();
    }
  }

  public Page get(String path) {
    return send(request(path).GET());
  }

  /** Fields as name, value, name, value; with the token of a fresh page. */
  public Page post(String path, String... fields) {
    String token = get("/console/sign-in").html().select("input[name=_csrf]").attr("value");
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("_csrf", token));
    return postWithoutToken(path, all.toArray(String[]::new));
  }

  public Page postWithoutToken(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
  }

  /** As a script of the page sends it: what comes back is a part of the page. */
  public Page htmx(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    return send(
        request(path)
            .header("HX-Request", "true")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
  }

  /** A file in the field {@code file}, and further fields. */
  public Page upload(String path, String name, byte[] content, String... fields) {
    String boundary = "----" + UUID.randomUUID();
    String token = get("/console/sign-in").html().select("input[name=_csrf]").attr("value");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("_csrf", token));
    for (int i = 0; i < all.size(); i += 2) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, all.get(i), all.get(i + 1))
              .getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  public Page signIn(String name, String password) {
    return post("/console/sign-in", "name", name, "password", password);
  }

  public void forgetCookie(String name) {
    cookies.remove(name);
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + path)).header("Accept-Language", "zh-CN");
    if (!forwardedFor.isEmpty()) {
      request.header("X-Forwarded-For", forwardedFor);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Page send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Page(response.statusCode(), Jsoup.parse(response.body()), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(name.length() + 1));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
