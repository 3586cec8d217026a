package changce.answering;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Documents that a question names: 〔2025〕58号, 第43号, 令131号, 《…》, 45条. */
final class NamedDocuments {

  private static final Pattern NAMED =
      Pattern.compile("〔\\d{4}〕\\d+号|第?\\d+号(?=公告|令|文)|《[^》]{3,60}》|(?<=新政|人才|增长|政策|长沙|湖南|市)\\d+条");

  private NamedDocuments() {}

  /** Widths folded, lower case. */
  static Stream<String> in(String question) {
    return NAMED
        .matcher(Wording.folded(question))
        .results()
        .map(MatchResult::group)
        .map(named -> named.replaceAll("[《》]", ""));
  }
}
