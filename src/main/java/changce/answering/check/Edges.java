package changce.answering.check;

import java.util.List;

/**
 * Where what is said of a figure begins and ends: with its sentence, at a stop, or at the next
 * figure of its unit.
 */
record Edges(String plain, List<Figure> figures) {

  private static final String STOPS = ",;:。!?|\n()";

  int left(Figure figure) {
    int edge = lastStop(figure.start());
    for (Figure other : figures) {
      if (other.end() <= figure.start() && other.unit().equals(figure.unit())) {
        edge = Math.max(edge, other.end());
      }
    }
    return edge;
  }

  int right(Figure figure) {
    int edge = figure.end();
    while (edge < plain.length()
        && plain.charAt(edge) != '、'
        && STOPS.indexOf(plain.charAt(edge)) < 0) {
      edge++;
    }
    for (Figure other : figures) {
      if (other.start() >= figure.end() && other.unit().equals(figure.unit())) {
        edge = Math.min(edge, other.start());
      }
    }
    return edge;
  }

  /** Behind the last stop before it. */
  int lastStop(int from) {
    int at = from;
    while (at > 0 && STOPS.indexOf(plain.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  int sentenceStart(int from) {
    int start = from;
    while (start > 0 && "。;\n".indexOf(plain.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  int sentenceEnd(int from) {
    int end = from;
    while (end < plain.length() && "。;\n".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** From one stop to the next. */
  String segment(Figure figure) {
    int end = figure.end();
    while (end < plain.length() && STOPS.indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return plain.substring(lastStop(figure.start()), end);
  }
}
