package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.rules.RandomCases;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A thousand cases at random, each by a form, by the API, and as a conversation. */
@StoreTest
class ThreeWaysJourneyTests {

  private static final int CASES = 1000;
  private static final Pattern ENTRY = Pattern.compile("<p><span>([^<]*)</span><a class=\"mark\"");
  private static final Pattern PROBLEM =
      Pattern.compile("<p class=\"problem\" role=\"alert\">([^<]*)</p>");

  @Autowired WebTestClient web;
  @Autowired changce.rules.Rules rules;
  @Autowired JsonMapper json;

  @Test
  void formApiAndConversationGiveTheSameResult() {
    List<String> ids = RandomCases.rules();
    int results = 0;
    for (int seed = 0; seed < CASES; seed++) {
      String rule = ids.get(seed % ids.size());
      Map<String, String> inputs = RandomCases.of(rule, seed);
      List<String> byApi = api(rule, inputs);
      assertThat(form(rule, inputs)).as("form %s %s", rule, inputs).isEqualTo(byApi);
      assertThat(conversation(rule, inputs)).as("chat %s %s", rule, inputs).isEqualTo(byApi);
      results += byApi.size() > 1 ? 1 : 0;
    }
    assertThat(results).isGreaterThan(CASES / 2);
  }

  @Test
  void conversationOverHttpGivesTheSameResultInShort() {
    for (String rule : RandomCases.rules()) {
      for (long seed = 0; seed < 3; seed++) {
        Map<String, String> inputs = RandomCases.of(rule, seed);
        List<String> chat = chatOverHttp(rule, inputs);
        List<String> full = api(rule, inputs);
        if (full.size() == 1) {
          assertThat(chat.get(0)).as("refused: %s %s", rule, inputs).startsWith(full.get(0));
        } else {
          assertThat(full).as("%s %s", rule, inputs).startsWith(chat.get(0));
          assertThat(full).as("%s %s", rule, inputs).containsSubsequence(chat);
        }
      }
    }
  }

  /** Sentences of the result, or the one that says why there is none. */
  private List<String> api(String rule, Map<String, String> inputs) {
    JsonNode body =
        web.post()
            .uri("/api/rules/{rule}", rule)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(json.writeValueAsString(inputs))
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return body.has("detail")
        ? List.of(body.path("detail").asString())
        : body.path("sentences").valueStream().map(one -> one.path("text").asString()).toList();
  }

  private List<String> form(String rule, Map<String, String> inputs) {
    StringBuilder filled = new StringBuilder();
    inputs.forEach(
        (name, value) ->
            filled
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    String page =
        web.post()
            .uri("/check/{rule}", rule)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .bodyValue(filled.toString())
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    List<String> problem = found(PROBLEM, page).stream().filter(text -> !text.isEmpty()).toList();
    return problem.isEmpty() ? found(ENTRY, page) : problem;
  }

  /** The chat's own reader, asked turn by turn as the conversation step asks it. */
  private List<String> conversation(String rule, Map<String, String> inputs) {
    List<String> said = new ArrayList<>();
    String next = RandomCases.opening(rule);
    java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    while (true) {
      changce.rules.RuleReply reply = rules.reply(next, said, today);
      said.add(next);
      if (!(reply instanceof changce.rules.RuleReply.AskBack ask)) {
        return texts(reply);
      }
      next = String.valueOf(inputs.get(ask.input()));
      assertThat(said).as("%s %s", rule, inputs).hasSizeLessThan(12);
    }
  }

  private static List<String> texts(changce.rules.RuleReply reply) {
    if (reply instanceof changce.rules.RuleReply.Result result) {
      return result.sentences().stream().map(changce.rules.RuleReply.RuleSentence::text).toList();
    }
    return reply instanceof changce.rules.RuleReply.Refused refused
        ? List.of(refused.text())
        : List.of("not for the rules");
  }

  private List<String> chatOverHttp(String rule, Map<String, String> inputs) {
    Map<String, String> body =
        new java.util.HashMap<>(Map.of("question", RandomCases.opening(rule)));
    for (int turn = 0; turn < 12; turn++) {
      JsonNode answer = ask(body);
      body.put("conversation", answer.path("conversation").asString());
      JsonNode ended = answer.path("ended");
      if (!ended.path("outcome").asString().equals("clarification")) {
        List<String> texts =
            answer.path("sentences").valueStream().map(one -> one.path("text").asString()).toList();
        return texts.isEmpty()
            ? List.of(ended.path("note").asString())
            : texts.subList(0, texts.size() - 1);
      }
      String note = ended.path("note").asString();
      body.put(
          "question",
          rules.form(rule).orElseThrow().fields().stream()
              .filter(field -> note.endsWith(field.question()))
              .map(field -> inputs.get(field.name()))
              .findFirst()
              .orElseThrow());
    }
    throw new AssertionError("It never ends");
  }

  private JsonNode ask(Map<String, String> body) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private static List<String> found(Pattern pattern, String page) {
    return pattern
        .matcher(page)
        .results()
        .map(match -> HtmlUtils.htmlUnescape(match.group(1)))
        .toList();
  }
}
