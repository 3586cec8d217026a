package changce.rules;

import changce.policy.LibraryFiles;
import java.nio.file.Path;
import java.time.LocalDate;

/** The real rules on the real policies, read from the files. */
public final class TestRules {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  static final RuleBook BOOK = RuleBook.read(Path.of("knowledge/rules"));
  static final Clauses CLAUSES = new Clauses(LibraryFiles::passages);
  public static final Rules RULES = new Rules(BOOK, CLAUSES, DAY);

  private TestRules() {}
}
