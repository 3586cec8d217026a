package changce.policy;

import changce.writing.Numerals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document on the way to what it says about itself. */
final class ReadDocument {

  private static final int HEAD = 25;
  private static final int CLOSING = 12;
  private static final String NUMERAL = "[〇○零一二三四五六七八九\\d]";
  private static final Pattern NUMBER =
      Pattern.compile(
          "([\\u4e00-\\u9fa5]{1,14})[〔\\[（(【﹝［]\\s*("
              + NUMERAL
              + "{4})\\s*(?:年)?[〕\\]）)】﹞］]\\s*第?\\s*(\\d+)\\s*号");
  private static final Pattern ORDER =
      Pattern.compile(
          "([\\u4e00-\\u9fa5\\s]{2,40}(?:令|公告))\\s*[（(]?(?:(\\d{4})年)?\\s*(第?\\s*\\d+\\s*号)[）)]?");
  private static final Pattern TITLE_END =
      Pattern.compile(
          ".*(?:通知|决定|意见|办法|规定|条例|细则|方案|措施|公告|通告|规划|计划|标准|目录|指南|指引|清单|若干政策|政策|批复|函|规则|纲要)(?:[（(].{1,12}[）)])?$");
  private static final Pattern RED_HEAD = Pattern.compile("^(.{2,40}?)\\s*文\\s*件$");
  private static final Pattern ISSUER_IN_TITLE = Pattern.compile("^(.{2,60}?)\\s*关于.*");
  private static final Pattern LABEL =
      Pattern.compile("^(?:发布日期|成文日期|印发日期|公布日期|发文日期)[:：]?\\s*" + WrittenDate.DATE + ".*");
  private static final Pattern ISSUER_LABEL =
      Pattern.compile("^(?:发文机关|发布机构|发文单位|来源)[:：]\\s*(.{2,40})$");
  private static final Pattern SENTENCE = Pattern.compile("[^。；\\n]++");
  private static final Pattern REPEALED = Pattern.compile("废止|停止执行|不再执行|失效");
  private static final Pattern BOOK_TITLE =
      Pattern.compile("《([^《》]+(?:《[^》]+》[^《》]*)*)》(?!\\s*(?:施行|实施|公布|印发))");

  private final String text;
  private final List<String> lines;
  private final List<String> head;
  private final List<String> main;

  ReadDocument(String written) {
    this.text = narrowDigits(written).replaceAll("(令|公告)\\s*\n\\s*(第?\\d+号)", "$1$2");
    this.lines = TextLine.of(text).stream().map(TextLine::content).toList();
    this.head = lines.subList(0, Math.min(HEAD, firstClause()));
    this.main = lines.subList(0, annex());
  }

  ReadMetadata metadata() {
    String title = title();
    LocalDate issuedOn = issuedOn();
    String issuer = issuer(title);
    String body = String.join("\n", main);
    ReadTerm term = ReadTerm.of(title == null ? "" : title, body, issuedOn);
    return new ReadMetadata(
        title,
        issuer,
        number(),
        issuedOn,
        term.from(),
        term.to(),
        term.trial(),
        repealed(body),
        ReadScope.region(issuer, title),
        ReadScope.topics(title, text));
  }

