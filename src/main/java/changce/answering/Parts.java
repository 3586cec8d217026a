package changce.answering;

import changce.answering.AnswerPart.Source;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.reading.AskingWords;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The parts of a question that asks several things: 个转企要多久、要交哪些材料. Each is searched for by itself,
 * with what the first is about.
 */
@Component
class Parts {

  private static final int LOOKED_AT = 10;
  private static final int MOST = 3;
  private static final int SOURCES_EACH = 2;

  private static final Pattern BETWEEN =
      Pattern.compile("[，,、；;。？?！!\\s]+|还有|以及|另外|和(?=[要需怎哪多能在]|什么)");

  private static final Pattern END = Pattern.compile("(?<=[。？！?!；;])");

  private final PassageSearch search;
  private final Evidence evidence;
  private final Clarifying clarifying;
  private final Switches switches;

  Parts(PassageSearch search, Evidence evidence, Clarifying clarifying, Switches switches) {
    this.search = search;
    this.evidence = evidence;
    this.clarifying = clarifying;
    this.switches = switches;
  }

  /**
   * @param asked as it stands in the question
   * @param whole with what the question is about
   * @param hits that answer it, best first; none when it was not found
   */
  record Part(String asked, String whole, List<Hit> hits) {

    List<Passage> passages() {
      return hits.stream().map(Hit::passage).toList();
    }

    Composition.Part with(List<Source> sources) {
      List<Passage> own = passages();
      return new Composition.Part(
          whole, sources.stream().filter(source -> own.contains(source.passage())).toList());
    }
  }

  /**
   * A question that asks one thing is one part, answered by what was found for it.
   *
   * @param found for the question as a whole
   */
  List<Part> of(Inquiry inquiry, List<Hit> found) {
    List<String> asking = asking(inquiry.whole());
    List<Part> parts = asking.stream().map(part -> part(inquiry, asking, part, found)).toList();
    return hits(parts).isEmpty()
        ? List.of(new Part(inquiry.whole(), inquiry.whole(), found))
        : parts;
  }

  static Composition composition(Inquiry inquiry, List<Part> parts, List<Source> sources) {
    return new Composition(
        inquiry.whole(),
        inquiry.day(),
        sources,
        inquiry.brief(),
        parts.stream()
            .filter(part -> !part.hits().isEmpty())
            .map(part -> part.with(sources))
            .toList());
  }

  /** What any part finds, when the whole finds nothing. */
  List<Hit> orOfAny(Inquiry inquiry, List<Hit> found) {
    return found.isEmpty() && asking(inquiry.whole()).size() > 1 ? hits(of(inquiry, found)) : found;
  }

  static List<Hit> hits(List<Part> parts) {
    return onceEach(parts.stream().flatMap(part -> part.hits().stream())).toList();
  }

  /** Of a question that is answered otherwise. */
  static List<String> notFound(List<Part> parts) {
    return parts.stream().filter(part -> part.hits().isEmpty()).map(Part::asked).toList();
  }

  /** Those of a question that asks more than is answered at once. */
  static List<String> beyond(String question) {
    List<String> parts = pieces(question);
    return several(parts) && parts.size() > MOST ? parts.subList(MOST, parts.size()) : List.of();
  }

  private Part part(Inquiry inquiry, List<String> asking, String asked, List<Hit> found) {
    String whole = whole(asking, asked);
    AskedFor kind = AskedFor.in(asked);
    List<Hit> own =
        onceEach(Stream.concat(searched(inquiry.asking(asked, whole)).stream(), found.stream()))
            .filter(hit -> kind.saidIn(hit.passage().headingPath() + hit.passage().text()))
            .filter(hit -> switches.off(List.of(hit.passage())).isEmpty())
            .sorted(Comparator.comparing(hit -> !kind.isAskedIn(heading(hit))))
            .toList();
    return new Part(
        asked,
        whole,
        clarifying.forEverybody(inquiry.whole(), own).stream().limit(SOURCES_EACH).toList());
  }

  /** A clause that the part and the whole both find is one clause. */
  private static Stream<Hit> onceEach(Stream<Hit> hits) {
    Map<PassageId, Hit> first = new LinkedHashMap<>();
    hits.forEach(hit -> first.putIfAbsent(hit.passage().id(), hit));
    return first.values().stream();
  }

  private static String heading(Hit hit) {
    List<String> headings = hit.passage().headings();
    return headings.get(headings.size() - 1);
  }

  private List<Hit> searched(Inquiry part) {
    List<Hit> hits =
        part.past()
            ? search.searchPast(AskedDay.without(part.whole()), part.day(), LOOKED_AT)
            : search.search(part.whole(), part.own(), part.day(), LOOKED_AT);
    return evidence.enough(part, hits);
  }

  /** A part that names no subject is about the first one's. */
  String whole(List<String> asking, String asked) {
    String first = asking.get(0);
    return asked.equals(first) || !search.mattersNamedIn(asked).isEmpty()
        ? asked
        : AskingWords.without(first) + asked;
  }

  /** The parts that ask, each with what was told before it; one at most when it is one question. */
  static List<String> asking(String question) {
    List<String> parts = pieces(question);
    return several(parts) ? parts.subList(0, Math.min(parts.size(), MOST)) : List.of();
  }

  /** Each piece that asks, with what was told before it. */
  static List<String> pieces(String question) {
    List<String> parts = new ArrayList<>();
    StringBuilder told = new StringBuilder();
    for (String piece : BETWEEN.splitAsStream(question.strip()).toList()) {
      told.append(told.isEmpty() || piece.isEmpty() ? "" : "，").append(piece);
      if (AskingWords.in(piece)) {
        parts.add(told.toString());
        told.setLength(0);
      }
    }
    return parts;
  }

  /** The pieces that ask, without what is only told; all of it when none asks by itself. */
  static String askedIn(String question) {
    String asking =
        BETWEEN
            .splitAsStream(question.strip())
            .filter(piece -> AskingWords.in(piece))
            .collect(Collectors.joining("，"));
    return asking.isEmpty() ? question : asking;
  }

  /** The sentences of a story that ask, without those that only tell. */
  static String sentencesThatAsk(String story) {
    return END.splitAsStream(story.strip()).filter(AskingWords::in).collect(Collectors.joining());
  }

  /** Whether it asks for anything, rather than only name it. */
  static boolean asks(String said) {
    return AskedFor.in(said) != AskedFor.ANYTHING || AskingWords.in(said);
  }

  /** 什么条件、什么材料 ask for two kinds; 几个人、几年 of one kind are told apart by nothing. */
  private static boolean several(List<String> parts) {
    return parts.stream()
            .map(AskedFor::in)
            .filter(kind -> kind != AskedFor.ANYTHING)
            .distinct()
            .count()
        > 1;
  }
}
