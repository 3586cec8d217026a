package changce.policy.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out the heads and feet that run through the pages of a document: at the top or end of a
 * page, set apart from its text, the same words at the same height on another page, whatever number
 * of the page they bear.
 */
final class RunningLines {

  private static final int OUTERMOST = 3;
  private static final double APART = 1.25;
  private static final double OTHER_SIZE = 0.08;
  private static final double USUAL_PITCH = 1.8;

  /** Not of an amount. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?![\\d.,]*\\s*[%％元万亿千百人户家])");

  private final List<List<PrintedLine>> pages;
  private final Map<String, List<PrintedLine>> byWords = new HashMap<>();
  private final IdentityHashMap<PrintedLine, Integer> pageOf = new IdentityHashMap<>();

  private RunningLines(List<List<PrintedBlock>> printed) {
    pages = printed.stream().map(RunningLines::lines).toList();
    for (int page = 0; page < pages.size(); page++) {
      for (PrintedLine line : outermost(pages.get(page))) {
        pageOf.put(line, page);
        for (String words : words(line, page)) {
          byWords.computeIfAbsent(words, key -> new ArrayList<>()).add(line);
        }
      }
    }
  }

  static List<List<PrintedBlock>> without(List<List<PrintedBlock>> printed) {
    RunningLines running = new RunningLines(printed);
    List<List<PrintedBlock>> without = new ArrayList<>();
    for (int page = 0; page < printed.size(); page++) {
      Set<PrintedBlock> found = Collections.newSetFromMap(new IdentityHashMap<>());
      found.addAll(running.of(page));
      List<PrintedBlock> rest =
          printed.get(page).stream().filter(block -> !found.contains(block)).toList();
      without.add(rest.isEmpty() ? printed.get(page) : rest);
    }
    return without;
  }

  private static List<PrintedLine> lines(List<PrintedBlock> page) {
    return page.stream()
        .filter(PrintedLine.class::isInstance)
        .map(PrintedLine.class::cast)
        .sorted(Comparator.comparingDouble(PrintedLine::baseline))
        .toList();
  }

  private static List<PrintedLine> outermost(List<PrintedLine> lines) {
    List<PrintedLine> outermost = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i < OUTERMOST || i >= lines.size() - OUTERMOST) {
        outermost.add(lines.get(i));
      }
    }
    return outermost;
  }

  /** With each number in turn counted from the page. */
  private static Set<String> words(PrintedLine line, int page) {
    String plain = line.text().replaceAll("\\s", "");
    Set<String> words = new HashSet<>(List.of(plain));
    Matcher number = NUMBER.matcher(plain);
    while (number.find()) {
      int from = Integer.parseInt(number.group()) - page;
      words.add(plain.substring(0, number.start()) + plain.substring(number.end()) + "#" + from);
    }
    return words;
  }

  private List<PrintedLine> of(int page) {
    List<PrintedLine> lines = pages.get(page);
    List<PrintedLine> found = new ArrayList<>(setApart(lines));
    List<PrintedLine> fromEnd = new ArrayList<>(lines);
    Collections.reverse(fromEnd);
    found.addAll(setApart(fromEnd));
    return found;
  }

  /** From the edge of the page inwards, up to the gap before its text. */
  private List<PrintedLine> setApart(List<PrintedLine> lines) {
    int running = 0;
    while (running < Math.min(OUTERMOST, lines.size()) && runs(lines.get(running))) {
      running++;
    }
    while (running > 0 && running < lines.size() && !isApart(lines, running)) {
      running--;
    }
    return lines.subList(0, running);
  }

  private boolean runs(PrintedLine line) {
    Integer page = pageOf.get(line);
    return page != null
        && words(line, page).stream()
            .flatMap(words -> byWords.getOrDefault(words, List.of()).stream())
            .anyMatch(
                other ->
                    !page.equals(pageOf.get(other))
                        && Math.abs(line.baseline() - other.baseline()) < line.size() / 2);
  }

  private static boolean isApart(List<PrintedLine> lines, int running) {
    PrintedLine outer = lines.get(running - 1);
    PrintedLine inner = lines.get(running);
    double gap = Math.abs(inner.baseline() - outer.baseline());
    return gap > APART * pitch(lines)
        || Math.abs(outer.size() - inner.size()) > OTHER_SIZE * inner.size();
  }

  private static double pitch(List<PrintedLine> lines) {
    double size =
        lines.stream()
            .mapToDouble(PrintedLine::size)
            .sorted()
            .skip(lines.size() / 2)
            .findFirst()
            .orElse(0);
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      double gap = Math.abs(lines.get(i).baseline() - lines.get(i - 1).baseline());
      if (gap > size / 2) {
        gaps.add(gap);
      }
    }
    double usual = gaps.stream().sorted().skip(gaps.size() / 2).findFirst().orElse(0.0);
    return gaps.size() < 4 ? Math.min(usual, USUAL_PITCH * size) : usual;
  }
}
