package changce.policy.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A saved page: the article, without the navigation around it. */
final class HtmlText {

  private static final String DELETED = "网页里有划去的文字，没有读入";
  private static final Pattern SITE = Pattern.compile("[_|－—-].*$");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          ".*(?:通知|决定|意见|办法|规定|条例|细则|方案|措施|公告|通告|标准|目录|指南|指引|清单|规则)(?:[（(].{1,12}[）)])?");

  private HtmlText() {}

  /** A page alone. */
  static PolicyText read(String html) {
    return read(Jsoup.parse(html));
  }

  /** A page with what was saved beside it. */
  static PolicyText read(Path file) throws IOException, UnreadableText {
    Document page = Jsoup.parse(TextDecoding.decoded(file));
    HtmlSheets.bringIn(page, file);
    return read(page);
  }

  private static PolicyText read(Document page) {
    HtmlStyles.apply(page);
    boolean deleted = HtmlArticle.withoutDeleted(page);
    String title = title(page);
    Elements article = HtmlArticle.in(page);
    StringBuilder text = new StringBuilder();
    if (!title.isEmpty() && !article.text().startsWith(title) && !article.select("h1").hasText()) {
      text.append(title).append('\n');
    }
    article.forEach(part -> new HtmlWords(text.append('\n')).write(part));
    String tidy = tidy(NoteMarks.apart(text.toString()));
    List<String> cautions = new ArrayList<>(deleted ? List.of(DELETED) : List.of());
    cautions.addAll(HtmlUnseen.cautions(article));
    return new PolicyText(tidy, TextFormat.HTML, List.of(), cautions);
  }

  private static String title(Document page) {
    Element named = page.selectFirst("meta[name=ArticleTitle]");
    Element heading = page.selectFirst("h1");
    String title = named == null ? "" : named.attr("content").strip();
    if (title.isEmpty() && heading != null) {
      title = heading.text().strip();
    }
    return title.isEmpty() ? ofTheWindow(page) : title;
  }

  /** Often the site's name, or that behind the document's. */
  private static String ofTheWindow(Document page) {
    String title = SITE.matcher(page.title().strip()).replaceAll("").strip();
    return DOCUMENT.matcher(title).matches() ? title : "";
  }

  private static String tidy(String text) {
    return text.replace('\u00a0', ' ')
        .replaceAll("[ \\t\\u3000]*\\n[ \\t\\u3000]*", "\n")
        .replaceAll("\n{2,}(?!\\|)", "\n")
        .replaceAll("\n{2,}", "\n\n")
        .replaceAll("(?m)^(\\|.*)\n(?!\\|)", "$1\n\n")
        .strip();
  }
}
