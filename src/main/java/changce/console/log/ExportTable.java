package changce.console.log;

import changce.answering.Outcome;
import changce.conversation.AnswerFilter;
import changce.conversation.AnswerLog;
import changce.conversation.Label;
import changce.conversation.LogPage;
import changce.conversation.LogPosition;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import changce.staff.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The log as a table to take away: with the label of AI on every line, without anything that names
 * a visitor or leads to one.
 */
@Component
class ExportTable {

  private static final int AT_ONCE = 1000;

  private static final List<String> COLUMNS =
      List.of(
          "asked-at",
          "channel",
          "question",
          "answer",
          "outcome",
          "policies",
          "topics",
          "feedback",
          "review",
          "blocked",
          "first-sentence",
          "whole",
          "model",
          "prompt",
          "label");

  private final AnswerLog log;
  private final MessageSource messages;
  private final Show show = new Show();

  ExportTable(AnswerLog log, MessageSource messages) {
    this.log = log;
    this.messages = messages;
  }

  /**
   * @param next where to go on, null at the end
   */
  record Part(List<List<String>> rows, @Nullable LogPosition next) {}

  List<String> header(Locale language) {
    return COLUMNS.stream()
        .map(column -> messages.getMessage("export." + column, null, language))
        .toList();
  }

  /** The last row of a file that does not hold all: nobody is to take it for whole. */
  List<String> cutOff(int rows, Locale language) {
    return List.of(messages.getMessage("export.cut-off", new Object[] {rows}, language));
  }

  /** A thousand rows at a time, however many there are. */
  Part part(AnswerFilter filter, @Nullable LogPosition position, Locale language) {
    LogPage page = log.page(filter, position, AT_ONCE);
    Map<QuestionId, List<String>> policies =
        log.citedPolicies(page.answers().stream().map(LoggedAnswer::id).toList());
    List<List<String>> rows = new ArrayList<>();
    for (LoggedAnswer answer : page.answers()) {
      rows.add(row(answer, policies.getOrDefault(answer.id(), List.of()), language));
    }
    return new Part(rows, page.older());
  }

  private List<String> row(LoggedAnswer answer, List<String> policies, Locale language) {
    String feedback =
        answer.helpful() == null
            ? ""
            : answer.helpful() ? "feedback.helpful" : "feedback.unhelpful";
    return List.of(
        show.second(answer.askedAt()),
        said("channel." + answer.channel(), language),
        answer.forgotten() ? said("answer.forgotten.short", language) : answer.question(),
        answer.text(),
        said("outcome." + answer.outcome(), language),
        String.join("；", policies),
        String.join("、", answer.topics()),
        feedback.isEmpty() ? "" : said(feedback, language),
        answer.review() == null ? "" : said("review." + answer.review(), language),
        String.valueOf(answer.blocked()),
        written(answer.firstSentenceMs()),
        written(answer.wholeMs()),
        Objects.requireNonNullElse(answer.model(), ""),
        Objects.requireNonNullElse(answer.promptVersion(), ""),
        Label.of(Outcome.of(answer.outcome())).text());
  }

  private String said(String key, Locale language) {
    return Objects.requireNonNullElse(messages.getMessage(key, null, key, language), key);
  }

  private static String written(@Nullable Integer number) {
    return number == null ? "" : String.valueOf(number);
  }
}
