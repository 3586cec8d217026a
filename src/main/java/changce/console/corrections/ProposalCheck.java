package changce.console.corrections;

import changce.console.corrections.Correction.Kind;
import changce.reading.AddedExamples;
import changce.staff.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be proposed at all. */
@Component
class ProposalCheck {

  private final ClauseChoice clauses;
  private final AddedExamples examples;

  ProposalCheck(ClauseChoice clauses, AddedExamples examples) {
    this.clauses = clauses;
    this.examples = examples;
  }

  /**
   * @throws Refused when something is missing, or could not be put into use as it is
   */
  void requireUsable(Proposal proposal) {
    if (proposal.question().isEmpty() || proposal.text().isEmpty()) {
      throw Refused.because("correction.empty");
    }
    if (proposal.kind() == Kind.CURATED) {
      var unused = Correction.statements(proposal.text(), proposal.clauses());
    }
    clauses.requirePublished(proposal.text(), proposal.clauses());
    if (proposal.kind() == Kind.GLOSSARY) {
      var unused = Correction.terms(proposal.text());
    }
    if (proposal.kind() == Kind.EXAMPLE) {
      requireExamples(proposal.exampleOf(), Correction.lines(proposal.text()));
    }
  }

  private void requireExamples(@Nullable String kind, List<String> lines) {
    if (kind == null || !examples.kinds().contains(kind)) {
      throw Refused.because("correction.no-example-kind");
    }
    for (String line : lines) {
      if (!AddedExamples.usable(kind, line)) {
        throw Refused.because("correction.no-example", line);
      }
    }
  }
}
