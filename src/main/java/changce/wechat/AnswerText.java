package changce.wechat;

import changce.conversation.Answer;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSource;
import changce.shown.WrittenAnswer;
import changce.wechat.protocol.TextParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer as texts for a chat window: what is said first, then what it rests on, the link to the
 * whole of it and the label. As few texts as the limit allows, each with the label.
 */
final class AnswerText {

  /** For what is set in front of and behind a text when it is given. */
  static final int ROOM = 190;

  private static final int MOST_PARTS = 3;

  /** Sources that are named before an answer is cut in two. */
  private static final int NAMED = 3;

  private static final int ABOUT = 18;
  private static final int TITLE = 24;
  private static final String CUT = "……其余见全文";

  /** As {@link WrittenAnswer#closing} writes it, in a line of its own. */
  private static final Pattern LABEL = Pattern.compile("(?m)^(?:截至|As of) \\S+ · .+$");

  private final int limit;
  private final String link;

  /**
   * @param bytes that a text may hold
   * @param link the address that the placeholder stands for
   */
  AnswerText(int bytes, String link) {
    this.limit = bytes - ROOM;
    this.link = link;
  }

  List<String> of(Answer answer) {
    String said = said(answer, answer.ended());
    List<String> sources = sources(answer.sources());
    for (int named = sources.size(); named >= Math.min(NAMED, sources.size()); named--) {
      String text = said + "\n\n" + foot(answer, sources, named);
      if (TextParts.bytes(text) <= limit) {
        return List.of(stored(text));
      }
    }
    return inParts(said, answer, sources).stream().map(this::stored).toList();
  }

  /** A sentence of the service's own. */
  static List<String> plain(String text) {
    return List.of(text);
  }

  /** A text that turned out too long in smaller ones, each with the label that the whole has. */
  static List<String> split(String text, int bytes) {
    Matcher label = LABEL.matcher(text);
    String found = label.find() ? "\n\n" + label.group() : "";
    return new TextParts(bytes - TextParts.bytes(found))
        .of(text).stream().map(part -> part.contains(found.strip()) ? part : part + found).toList();
  }

  static String about(String question) {
    return shortened(safe(question).replaceAll("\\s+", " "), ABOUT);
  }

  private static String shortened(String text, int characters) {
    return text.codePointCount(0, text.length()) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters)) + "…";
  }

  /** Each with the link and the label: a visitor may not ask for the next. */
  private List<String> inParts(String said, Answer answer, List<String> sources) {
    String end = "\n\n" + ending(answer);
    int room = limit - TextParts.bytes(end) - TextParts.bytes("（3/3）\n" + CUT);
    List<String> bodies = new ArrayList<>(new TextParts(room).of(said));
    if (bodies.size() > MOST_PARTS) {
      bodies.subList(MOST_PARTS, bodies.size()).clear();
      bodies.set(MOST_PARTS - 1, bodies.get(MOST_PARTS - 1) + "\n" + CUT);
    }
    String foot = fitting(answer, sources, limit - TextParts.bytes("（3/3）"));
    int last = bodies.size() - 1;
    String whole = bodies.get(last) + "\n\n" + foot;
    boolean fits = TextParts.bytes("（3/3）" + whole) <= limit;
    List<String> parts = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      parts.add(i == last && fits ? whole : bodies.get(i) + end);
    }
    if (!fits) {
      parts.add(foot);
    }
    return numbered(parts);
  }

  private static List<String> numbered(List<String> parts) {
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String number = "（%d/%d）".formatted(i + 1, parts.size());
      numbered.add(parts.size() == 1 ? parts.get(i) : number + parts.get(i));
    }
    return numbered;
  }

  private String fitting(Answer answer, List<String> sources, int bytes) {
    int named = sources.size();
    while (named > 1 && TextParts.bytes(foot(answer, sources, named)) > bytes) {
      named--;
    }
    return foot(answer, sources, named);
  }

  private static String said(Answer answer, @Nullable Ended ended) {
    StringJoiner lines = new StringJoiner("\n");
    WrittenAnswer.sentences(answer.sentences()).forEach(sentence -> lines.add(safe(sentence)));
    if (ended != null && ended.note() != null) {
      lines.add((answer.sentences().isEmpty() ? "" : "\n") + safe(ended.note()));
    }
    if (ended != null && !WrittenAnswer.offered(ended).isEmpty()) {
      if (ended.choices().isEmpty()) {
        lines.add(
            "\n"
                + (answer.english() ? WeChatTexts.MAY_BE_ASKED_ENGLISH : WeChatTexts.MAY_BE_ASKED));
      }
      WrittenAnswer.numbered(WrittenAnswer.offered(ended)).forEach(one -> lines.add(safe(one)));
      lines.add(answer.english() ? WeChatTexts.CHOOSE_ENGLISH : WeChatTexts.CHOOSE);
    }
    return lines.toString();
  }

  /**
   * @param named of the sources, the others are left to the page
   */
  private String foot(Answer answer, List<String> sources, int named) {
    StringJoiner lines = new StringJoiner("\n");
    if (!sources.isEmpty()) {
      lines.add(answer.english() ? "Sources" : "依据");
      sources.stream().limit(named).forEach(lines::add);
      if (named < sources.size()) {
        lines.add(
            (answer.english() ? "… %d documents in all, see the full answer" : "……共%d份文件，见全文")
                .formatted(sources.size()));
      }
    }
    lines.add(ending(answer));
    Ended ended = answer.ended();
    if (ended != null && ended.outcome().startsWith("answered_")) {
      lines.add(answer.english() ? WeChatTexts.RATE_ENGLISH : WeChatTexts.RATE);
    }
    return lines.toString();
  }

  private String ending(Answer answer) {
    String label = label(answer.ended());
    return answer.sources().isEmpty()
        ? label
        : "<a href=\""
            + link
            + "\">"
            + (answer.english() ? WeChatTexts.LINK_NAME_ENGLISH : WeChatTexts.LINK_NAME)
            + "</a>\n"
            + label;
  }

  /** One line for each document, with the marks of all its clauses. */
  private static List<String> sources(List<ShownSource> sources) {
    Map<String, StringBuilder> marks = new LinkedHashMap<>();
    for (ShownSource source : sources) {
      marks
          .computeIfAbsent(document(source), document -> new StringBuilder())
          .append('[')
          .append(source.mark())
          .append(']');
    }
    return marks.entrySet().stream().map(line -> line.getValue() + " " + line.getKey()).toList();
  }

  private static String document(ShownSource source) {
    return safe(WrittenAnswer.source(source, shortened(source.title(), TITLE)));
  }

  private static String label(@Nullable Ended ended) {
    return ended == null ? "" : WrittenAnswer.closing(ended);
  }

  private String stored(String text) {
    return text.replace(link, AnswerLinks.PLACEHOLDER);
  }

  /** Only our own code writes links: a text of a model or a visitor must not bring its own. */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.replaceAll("(?i)weixin:", "weixin：")
        .codePoints()
        .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
        .map(c -> c == '<' ? '＜' : c == '>' ? '＞' : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }
}
