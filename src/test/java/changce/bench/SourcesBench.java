package changce.bench;

import changce.ChangceApplication;
import changce.TestStore;
import changce.embedding.TextEmbedding;
import changce.policy.PolicyLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/**
 * {@code bin/bench sources}: from sending a question to its sources event, against embedding the
 * same question alone, in turns in one run, over 1,000 passages.
 */
public final class SourcesBench {

  private static final int PASSAGES = 1000;
  private static final int WARM_UP = 180;
  private static final int ROUNDS = 190;

  private SourcesBench() {}

  public static void main(String[] arguments) throws Exception {
    try (var context =
        (ReactiveWebServerApplicationContext)
            SpringApplication.run(
                ChangceApplication.class,
                "--server.port=0",
                "--changce.library.policies=" + SampleLibrary.of(PASSAGES),
                "--spring.datasource.url=" + TestStore.newUrl())) {
      TextEmbedding embedding = context.getBean(TextEmbedding.class);
      int port = context.getWebServer().getPort();
      List<String> questions =
          new ArrayList<>(
              QuestionSet.read(Path.of("knowledge/questions/first.yml")).answerable().stream()
                  .map(QuestionSet.Question::ask)
                  .toList());
      Times alone = new Times();
      Times whole = new Times();
      EventClient client = new EventClient(port);
      for (int round = 0; round < ROUNDS; round++) {
        for (String question : questions) {
          long start = System.nanoTime();
          embedding.embed(question);
          long embedded = System.nanoTime() - start;
          start = System.nanoTime();
          long arrived = client.arrivalOf("sources", question);
          if (arrived == 0) {
            continue; // declined among the sample policies: it has no sources
          }
          if (round >= WARM_UP) {
            alone.add(embedded);
            whole.add(arrived - start);
          }
        }
      }
      System.out.printf(
          "store %s, %d passages%nembedding alone    %s%nquestion->sources  %s%nratio of medians   %.2f (at most 1.50)%n",
          TestStore.postgres() ? "PostgreSQL" : "embedded",
          context.getBean(PolicyLibrary.class).published().size(),
          alone,
          whole,
          whole.median() / alone.median());
    }
  }
}
