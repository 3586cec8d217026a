package changce.policy;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the items that mean nothing, or the contrary, without the line above them: 有下列情形之一的，不得申报：
 * （一）… They stay in the clause of that line.
 */
final class LeadIns {

  private static final int FIRST_LEVEL = 30;
  private static final int LONGEST_LIST = 1000;
  private static final Pattern LEADS_IN = Pattern.compile(".*[：:]$");
  private static final Pattern NAMES_A_LIST = Pattern.compile(".*(?:下列|以下|之一|不得)[^。；]{0,16}[：:]$");

  private final List<TextLine> lines;
  private final BitSet held = new BitSet();

  private LeadIns(List<TextLine> lines) {
    this.lines = lines;
  }

  /** Places of the lines that belong to a line before them. */
  static BitSet in(List<TextLine> lines) {
    LeadIns leadIns = new LeadIns(lines);
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!leadIns.held.get(i) && LEADS_IN.matcher(lines.get(i).content()).matches()) {
        leadIns.hold(i);
      }
    }
    return leadIns.held;
  }

  private void hold(int lead) {
    Marker first = Marker.ofItem(content(lead + 1));
    int own = level(lead);
    if (first == null || first.level() <= own || !isList(content(lead), own, first)) {
      return;
    }
    int end = lead + 1;
    while (end < lines.size() && !endsBefore(end, first.level())) {
      end++;
    }
    if (lines.get(end - 1).end() - lines.get(lead).start() <= LONGEST_LIST) {
      held.set(lead + 1, end);
    }
  }

  /** 现将有关事项通知如下： leads in the whole text. */
  private static boolean isList(String lead, int own, Marker first) {
    return own > 0 || first.level() > FIRST_LEVEL || NAMES_A_LIST.matcher(lead).matches();
  }

  private boolean endsBefore(int line, int level) {
    Marker marker = Marker.of(content(line));
    return marker != null && marker.level() < level;
  }

  /** 0 for a line without a mark. */
  private int level(int line) {
    Marker marker = Marker.of(content(line));
    return marker == null ? 0 : marker.level();
  }

  private String content(int line) {
    return lines.get(line).content();
  }
}
