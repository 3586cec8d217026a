package changce.policy;

import changce.policy.Edition.State;
import changce.policy.EditionStates.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What staff do with editions, and what they may not: nobody checks what they added themselves. */
class Editions {

  private final PolicyStore store;
  private final EditionStates states;
  private final EditionStore editions;
  private final Publication publication;
  private final KnownRegions regions;

  Editions(
      PolicyStore store,
      EditionStates states,
      EditionStore editions,
      Publication publication,
      KnownRegions regions) {
    this.regions = regions;
    this.store = store;
    this.states = states;
    this.editions = editions;
    this.publication = publication;
  }

  EditionStore stored() {
    return editions;
  }

  Edition add(Path path, String by) {
    FolderFile source = new FolderFile(path);
    PolicyFile file = read(path);
    Optional<EditionId> same = store.edition(file.policy().slug(), file.hash());
    if (same.isPresent()) {
      throw RefusedChange.because("same-edition", same.get().value());
    }
    ReadingReport report =
        new ReadingCheck(regions, store.publishedPolicies(), store.today()).of(source, file);
    return edition(publication.draft(file, report, named(by)));
  }

  ReadingReport report(EditionId id) {
    return ReadingCheck.report(editions.text(edition(id).id()), store.findings().of(id));
  }

  Edition check(EditionId id, String by) {
    ofKnownRegion(id);
    states.check(id, named(by));
    return edition(id);
  }

  void publish(EditionId id, String by) {
    ofKnownRegion(id);
    publication.publish(id, Way.PUBLISHED, named(by), done -> {});
  }

  void rollBack(EditionId id, String by) {
    ofKnownRegion(id);
    publication.publish(id, Way.ROLLED_BACK, named(by), done -> {});
  }

  void withdraw(String slug, String by, String reason) {
    if (reason.isBlank()) {
      throw RefusedChange.because("withdrawn-why");
    }
    if (!publication.withdraw(slug, named(by), reason.strip())) {
      throw RefusedChange.because("not-published", slug);
    }
  }

  List<ClauseChange> diff(EditionId before, EditionId after) {
    return ClauseChange.between(clauses(before), clauses(after));
  }

  /** Of an edition that no longer answers: the passages whose words the published one lacks. */
  Set<PassageId> changedPassages(EditionId id) {
    Edition edition = edition(id);
    Set<String> kept =
        editions.of(edition.policy().slug()).stream()
            .filter(other -> other.state() == State.PUBLISHED)
            .flatMap(other -> clauses(other.id()).stream())
            .map(Clause::text)
            .collect(Collectors.toSet());
    return editions.clauses(id).stream()
        .filter(stored -> !kept.contains(stored.clause().text()))
        .map(PolicyStore.StoredClause::id)
        .collect(Collectors.toSet());
  }

  ReadMetadata stated(EditionId id) {
    return ReadMetadata.of(editions.text(edition(id).id()));
  }

  /** What a text seems to say of its region stays a draft until a file says it rightly. */
  private void ofKnownRegion(EditionId id) {
    String region = edition(id).policy().region();
    if (!regions.knows(region)) {
      throw RefusedChange.because("region-to-name", regions.unknown(region));
    }
  }

  private Edition edition(EditionId id) {
    return editions
        .find(id)
        .orElseThrow(() -> RefusedChange.because("unknown-edition", id.value()));
  }

  private List<Clause> clauses(EditionId id) {
    return editions.clauses(id).stream().map(PolicyStore.StoredClause::clause).toList();
  }

  private static String named(String by) {
    if (by.isBlank()) {
      throw RefusedChange.because("by-whom");
    }
    return by.strip();
  }

  private static PolicyFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw RefusedChange.because("no-file", path);
    }
    try {
      return new FolderFile(path).readProposing();
    } catch (UnreadablePolicyFile e) {
      throw new RefusedChange(e.reason());
    } catch (IOException e) {
      throw RefusedChange.because("unreadable", path.getFileName());
    }
  }
}
