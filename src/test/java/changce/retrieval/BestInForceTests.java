package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.Applying;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what a word finds, the best that apply. */
class BestInForceTests {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final int MANY = 40;

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;

  /** First many of another region, then many that have ended, at last one that applies. */
  @BeforeEach
  void index() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < MANY; i++) {
        writer.addDocument(passage("长沙县", DAY.plusYears(1)));
        writer.addDocument(passage("望城区", DAY.minusDays(1)));
      }
      writer.commit();
      writer.addDocument(passage("望城区", DAY));
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  @Test
  void whatDoesNotApplyTakesNoPlace() throws IOException {
    assertThat(found(new Applying(DAY, Set.of("望城区", "全国")))).containsExactly(2 * MANY);
  }

  @Test
  void everywhereIsEveryRegion() throws IOException {
    assertThat(found(Applying.everywhere(DAY))).hasSize(5);
    assertThat(found(new Applying(DAY, Set.of("浏阳市")))).isEmpty();
  }

  private int[] found(Applying applying) throws IOException {
    ScoreDoc[] best =
        new IndexSearcher(reader)
            .search(new TermQuery(new Term("body", "补贴")), new BestInForce(applying, 5))
            .scoreDocs;
    return Arrays.stream(best).mapToInt(found -> found.doc).toArray();
  }

  private static Document passage(String region, LocalDate to) {
    Document passage = new Document();
    passage.add(new StringField("body", "补贴", Field.Store.NO));
    passage.add(new NumericDocValuesField(BestInForce.FROM, Long.MIN_VALUE));
    passage.add(new NumericDocValuesField(BestInForce.TO, to.toEpochDay()));
    passage.add(new SortedDocValuesField(BestInForce.REGION, new BytesRef(region)));
    return passage;
  }
}
