package changce.policy;

import changce.embedding.BuiltVectors;
import changce.embedding.TextEmbedding;
import changce.policy.Edition.State;
import changce.policy.text.PolicyText;
import changce.policy.text.TextFormat;
import changce.writing.Numerals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the documents of a corpus, each as one clause: articles of one law as clauses of one
 * policy, in their order, any other document as a policy of its own.
 */
public final class CorpusLibrary {

  private static final Pattern ARTICLE =
      Pattern.compile("^(?<law>.+?)(?<mark>第(?<number>[零〇一二三四五六七八九十百千\\d]+)条(?:之.+)?)$");

  private final PolicyStore store;
  private final EditionStates states;
  private final PassageVectors vectors;
  private final WindowVectors windows;
  private final NearestPassages nearest;
  private final TransactionTemplate apart;
  private final int dimension;
  private final Map<PassageId, String> documents = new HashMap<>();

  public CorpusLibrary(ConfigurableApplicationContext context) {
    store = context.getBean(PolicyStore.class);
    states = context.getBean(EditionStates.class);
    vectors = context.getBean(PassageVectors.class);
    nearest = context.getBean(NearestPassages.class);
    apart = PolicyConfiguration.apart(context.getBean(PlatformTransactionManager.class));
    TextEmbedding embedding = context.getBean(TextEmbedding.class);
    dimension = embedding.dimension();
    StoreModel model = context.getBean(StoreModel.class);
    windows =
        new WindowVectors(
            vectors,
            context.getBean(StoredSentences.class),
            new ComputedWindows(context.getBean(JdbcTemplate.class), model, apart),
            new BuiltVectors(Path.of("none"), false, embedding),
            embedding,
            model);
  }

  /** A document of the corpus. */
  public record Entry(String id, String title, String text) {}

  private record Part(Entry entry, String heading, int number) {}

  public String documentOf(PassageId passage) {
    return documents.getOrDefault(passage, "");
  }

  /** Of the codes and sketches in memory. */
  public long bytes() {
    return (long) vectors.count() * (2 * dimension + dimension / Byte.SIZE + 3 * Float.BYTES);
  }

  /**
   * @param validity of the policy with that number
   */
  public void publish(List<Entry> entries, IntFunction<Validity> validity) {
    int number = 0;
    for (Map.Entry<String, List<Part>> policy : policies(entries).entrySet()) {
      publish("corpus-" + number, policy.getValue(), validity.apply(number));
      number++;
    }
    nearest.refresh();
  }

  /** What is embedded of a document. */
  public static List<String> windowsOf(Entry entry) {
    Matcher article = ARTICLE.matcher(entry.title());
    String title = article.matches() ? article.group("law") : entry.title();
    String heading = article.matches() ? article.group("mark") : entry.title();
    return EmbeddingWindows.of(
        title, new Clause(List.of(heading), 0, entry.text().length(), entry.text()));
  }

  private static Map<String, List<Part>> policies(List<Entry> entries) {
    Map<String, List<Part>> policies = new LinkedHashMap<>();
    Map<String, Integer> copies = new HashMap<>();
    for (Entry entry : entries) {
      Matcher article = ARTICLE.matcher(entry.title());
      if (article.matches()) {
        int copy = copies.merge(entry.title(), 1, Integer::sum);
        policies
            .computeIfAbsent(article.group("law") + "\n" + copy, law -> new ArrayList<>())
            .add(
                new Part(
                    entry,
                    article.group("mark"),
                    Numerals.whole(article.group("number")).orElse(0)));
      } else {
        policies.put(entry.id(), List.of(new Part(entry, entry.title(), 0)));
      }
    }
    return policies;
  }

  private void publish(String slug, List<Part> unordered, Validity validity) {
    List<Part> parts = unordered.stream().sorted(Comparator.comparingInt(Part::number)).toList();
    Entry first = parts.get(0).entry();
    String title = first.title();
    String own = parts.get(0).heading();
    PolicyFile file =
        PolicyFile.of(
            policy(
                slug,
                own.equals(title) ? title : title.substring(0, title.length() - own.length()),
                validity),
            new PolicyText(
                String.join("\n", parts.stream().map(part -> part.entry().text()).toList()),
                TextFormat.PLAIN,
                List.of(),
                List.of()));
    List<Clause> clauses = clauses(parts);
    WindowVectors.Embedded embedded =
        windows.of(file.policy().title(), WindowVectors.Bare.all(clauses), done -> {});
    apart.executeWithoutResult(
        status -> {
          PolicyStore.Stored stored = store.insert(file, clauses, State.DRAFT, null);
          windows.store(embedded, stored.passages());
          states.publish(stored.edition(), EditionStates.Way.FROM_FOLDER, null);
          for (int i = 0; i < parts.size(); i++) {
            documents.put(stored.passages().get(i), parts.get(i).entry().id());
          }
        });
  }

  private static List<Clause> clauses(List<Part> parts) {
    List<Clause> clauses = new ArrayList<>();
    int start = 0;
    for (Part part : parts) {
      String text = part.entry().text();
      clauses.add(new Clause(List.of(part.heading()), start, start + text.length(), text));
      start += text.length() + 1;
    }
    return clauses;
  }

  private static Policy policy(String slug, String title, Validity validity) {
    return new Policy(
        slug,
        title,
        null,
        Policy.Kind.ORIGINAL,
        null,
        null,
        validity,
        "全国",
        List.of("样本"),
        "样本",
        null,
        Policy.Verification.OFFICIAL);
  }
}
