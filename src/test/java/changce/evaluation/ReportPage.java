package changce.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A run as one page that needs nothing else: figures, what moved, and every answer. */
record ReportPage(EvaluationReport report, Comparison comparison) {

  String html() {
    return """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>长策 · 评测报告</title>
        <style>
        body { margin: 0 auto; max-width: 70rem; padding: 1rem; font: 1rem/1.7 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1d2733; background: #fff; }
        table { border-collapse: collapse; } td, th { border: 1px solid #d5dbe1; padding: .125rem .5rem; text-align: left; }
        details { border-top: 1px solid #d5dbe1; padding: .25rem 0; } summary { cursor: pointer; }
        .wrong > summary { color: #a33a00; } .quiet { color: #566573; font-size: .9rem; }
        #only:checked ~ section details:not(.wrong) { display: none; }
        </style></head><body>
        <h1>评测报告</h1><p class="quiet">%s</p>
        %s%s
        <h2>数字</h2>%s
        <input type="checkbox" id="only" checked> <label for="only">只看答得不对的</label>
        %s
        </body></html>
        """
        .formatted(escaped(report.when()), missed(), moved(), figures(), files());
  }

  private String missed() {
    return report.missed().isEmpty()
        ? "<p>没有低于门槛的数字。</p>"
        : "<h2>低于门槛</h2><ul>" + items(report.missed()) + "</ul>";
  }

  private String moved() {
    return comparison.since().isEmpty()
        ? ""
        : "<h2>与上一次（"
            + escaped(comparison.since())
            + "）相比</h2><table>"
            + rows(comparison.moved())
            + "</table><ul>"
            + items(comparison.gotRight().stream().map(ask -> "变对：" + ask).toList())
            + items(comparison.gotWrong().stream().map(ask -> "变错：" + ask).toList())
            + "</ul>";
  }

  private String figures() {
    Map<String, String> shown = new TreeMap<>();
    report
        .values()
        .forEach(
            (name, value) ->
                shown.put(
                    name,
                    report.scores().getOrDefault(name, String.format(Locale.ROOT, "%.3f", value))));
    return "<table>" + rows(shown) + "</table>";
  }

  private String files() {
    Map<String, List<Answer>> byFile =
        report.answers().stream()
            .collect(Collectors.groupingBy(Answer::file, TreeMap::new, Collectors.toList()));
    StringBuilder sections = new StringBuilder();
    byFile.forEach(
        (file, answers) -> {
          long wrong = answers.stream().filter(answer -> !answer.wrong().isEmpty()).count();
          sections.append(
              "<section><h2>%s（%d 问，%d 问不对）</h2>".formatted(escaped(file), answers.size(), wrong));
          answers.forEach(answer -> sections.append(html(answer)));
          sections.append("</section>");
        });
    return sections.toString();
  }

  private static String html(Answer answer) {
    return """
        <details%s><summary>%s <span class="quiet">%s · %s</span></summary>
        <p class="quiet">%s应：%s</p><p>%s</p><ol>%s</ol><p>%s</p><p class="quiet">%s</p></details>
        """
        .formatted(
            answer.wrong().isEmpty() ? "" : " class=\"wrong\"",
            escaped(answer.ask()),
            escaped(answer.outcome()),
            escaped(answer.split()),
            answer.turns().isEmpty() ? "" : escaped("上文：" + answer.turns() + "　"),
            escaped(answer.expected()),
            escaped(String.join("；", answer.wrong())),
            items(answer.sentences()),
            escaped(answer.note()),
            answer.sources().stream().map(ReportPage::escaped).collect(Collectors.joining("<br>")));
  }

  private static String rows(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            row ->
                "<tr><td>"
                    + escaped(row.getKey())
                    + "</td><td>"
                    + escaped(row.getValue())
                    + "</td></tr>")
        .collect(Collectors.joining());
  }

  private static String items(List<String> texts) {
    return texts.stream()
        .map(text -> "<li>" + escaped(text) + "</li>")
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
