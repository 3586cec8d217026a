package changce.answering;

import changce.models.Prompts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Decides what kind of thing was said: {@code prompts/route.yml}. Whether a question is one of ours
 * is not for words to say: {@link Suspicion}.
 */
@Component
class Router {

  private static final Pattern END = Pattern.compile("[。！!？?~～,，.…\\s]+$");

  private final List<Pattern> greeting;
  private final Map<Route, List<Pattern>> whole = new LinkedHashMap<>();
  private final Map<Route, List<Pattern>> any = new LinkedHashMap<>();

  Router(Prompts prompts) {
    Wording wording = Wording.read(prompts.folder().resolve("route.yml"));
    greeting = wording.patterns("greeting");
    for (Route route :
        List.of(
            Route.SMALLTALK,
            Route.HAND_OVER,
            Route.ABOUT_SERVICE,
            Route.WHO_APPROVES,
            Route.ELIGIBILITY)) {
      whole.put(route, wording.patterns(route.word(), "whole"));
      any.put(route, wording.patterns(route.word(), "any"));
    }
  }

  Route route(String question) {
    String said = END.matcher(Wording.folded(question)).replaceAll("");
    String asked = withoutGreeting(said);
    for (Map.Entry<Route, List<Pattern>> route : whole.entrySet()) {
      boolean fits = route.getValue().stream().anyMatch(one -> one.matcher(said).matches());
      if (fits || Wording.anyIn(any.getOrDefault(route.getKey(), List.of()), asked)) {
        return route.getKey();
      }
    }
    return asked.isEmpty() ? Route.SMALLTALK : Route.POLICY_QUESTION;
  }

  private String withoutGreeting(String said) {
    String asked = said;
    for (Pattern greeted : greeting) {
      asked = greeted.matcher(asked).replaceFirst("");
    }
    return asked;
  }
}
