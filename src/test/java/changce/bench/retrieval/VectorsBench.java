package changce.bench.retrieval;

import changce.bench.Times;
import changce.embedding.InProcess;
import changce.policy.Applying;
import changce.policy.Meaning;
import changce.policy.NearPassage;
import changce.policy.PassageId;
import changce.policy.PolicyLibrary;
import changce.policy.Validity;
import changce.retrieval.BenchedSearch;
import com.pgvector.PGhalfvec;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code bin/bench vectors DATASET}: how many of the ten nearest passages PostgreSQL's index and
 * the search in memory find, when all, a tenth and a hundredth of the passages are in force, and in
 * what time. The truth is PostgreSQL's own scan of every window.
 */
public final class VectorsBench {

  private static final int CANDIDATES = 60;
  private static final int COUNTED = 10;
  private static final int QUESTIONS = 200;

  private static final LocalDate ALL_UNTIL = LocalDate.of(2025, 12, 31);
  private static final LocalDate TENTH_UNTIL = LocalDate.of(2026, 6, 30);
  private static final Map<String, LocalDate> DAYS =
      Map.of("100 %", ALL_UNTIL, "10 %", TENTH_UNTIL, "1 %", TENTH_UNTIL.plusDays(1));

  private VectorsBench() {}

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    Dataset dataset = options.read();
    CachedEmbedding embedding = new CachedEmbedding(InProcess.embedding(), RetrievalBench.cache());
    System.out.printf("%d documents%n", dataset.documents().size());
    System.out.println("| search | in force | recall@10 | median ms | p95 ms |");
    System.out.println("|---|---|---|---|---|");
    try (Ours ours = new Ours(embedding, true, "changce.library.in-memory-up-to=0")) {
      ours.build(dataset.documents(), VectorsBench::validity);
      ours.context.getBean(JdbcTemplate.class).execute("analyze");
      measure("pgvector HNSW", ours, dataset, embedding);
    }
    try (Ours ours = new Ours(embedding, true)) {
      ours.build(dataset.documents(), VectorsBench::validity);
      measure("in memory", ours, dataset, embedding);
    }
    System.exit(0);
  }

  private static Validity validity(int number) {
    LocalDate to = number % 100 == 0 ? null : number % 10 == 0 ? TENTH_UNTIL : ALL_UNTIL;
    return new Validity(null, to, Validity.Status.CURRENT, null);
  }

  private static void measure(String name, Ours ours, Dataset dataset, CachedEmbedding embedding) {
    PolicyLibrary library = ours.context.getBean(PolicyLibrary.class);
    JdbcTemplate jdbc = ours.context.getBean(JdbcTemplate.class);
    List<Meaning> meanings =
        dataset.queries().stream()
            .limit(QUESTIONS)
            .map(query -> BenchedSearch.meaning(ours.context, embedding.embed(query.question())))
            .toList();
    DAYS.forEach(
        (share, day) -> {
          Times times = new Times();
          int found = 0;
          int wanted = 0;
          for (Meaning meaning : meanings) {
            long start = System.nanoTime();
            List<NearPassage> near =
                library.nearest(meaning, Applying.everywhere(day), CANDIDATES).passages();
            times.add(System.nanoTime() - start);
            Set<PassageId> exact = exact(jdbc, meaning, day);
            Set<PassageId> both = new HashSet<>(exact);
            both.retainAll(near.stream().map(NearPassage::id).toList());
            found += both.size();
            wanted += exact.size();
          }
          System.out.printf(
              Locale.ROOT,
              "| %s | %s | %.4f | %.1f | %.1f |%n",
              name,
              share,
              (double) found / wanted,
              times.median(),
              times.p95());
        });
  }

  private static Set<PassageId> exact(JdbcTemplate jdbc, Meaning meaning, LocalDate day) {
    return new HashSet<>(
        jdbc.query(
            """
            select v.passage_id, min(v.embedding <#> ?::halfvec) as distance
            from passage_vector v join edition e on e.id = v.edition_id
            where e.effective_to is null or e.effective_to >= ?
            group by v.passage_id order by distance limit ?
            """,
            (row, number) -> new PassageId(row.getObject(1, UUID.class)),
            new PGhalfvec(meaning.worded()).getValue(),
            day,
            COUNTED));
  }
}
