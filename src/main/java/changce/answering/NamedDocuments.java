package changce.answering;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Documents that a question names: 〔2025〕58号, 第43号, 令131号, 《…》, 45条. */
final class NamedDocuments {

  private static final Pattern NAMED =
      Pattern.compile("〔\\d{4}〕\\d+号|第?\\d+号(?=公告|令|文)|《[^》]{3,60}》|(?<=新政|人才|增长|政策|长沙|湖南|市)\\d+条");

  /** 浏政办发2022年第13号, 浏政办发[2022]13号, 浏政办发（2022）13号. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "((?:\\p{IsHan}{2,8}|号)?(?:发|办|字|函|规|政|通|知|注))\\s*[〔\\[(（【<]?\\s*(20\\d{2})\\s*年?[〕\\])）】>]?\\s*第?\\s*(\\d{1,4})\\s*号文?(?:件)?");

  private NamedDocuments() {}

  /** With numbers as documents write them: 浏政办发〔2022〕13号. */
  static String inOneForm(String question) {
    return NUMBER.matcher(question).replaceAll("$1〔$2〕$3号");
  }

  /** Widths folded, lower case. */
  static Stream<String> in(String question) {
    return NAMED
        .matcher(Wording.folded(inOneForm(question)))
        .results()
        .map(MatchResult::group)
        .map(named -> named.replaceAll("[《》]", ""));
  }
}
