package changce.answering;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a clause says of what is asked that it was not found: 没有查到公开文件. */
final class SaysNotFound {

  private static final Pattern NOT_FOUND = Pattern.compile("没有(?:查|见|核|找)到|未查到|未见");

  private SaysNotFound() {}

  static boolean in(String sentence) {
    return NOT_FOUND.matcher(sentence).find();
  }

  /**
   * Of what is asked: the answer begins so, or nothing else in it is of the kind that is asked for.
   *
   * @param said the answer's sentences
   */
  static boolean ofWhatIsAsked(AskedFor kind, List<String> said) {
    return said.stream().limit(1).anyMatch(SaysNotFound::in)
        || (kind != AskedFor.ANYTHING
            && said.stream().anyMatch(SaysNotFound::in)
            && said.stream().filter(sentence -> !in(sentence)).noneMatch(kind::saidIn));
  }
}
