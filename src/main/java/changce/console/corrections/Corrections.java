package changce.console.corrections;

import changce.answering.CuratedAnswer.Statement;
import changce.answering.CuratedAnswers;
import changce.console.corrections.Correction.Kind;
import changce.console.corrections.Correction.State;
import changce.conversation.QuestionId;
import changce.policy.EditionId;
import changce.reading.AddedExamples;
import changce.reading.Learning;
import changce.retrieval.AddedTerms;
import changce.staff.Person;
import changce.staff.Refused;
import changce.staff.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.scheduler.Schedulers;

/**
 * From a wrong answer to a better one: somebody proposes, another person approves, and the same
 * question is asked again to see what came of it.
 */
@Component
public class Corrections {

  /** Until each node finds what has been published. */
  private static final Duration PUBLISHED = Duration.ofSeconds(3);

  private final CorrectionStore store;
  private final ClauseChoice clauses;
  private final ProposalCheck proposals;
  private final CuratedAnswers curated;
  private final AddedTerms terms;
  private final AddedExamples examples;
  private final Learning learning;
  private final ConsoleQuestions asking;
  private final Neighbours neighbours;
  private final Staff staff;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Corrections(
      CorrectionStore store,
      ClauseChoice clauses,
      ProposalCheck proposals,
      CuratedAnswers curated,
      AddedTerms terms,
      AddedExamples examples,
      Learning learning,
      ConsoleQuestions asking,
      Neighbours neighbours,
      Staff staff,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.clauses = clauses;
    this.proposals = proposals;
    this.curated = curated;
    this.terms = terms;
    this.examples = examples;
    this.learning = learning;
    this.asking = asking;
    this.neighbours = neighbours;
    this.staff = staff;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Transactional
  public UUID propose(QuestionId answer, Person by, Proposal proposal) {
    proposals.requireUsable(proposal);
    Correction correction = correction(UUID.randomUUID(), answer, by, proposal);
    store.insert(correction);
    record(by, "correction.propose", correction, proposal.kind().word());
    return correction.id();
  }

  /**
   * @param version that was seen
   * @throws Refused when somebody changed or decided it since
   */
  @Transactional
  public void rewrite(Correction old, Person by, Proposal proposal, int version) {
    proposals.requireUsable(proposal);
    Correction changed = correction(old.id(), old.corrects(), by, proposal);
    if (!store.rewrite(changed, version)) {
      throw Refused.because("correction.changed-meanwhile");
    }
    record(by, "correction.rewrite", changed, "");
  }

  /**
   * Puts it into use and asks the question again; with an example in a moment, for to learn from it
   * takes many seconds, and whoever approves need not wait for that.
   *
   * @param version that was seen
   */
  void approve(UUID id, Person by, int version) {
    Correction correction = decidable(id, by, version);
    clauses.requirePublished(correction.text(), correction.clauses());
    transaction.executeWithoutResult(done -> putIntoUse(correction, by));
    if (correction.exampleOf() == null) {
      askAgain(correction);
    } else {
      store.askAt(correction.id(), OffsetDateTime.now(clock));
    }
  }

  private void putIntoUse(Correction correction, Person by) {
    UUID answer = correction.kind() == Kind.CURATED ? curatedFrom(correction, by) : null;
    decide(correction, State.APPROVED, by, null, answer);
    if (correction.kind() == Kind.GLOSSARY) {
      terms.add(correction.id(), Correction.terms(correction.text()));
    }
    String exampleOf = correction.exampleOf();
    if (exampleOf != null) {
      examples.add(correction.id(), exampleOf, Correction.lines(correction.text()));
    }
  }

  private UUID curatedFrom(Correction correction, Person by) {
    try {
      return curated.approve(
          correction.question(),
          Correction.statements(correction.text(), correction.clauses()),
          by.displayName());
    } catch (IllegalArgumentException e) {
      throw Refused.because("correction.clause-changed", String.valueOf(e.getMessage()));
    }
  }

  @Transactional
  public void reject(UUID id, Person by, int version, String why) {
    if (why.isBlank()) {
      throw Refused.because("correction.no-reason");
    }
    decide(decidable(id, by, version), State.REJECTED, by, why, null);
  }

  /** Takes a curated answer, terms or examples out of use. */
  @Transactional
  public void withdraw(UUID id, Person by, String why) {
    Correction correction = known(id);
    if (why.isBlank()) {
      throw Refused.because("correction.no-reason");
    }
    UUID answer = correction.curated();
    if (correction.state() != State.APPROVED) {
      throw Refused.because("correction.changed-meanwhile");
    }
    if (answer != null) {
      curated.withdraw(answer, why);
    }
    terms.withdraw(id);
    examples.withdraw(id);
    decide(correction, State.WITHDRAWN, by, why, answer);
  }

  /**
   * Asks the same question once more and keeps the answer beside the first; those near it follow in
   * a moment.
   */
  void askAgain(Correction correction) {
    asking
        .ask(correction.question())
        .ifPresent(answer -> store.askedAgain(correction.id(), answer));
    neighbours.askAgain(correction);
  }

  /** What it asked for has been registered as a draft. */
  public void drafted(UUID id, EditionId edition) {
    store.drafted(known(id).id(), edition.value());
  }

  /** What an edition was to make better is asked again soon, when it is found everywhere. */
  public void published(EditionId edition) {
    store.askOfEditionAt(edition.value(), OffsetDateTime.now(clock).plus(PUBLISHED));
  }

  @Scheduled(fixedDelay = 2000)
  void askWhatIsDue() {
    // Apart from the one thread of the scheduler: an answer may take a minute.
    store
        .takeDue(OffsetDateTime.now(clock))
        .forEach(
            correction -> {
              var unused = Schedulers.boundedElastic().schedule(() -> askWhenLearned(correction));
            });
  }

  /** What is asked again is to be understood by the new example, when it is one. */
  private void askWhenLearned(Correction correction) {
    learning.catchUp();
    askAgain(correction);
  }

  public Correction known(UUID id) {
    return store.find(id).orElseThrow(() -> Refused.because("correction.unknown"));
  }

  List<Correction> in(State state, int most) {
    return store.in(state, most);
  }

  public List<Correction> of(QuestionId answer) {
    return store.of(answer);
  }

  /** What the check of sentences says against it; empty when nothing does. */
  List<String> doubts(Correction correction) {
    if (correction.kind() != Kind.CURATED) {
      return List.of();
    }
    return Correction.statements(correction.text(), correction.clauses()).stream()
        .flatMap(statement -> doubt(statement).stream())
        .toList();
  }

  private Optional<String> doubt(Statement statement) {
    return curated.doubt(statement).map(problem -> statement.text() + "（" + problem + "）");
  }

  private Correction decidable(UUID id, Person by, int version) {
    Correction correction = known(id);
    if (correction.writtenBy().equals(by.id())) {
      throw Refused.because("correction.own");
    }
    if (correction.version() != version || correction.state() != State.PROPOSED) {
      throw Refused.because("correction.changed-meanwhile");
    }
    return correction;
  }

  private void decide(
      Correction correction, State state, Person by, @Nullable String why, @Nullable UUID answer) {
    if (!store.decide(correction, state, by.id(), OffsetDateTime.now(clock), why, answer)) {
      throw Refused.because("correction.changed-meanwhile");
    }
    record(by, "correction." + state.word(), correction, why == null ? "" : why);
  }

  private Correction correction(UUID id, QuestionId answer, Person by, Proposal proposal) {
    return new Correction(
        id,
        answer,
        proposal.kind(),
        State.PROPOSED,
        1,
        proposal.question(),
        proposal.text(),
        proposal.clauses(),
        by.id(),
        OffsetDateTime.now(clock),
        proposal.exampleOf(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private void record(Person by, String action, Correction correction, String detail) {
    staff.record(by, action, correction.corrects().value().toString(), detail);
  }
}
