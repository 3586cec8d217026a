package changce.answering;

import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.policy.Passage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides whether a model's sentence may be shown: it must cite, and say no figure that is not
 * cited.
 */
final class SentenceCheck {

  private static final Pattern MARKUP =
      Pattern.compile("\\*\\*|__|`|^#+\\s*|^[-*•]\\s+|^\\d+[.、]\\s+(?=\\D)");
  private static final Pattern BLANK_BEFORE_STOP = Pattern.compile("\\s+(?=[。！？，；])");

  private final Map<Integer, Passage> given;

  SentenceCheck(List<Source> sources) {
    given = sources.stream().collect(Collectors.toMap(Source::mark, Source::passage));
  }

  sealed interface Verdict {}

  record Passed(Sentence sentence) implements Verdict {}

  record Blocked(String reason) implements Verdict {}

  Verdict check(String written) {
    List<Integer> marks = CitationMarks.in(written);
    if (marks.isEmpty()) {
      return new Blocked("没有引注");
    }
    if (!given.keySet().containsAll(marks)) {
      return new Blocked("引用了没有给出的来源");
    }
    String text = plain(written);
    List<String> figures = Figures.missing(text, citedText(marks));
    return figures.isEmpty()
        ? new Passed(new Sentence(text, marks, Origin.MODEL))
        : new Blocked("所引条款里没有：" + String.join("、", figures));
  }

  private static String plain(String written) {
    String unmarked = MARKUP.matcher(CitationMarks.without(written).strip()).replaceAll("");
    return BLANK_BEFORE_STOP.matcher(unmarked.strip()).replaceAll("");
  }

  private String citedText(List<Integer> marks) {
    Function<Passage, String> whole =
        passage ->
            String.join(
                "\n",
                "《" + passage.policy().title() + "》",
                String.valueOf(passage.policy().number()),
                String.valueOf(passage.policy().issuedOn()),
                passage.policy().validity().inWords(),
                passage.headingPath(),
                passage.text());
    return marks.stream().map(given::get).map(whole).collect(Collectors.joining("\n"));
  }
}
