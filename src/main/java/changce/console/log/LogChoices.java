package changce.console.log;

import changce.answering.Outcome;
import changce.console.bench.Cause;
import changce.conversation.AnswerFilter;
import changce.conversation.AnswerLog;
import changce.conversation.Channel;
import changce.policy.Edition;
import changce.policy.Policy;
import changce.policy.PolicyLibrary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be chosen in the filters of the log. */
@Component
public class LogChoices {

  private final AnswerLog log;
  private final PolicyLibrary library;

  LogChoices(AnswerLog log, PolicyLibrary library) {
    this.log = log;
    this.library = library;
  }

  /**
   * @param policies titles by slug, withdrawn ones too: they were cited once
   */
  record Choices(
      List<String> outcomes,
      List<String> channels,
      List<String> topics,
      Map<String, String> policies,
      List<String> models,
      List<String> prompts,
      List<String> causes) {

    /**
     * Models that may be asked for by their calls; one that words no answer is there once chosen.
     */
    public List<String> called(@Nullable String chosen) {
      return chosen == null || models.contains(chosen)
          ? models
          : Stream.concat(models.stream(), Stream.of(chosen)).toList();
    }
  }

  public Choices choices() {
    List<Policy> policies = library.editions().stream().map(Edition::policy).toList();
    Map<String, String> titles = new TreeMap<>();
    policies.forEach(policy -> titles.put(policy.slug(), policy.title()));
    return new Choices(
        outcomes(),
        channels(),
        policies.stream().flatMap(policy -> policy.topics().stream()).distinct().sorted().toList(),
        titles,
        log.recentModels(),
        log.recentPromptVersions(),
        Arrays.stream(Cause.values()).map(Cause::word).toList());
  }

  private static List<String> channels() {
    Stream<String> each =
        Arrays.stream(Channel.values()).map(channel -> channel.name().toLowerCase(Locale.ROOT));
    return Stream.concat(Stream.of(AnswerFilter.VISITORS), each).toList();
  }

  private static List<String> outcomes() {
    List<String> each =
        Arrays.stream(Outcome.values())
            .filter(outcome -> outcome != Outcome.PENDING)
            .map(Outcome::status)
            .toList();
    return Stream.concat(AnswerFilter.GROUPS.stream(), each.stream()).toList();
  }
}
