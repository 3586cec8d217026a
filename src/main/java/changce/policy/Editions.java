package changce.policy;

import changce.policy.Edition.State;
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

  Editions(
      PolicyStore store, EditionStates states, EditionStore editions, Publication publication) {
    this.store = store;
    this.states = states;
    this.editions = editions;
    this.publication = publication;
  }

  EditionStore stored() {
    return editions;
  }

  Edition add(Path path, String by) {
    PolicyFile file = read(path);
    Optional<EditionId> same = store.edition(file.policy().slug(), file.hash());
    if (same.isPresent()) {
      throw new RefusedChange("库里已有同样的版本：" + same.get().value());
    }
    return edition(publication.draft(file, named(by)));
  }

  Edition check(EditionId id, String by) {
    Edition edition = edition(id);
    if (named(by).equals(edition.addedBy())) {
      throw new RefusedChange("核对要由另一个人来做：这个版本是 %s 自己登记的".formatted(by));
    }
    if (!states.check(id, by)) {
      throw new RefusedChange("只有草稿可以核对，这个版本%s".formatted(edition.state().word()));
    }
    return edition(id);
  }

  void publish(EditionId id, String by) {
    Edition edition = edition(id);
    if (edition.state() != State.CHECKED) {
      throw new RefusedChange(
          edition.state() == State.DRAFT
              ? "还没有经第二个人核对，不能发布"
              : "只有核对过的版本可以发布，这个版本%s".formatted(edition.state().word()));
    }
    publication.publish(id, named(by), done -> {});
  }

  void rollBack(EditionId id, String by) {
    Edition edition = edition(id);
    if (edition.state() != State.SUPERSEDED && edition.state() != State.WITHDRAWN) {
      throw new RefusedChange("只能退回到发布过的版本，这个版本%s".formatted(edition.state().word()));
    }
    publication.publish(id, named(by), done -> {});
  }

  void withdraw(String slug, String by, String reason) {
    if (reason.isBlank()) {
      throw new RefusedChange("撤下要写明原因");
    }
    if (!states.withdraw(slug, named(by), reason.strip())) {
      throw new RefusedChange("没有已发布的政策：" + slug);
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

  private Edition edition(EditionId id) {
    return editions.find(id).orElseThrow(() -> new RefusedChange("没有这个版本：" + id.value()));
  }

  private List<Clause> clauses(EditionId id) {
    return editions.clauses(id).stream().map(PolicyStore.StoredClause::clause).toList();
  }

  private static String named(String by) {
    if (by.isBlank()) {
      throw new RefusedChange("要写明是谁做的");
    }
    return by.strip();
  }

  private static PolicyFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new RefusedChange("没有这个文件：" + path);
    }
    try {
      return new FolderFile(path).readProposing();
    } catch (UnreadablePolicyFile e) {
      throw new RefusedChange(e.problem().toString());
    } catch (IOException e) {
      throw new RefusedChange(path.getFileName() + "：读不出来");
    }
  }
}
