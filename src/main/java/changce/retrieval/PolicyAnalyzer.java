package changce.retrieval;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Characters and pairs of characters: no dictionary that would have to know 专精特新, and a typo costs
 * one pair, not the word.
 */
class PolicyAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new StandardTokenizer();
    TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
    return new TokenStreamComponents(
        tokenizer, new CJKBigramFilter(folded, CJKBigramFilter.HAN, true));
  }
}
