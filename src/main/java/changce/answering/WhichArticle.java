package changce.answering;

import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in which article of which document it stands, to who asks that: no clause says it itself.
 */
final class WhichArticle {

  private static final Pattern ASKED =
      Pattern.compile("第几[条款章]|哪(?:个条款|一?[条款](?=规定|来着|写|说|讲|里|[，。？！,?!\\s]|$))|条款号");

  /** 第二十一条之一, 第3款. */
  private static final Pattern ARTICLE =
      Pattern.compile("^(第[零〇一二三四五六七八九十百千\\d]+条(?:之[一二三四五六七八九十]+)?)[\\s　]*(.*)$");

  /** 12.强化政策保障. */
  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,3})[.．、][\\s　]*(.*)$");

  /** 三、筑牢坚强保障, （二）扶持措施. */
  private static final Pattern PART =
      Pattern.compile("^[（(]?([一二三四五六七八九十]{1,3})(?:、|[)）])[\\s　]*(.*)$");

  private static final int MOST = 2;

  private WhichArticle() {}

  static boolean asked(String question) {
    return ASKED.matcher(question).find();
  }

  /**
   * @param cited what the answer rests on, in the order of the text
   */
  static Stream<Sentence> of(List<Source> cited) {
    return cited.stream()
        .limit(MOST)
        .map(source -> new Sentence(said(source), List.of(source.mark()), Origin.RULE));
  }

  private static String said(Source source) {
    Policy policy = source.passage().policy();
    String number =
        policy.number() == null || policy.title().contains(policy.number())
            ? ""
            : "（" + policy.number() + "）";
    List<String> headings = source.passage().headings();
    String heading = headings.get(headings.size() - 1);
    String place = place(heading).orElse("的“" + heading + "”，政策库里没有它的条号");
    return "上面引用的出自《" + policy.title() + "》" + number + place + "。";
  }

  private static Optional<String> place(String heading) {
    return numbered(ARTICLE, heading, "%s")
        .or(() -> numbered(NUMBERED, heading, "第%s条"))
        .or(() -> numbered(PART, heading, "第%s部分"));
  }

  private static Optional<String> numbered(Pattern pattern, String heading, String form) {
    Matcher found = pattern.matcher(heading);
    if (!found.matches()) {
      return Optional.empty();
    }
    String name = found.group(2).isEmpty() ? "" : "“" + found.group(2) + "”";
    return Optional.of(form.formatted(found.group(1)) + name);
  }
}
