package changce.bench.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene's BM25 with its own k1 and b, over characters and pairs of characters. */
final class Bm25Alone implements Retriever {

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final String name;
  private final Analyzer analyzer;
  private IndexSearcher searcher;

  Bm25Alone() {
    this("BM25 alone", new Pairs());
  }

  Bm25Alone(String name, Analyzer analyzer) {
    this.name = name;
    this.analyzer = analyzer;
  }

  private static final class Pairs extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new StandardTokenizer();
      TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
      return new TokenStreamComponents(
          tokenizer, new CJKBigramFilter(folded, CJKBigramFilter.HAN, true));
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void build(List<Document> documents) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Document document : documents) {
        writer.addDocument(
            List.of(
                new StoredField("id", document.id()),
                new TextField("text", document.whole(), Field.Store.NO)));
      }
      writer.forceMerge(1);
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  @Override
  public List<String> search(String question, int limit) {
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      words(question)
          .forEach(word -> query.add(new TermQuery(new Term("text", word)), Occur.SHOULD));
      return Arrays.stream(searcher.search(query.build(), limit).scoreDocs).map(this::id).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long bytes() {
    try {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += directory.fileLength(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String id(ScoreDoc found) {
    try {
      return searcher.storedFields().document(found.doc).get("id");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> words(String question) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream("text", question)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    }
    return words;
  }
}