  static String narrowDigits(String written) {
    StringBuilder narrow = new StringBuilder(written);
    for (int i = 0; i < narrow.length(); i++) {
      char c = narrow.charAt(i);
      if (c >= '０' && c <= '９') {
        narrow.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return narrow.toString();
  }

  private int firstClause() {
    for (int i = 0; i < lines.size(); i++) {
      Marker marker = Marker.of(lines.get(i));
      if (marker != null && !lines.get(i).startsWith("# ")) {
        return i;
      }
    }
    return lines.size();
  }

  private int annex() {
    for (int i = firstClause(); i < lines.size(); i++) {
      Marker marker = Marker.of(lines.get(i));
      if (marker != null && marker.level() == Marker.ANNEX) {
        return i;
      }
    }
    return lines.size();
  }

  private @Nullable String number() {
    for (String line : head) {
      Matcher number = NUMBER.matcher(line);
      if (line.length() <= 60 && !line.contains("《") && number.find()) {
        Optional<String> year = year(number.group(2));
        if (year.isPresent()) {
          return "%s〔%s〕%s号".formatted(number.group(1), year.get(), number.group(3));
        }
      }
    }
    for (String line : head) {
      Matcher order = ORDER.matcher(line);
      if (line.length() <= 60 && order.matches()) {
        String year = order.group(2) == null ? "" : order.group(2) + "年";
        return order.group(1).strip() + year + order.group(3).replaceAll("\\s", "");
      }
    }
    return null;
  }

  private static Optional<String> year(String written) {
    int year = Numerals.whole(written).orElse(0);
    return year < 1949 || year > 2100 ? Optional.empty() : Optional.of(String.valueOf(year));
  }

  private @Nullable String title() {
    StringBuilder title = new StringBuilder();
    for (String line : head) {
      String plain = line.replaceFirst("^#+\\s*", "").replaceFirst("^标\\s*题[:：]\\s*", "");
      if (isTitleLine(plain)) {
        title.append(plain);
        if (TITLE_END.matcher(title).matches()) {
          return title.toString();
        }
      } else {
        title.setLength(0);
      }
    }
    return null;
  }

  private static boolean isTitleLine(String line) {
    return line.chars().noneMatch(c -> "。；！？:：".indexOf(c) >= 0)
        && !NUMBER.matcher(line).find()
        && !ORDER.matcher(line).matches()
        && !RED_HEAD.matcher(line).matches()
        && !WrittenDate.PATTERN.matcher(line).find()
        && line.length() <= 80;
  }

  private @Nullable LocalDate issuedOn() {
    for (String line : head) {
      Matcher label = LABEL.matcher(line);
      if (label.matches()) {
        return WrittenDate.at(label, 1).orElse(null);
      }
    }
    int closing = closingDate();
    if (closing >= 0) {
      Matcher date = WrittenDate.PATTERN.matcher(main.get(closing));
      return date.find() ? WrittenDate.at(date, 1).orElse(null) : null;
    }
    return inBrackets();
  }

  /** （2019年12月1日长沙市第十五届人民代表大会…通过） under a statute's title; the last day counts. */
  private @Nullable LocalDate inBrackets() {
    LocalDate last = null;
    for (String line : head) {
      Matcher dates = WrittenDate.PATTERN.matcher(line);
      while (line.matches("^[（(].*") && dates.find()) {
        last = WrittenDate.at(dates, 1).orElse(last);
      }
    }
    return last;
  }

  private int closingDate() {
    for (int i = main.size() - 1; i >= Math.max(0, main.size() - CLOSING); i--) {
      if (WrittenDate.WHOLE_LINE.matcher(main.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable String issuer(@Nullable String title) {
    for (String line : head) {
      Matcher label = ISSUER_LABEL.matcher(line);
      if (label.matches()) {
        return label.group(1).strip();
      }
    }
    String signed = signed();
    if (signed != null) {
      return signed;
    }
    Matcher inTitle = ISSUER_IN_TITLE.matcher(title == null ? "" : title);
    return inTitle.matches() ? inTitle.group(1) : redHead();
  }

  private @Nullable String redHead() {
    return head.stream()
        .map(RED_HEAD::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1).strip())
        .findFirst()
        .orElse(null);
  }

  private @Nullable String signed() {
    List<String> names = new ArrayList<>();
    for (int i = closingDate() - 1; i > 0 && isName(main.get(i)); i--) {
      names.add(0, main.get(i).replaceAll("[\\s\\u3000]+", "、"));
    }
    return names.isEmpty() ? null : String.join("、", names);
  }

  private static boolean isName(String line) {
    return line.length() <= 40
        && Marker.of(line) == null
        && line.chars().noneMatch(c -> "。；：，！？:|《》".indexOf(c) >= 0)
        && line.matches(".*(?:府|厅|局|委|会|部|院|办|办公室|中心|处|署|行|组|政协|小组|委员会|总局)$");
  }

  private static List<String> repealed(String body) {
    List<String> titles = new ArrayList<>();
    SENTENCE
        .matcher(body)
        .results()
        .map(MatchResult::group)
        .filter(sentence -> REPEALED.matcher(sentence).find())
        .forEach(
            sentence ->
                BOOK_TITLE.matcher(sentence).results().forEach(at -> titles.add(at.group(1))));
    return titles;
  }
}
