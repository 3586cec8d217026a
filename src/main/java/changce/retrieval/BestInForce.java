package changce.retrieval;

import changce.policy.Applying;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Keeps the best of what is in force on a day, of policies of some regions.
 *
 * <p>Not a filter of the query: with one, Lucene 9 looks at every passage that holds any of the
 * words; without, it leaves out those whose words cannot bring them among the best.
 */
final class BestInForce implements CollectorManager<BestInForce.Kept, TopDocs> {

  /** First day in force, as a day since 1970. */
  static final String FROM = "from";

  /** Last day in force. */
  static final String TO = "to";

  static final String REGION = "region";

  private final TopScoreDocCollectorManager best;
  private final Applying applying;

  BestInForce(Applying applying, int limit) {
    this.best = new TopScoreDocCollectorManager(limit, limit);
    this.applying = applying;
  }

  @Override
  public Kept newCollector() {
    return new Kept(best.newCollector(), applying);
  }

  @Override
  public TopDocs reduce(Collection<Kept> kept) throws IOException {
    List<TopScoreDocCollector> collectors = new ArrayList<>();
    kept.forEach(each -> collectors.add(each.best));
    return best.reduce(collectors);
  }

  static final class Kept extends FilterCollector {

    private final TopScoreDocCollector best;
    private final Applying applying;

    private Kept(TopScoreDocCollector best, Applying applying) {
      super(best);
      this.best = best;
      this.applying = applying;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      NumericDocValues from = DocValues.getNumeric(context.reader(), FROM);
      NumericDocValues to = DocValues.getNumeric(context.reader(), TO);
      SortedDocValues region = DocValues.getSorted(context.reader(), REGION);
      boolean[] applies = applying(region);
      long day = applying.day().toEpochDay();
      return new FilterLeafCollector(super.getLeafCollector(context)) {
        @Override
        public void collect(int passage) throws IOException {
          if (from.advanceExact(passage)
              && from.longValue() <= day
              && to.advanceExact(passage)
              && day <= to.longValue()
              && region.advanceExact(passage)
              && applies[region.ordValue()]) {
            super.collect(passage);
          }
        }
      };
    }

    /** Of each region of these passages, looked up once. */
    private boolean[] applying(SortedDocValues region) throws IOException {
      boolean[] applies = new boolean[region.getValueCount()];
      for (int number = 0; number < applies.length; number++) {
        applies[number] =
            applying.regions().isEmpty()
                || applying.regions().contains(region.lookupOrd(number).utf8ToString());
      }
      return applies;
    }
  }
}
