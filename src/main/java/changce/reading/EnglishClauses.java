package changce.reading;

import changce.reading.EnglishGlossary.Term;
import changce.reading.EnglishGlossary.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Puts what was read of an English question into the order of Chinese: what describes comes before
 * what is described, what asks at the end.
 */
final class EnglishClauses {

  /** What is asked takes so much along: 多少|租房补贴. */
  private static final int TAKEN_ALONG = 2;

  private static final Term NOTHING = new Term("", Use.IGNORED);

  private final EnglishGlossary glossary;
  private final StringJoiner done = new StringJoiner("，");
  private final List<Term> clause = new ArrayList<>();

  EnglishClauses(EnglishGlossary glossary) {
    this.glossary = glossary;
  }

  /**
   * One thing is asked, and a second after an and: the when in "can I, when I move" asks nothing.
   */
  void add(Term term) {
    if (asks(term) && last() == Use.JOIN) {
      end();
    }
    boolean asked = clause.stream().anyMatch(EnglishClauses::asks) || yesOrNo();
    clause.add(asks(term) && asked ? NOTHING : term);
  }

  private boolean yesOrNo() {
    return !clause.isEmpty() && clause.get(0).use() == Use.YES_OR_NO;
  }

  /** What is not known parts its neighbours. */
  void unknown() {
    clause.add(NOTHING);
  }

  private Use last() {
    return clause.isEmpty() ? Use.IGNORED : clause.get(clause.size() - 1).use();
  }

  void end() {
    String chinese = inOrder();
    if (!chinese.isEmpty()) {
      done.add(chinese);
    }
    clause.clear();
  }

  String chinese() {
    end();
    return done.toString();
  }

  private static boolean asks(Term term) {
    return switch (term.use()) {
      case ASKS, ASKS_OF, ASKS_AMOUNT, ASKS_WHAT -> true;
      default -> false;
    };
  }

  private static boolean content(Term term) {
    return term.use() == Use.WORD || term.use() == Use.GENERAL;
  }

  private String inOrder() {
    List<Term> rest = new ArrayList<>(clause);
    int at = 0;
    while (at < rest.size() && !asks(rest.get(at))) {
      at++;
    }
    if (at == rest.size()) {
      return described(rest) + (yesOrNo() ? rest.get(0).chinese() : "");
    }
    Term asking = rest.remove(at);
    String along = asking.use() == Use.ASKS ? "" : takenAlong(rest, at);
    String named = described(rest);
    return named + asked(asking, along, named);
  }

  private static String takenAlong(List<Term> rest, int at) {
    StringBuilder along = new StringBuilder();
    for (int i = 0; i < TAKEN_ALONG && at < rest.size() && content(rest.get(at)); i++) {
      along.append(rest.remove(at).chinese());
    }
    return along.toString();
  }

  private String asked(Term asking, String along, String named) {
    return switch (asking.use()) {
      case ASKS_OF -> asking.chinese() + along;
      case ASKS_AMOUNT -> along + asking.chinese();
      case ASKS_WHAT -> what(asking, along, named);
      default -> asking.chinese();
    };
  }

  private String what(Term asking, String along, String named) {
    if (glossary.measured(along.isEmpty() ? named : along)) {
      return along + "是多少";
    }
    return along.isEmpty() ? asking.chinese() : "什么" + along;
  }

  /** What follows a link, up to the next verb, goes in front of what the link follows. */
  private static String described(List<Term> terms) {
    StringBuilder whole = new StringBuilder();
    StringBuilder part = new StringBuilder();
    for (Term term : terms) {
      if (content(term) && part.indexOf(term.chinese()) < 0) {
        part.append(term.chinese());
      } else if (term.use() == Use.LINK) {
        whole.insert(0, part);
        part.setLength(0);
      } else if (!content(term) && !part.isEmpty()) {
        part.append(whole);
        whole.setLength(0);
      }
    }
    return part.append(whole).toString();
  }
}
