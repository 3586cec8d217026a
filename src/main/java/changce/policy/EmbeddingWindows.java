package changce.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a clause into the pieces that are embedded.
 *
 * <p>The model ignores what lies beyond 510 characters, and one vector of a long clause blurs what
 * its last sentence says; so each window holds whole sentences, with the clause's heading in front.
 */
final class EmbeddingWindows {

  private static final int WINDOW = 200;
  private static final int LONGEST = 450;
  private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]*[。！？；\\n]*");

  private EmbeddingWindows() {}

  static List<String> of(String title, Clause clause) {
    List<String> windows = new ArrayList<>();
    StringBuilder window = new StringBuilder();
    Matcher sentences = SENTENCE.matcher(TableRows.inWords(clause.text()));
    while (sentences.find() && !sentences.group().isEmpty()) {
      if (!window.isEmpty() && window.length() + sentences.group().length() > WINDOW) {
        windows.add(window.toString());
        window.setLength(0);
      }
      window.append(sentences.group());
    }
    windows.add(window.toString());
    String front = heading(title, clause);
    return windows.stream().map(body -> shortened(front + body.strip())).toList();
  }

  private static String heading(String title, Clause clause) {
    String own = clause.headings().get(clause.headings().size() - 1);
    boolean said = clause.text().startsWith(own) || title.contains(own);
    return said ? title + " " : title + " " + own + " ";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
