package changce.retrieval;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Keeps the best of what is in force on a day.
 *
 * <p>Not a filter of the query: with one, Lucene 9 looks at every passage that holds any of the
 * words; without, it leaves out those whose words cannot bring them among the best.
 */
final class BestInForce implements CollectorManager<BestInForce.Kept, TopDocs> {

  /** First day in force, as a day since 1970. */
  static final String FROM = "from";

  /** Last day in force. */
  static final String TO = "to";

  private final TopScoreDocCollectorManager best;
  private final long day;

  BestInForce(LocalDate day, int limit) {
    this.best = new TopScoreDocCollectorManager(limit, limit);
    this.day = day.toEpochDay();
  }

  @Override
  public Kept newCollector() {
    return new Kept(best.newCollector(), day);
  }

  @Override
  public TopDocs reduce(Collection<Kept> kept) throws IOException {
    List<TopScoreDocCollector> collectors = new ArrayList<>();
    kept.forEach(each -> collectors.add(each.best));
    return best.reduce(collectors);
  }

  static final class Kept extends FilterCollector {

    private final TopScoreDocCollector best;
    private final long day;

    private Kept(TopScoreDocCollector best, long day) {
      super(best);
      this.best = best;
      this.day = day;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      NumericDocValues from = DocValues.getNumeric(context.reader(), FROM);
      NumericDocValues to = DocValues.getNumeric(context.reader(), TO);
      return new FilterLeafCollector(super.getLeafCollector(context)) {
        @Override
        public void collect(int passage) throws IOException {
          if (from.advanceExact(passage)
              && from.longValue() <= day
              && to.advanceExact(passage)
              && day <= to.longValue()) {
            super.collect(passage);
          }
        }
      };
    }
  }
}
