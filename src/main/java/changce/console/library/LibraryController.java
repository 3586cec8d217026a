package changce.console.library;

import changce.console.Pages;
import changce.console.corrections.Corrections;
import changce.console.library.LibraryShelf.Item;
import changce.policy.ClauseChange;
import changce.policy.Edition;
import changce.policy.EditionId;
import changce.policy.PolicyLibrary;
import changce.policy.PolicyProblem;
import changce.policy.ReadingReport;
import changce.policy.RefusedChange;
import changce.staff.Form;
import changce.staff.Notice;
import changce.staff.Person;
import changce.staff.Refused;
import changce.staff.Staff;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.reactive.result.view.Rendering;

/** The library: what is in it, and what its keepers do with editions. */
@Controller
class LibraryController {

  /** Compared with nothing, an edition is all its clauses. */
  private static final EditionId NOTHING = new EditionId(new UUID(0, 0));

  private static final int LONGEST_METADATA = 5000;
  private static final int LONGEST_REASON = 500;

  private final PolicyLibrary library;
  private final LibraryShelf shelf;
  private final Upload upload;
  private final Wanted wanted;
  private final Corrections corrections;
  private final Staff staff;

  LibraryController(
      PolicyLibrary library,
      LibraryShelf shelf,
      Upload upload,
      Wanted wanted,
      Corrections corrections,
      Staff staff) {
    this.library = library;
    this.shelf = shelf;
    this.upload = upload;
    this.wanted = wanted;
    this.corrections = corrections;
    this.staff = staff;
  }

  @GetMapping("/console/library")
  Rendering list(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "published") String show,
      @RequestParam(name = "for", defaultValue = "") String purpose) {
    Rendering.Builder<?> page = list(text.strip(), show, null, null);
    wanting(page, purpose);
    return page.build();
  }

  /** Stores the file as a draft, or says at the form what is wrong with it. */
  @PostMapping("/console/library")
  Rendering upload(
      Person by,
      Form form,
      Locale language,
      @RequestPart(required = false) @Nullable FilePart file) {
    try {
      if (file == null || file.filename().isEmpty()) {
        throw Refused.because("library.no-file");
      }
      Edition draft =
          upload.add(
              file, form.text("slug"), form.text("metadata", LONGEST_METADATA), by.signsInAs());
      record(by, "policy.add", draft);
      wanted.met(form.text("for"), by, draft.id());
      return Pages.seeOther(address(draft.id()) + "?done=added");
    } catch (RefusedChange e) {
      return refused(why(e, language), form);
    } catch (Refused e) {
      return refused(e.notice(), form);
    }
  }

  private Rendering refused(Notice problem, Form form) {
    Rendering.Builder<?> page = list("", "published", problem, form);
    wanting(page, form.verbatim("for"));
    return page.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
  }

  @GetMapping("/console/library/editions/{edition}")
  Rendering edition(
      Person person,
      Locale language,
      @PathVariable UUID edition,
      @RequestParam(required = false) @Nullable UUID against) {
    return page(person, language, known(edition), against, null).build();
  }

  @PostMapping("/console/library/editions/{edition}/check")
  Rendering check(Person by, Locale language, @PathVariable UUID edition) {
    return changed(
        by,
        language,
        edition,
        "policy.check",
        () -> library.check(new EditionId(edition), by.signsInAs()));
  }

  @PostMapping("/console/library/editions/{edition}/publish")
  Rendering publish(Person by, Locale language, @PathVariable UUID edition) {
    return changed(
        by,
        language,
        edition,
        "policy.publish",
        () -> {
          library.publish(new EditionId(edition), by.signsInAs());
          corrections.published(new EditionId(edition));
        });
  }

  @PostMapping("/console/library/editions/{edition}/roll-back")
  Rendering rollBack(Person by, Locale language, @PathVariable UUID edition) {
    return changed(
        by,
        language,
        edition,
        "policy.roll-back",
        () -> library.rollBack(new EditionId(edition), by.signsInAs()));
  }

  @PostMapping("/console/library/editions/{edition}/withdraw")
  Rendering withdraw(Person by, Locale language, @PathVariable UUID edition, Form form) {
    String slug = known(edition).policy().slug();
    return changed(
        by,
        language,
        edition,
        "policy.withdraw",
        () -> library.withdraw(slug, by.signsInAs(), form.text("why", LONGEST_REASON)));
  }

  private Rendering changed(
      Person by, Locale language, UUID edition, String action, Runnable change) {
    Item item = known(edition);
    try {
      change.run();
      record(by, action, item.edition());
      return Pages.seeOther(address(new EditionId(edition)) + "?done=saved");
    } catch (RefusedChange e) {
      return page(by, language, item, null, why(e, language))
          .status(HttpStatus.UNPROCESSABLE_CONTENT)
          .build();
    }
  }

  private static Notice why(RefusedChange refused, Locale language) {
    return Notice.of("library.refused", refused.in(language));
  }

  /** The form says what the new file is for. */
  private void wanting(Rendering.Builder<?> page, String purpose) {
    wanted
        .question(purpose)
        .ifPresent(
            question -> page.modelAttribute("purpose", purpose).modelAttribute("wanted", question));
  }

  private Rendering.Builder<?> list(
      String text, String show, @Nullable Notice problem, @Nullable Form form) {
    Rendering.Builder<?> page =
        Rendering.view("console/library")
            .modelAttribute("items", shelf.items(text, show))
            .modelAttribute("text", text)
            .modelAttribute("chosen", show)
            .modelAttribute(
                "slugs",
                library.editions().stream()
                    .map(Edition::policy)
                    .map(one -> one.slug())
                    .distinct()
                    .toList());
    if (form != null) {
      page.modelAttribute("slug", form.verbatim("slug"))
          .modelAttribute("metadata", form.verbatim("metadata"));
    }
    return problem == null ? page : page.modelAttribute("problem", problem);
  }

  /** Findings in the reader's language. */
  private static List<String> said(List<PolicyProblem> findings, Locale language) {
    boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return findings.stream()
        .map(finding -> english ? EnglishFindings.of(finding) : finding.toString())
        .toList();
  }

  private Rendering.Builder<?> page(
      Person person, Locale language, Item item, @Nullable UUID against, @Nullable Notice problem) {
    Edition edition = item.edition();
    ReadingReport report = library.report(edition.id());
    List<Edition> others =
        library.editions(edition.policy().slug()).stream()
            .filter(other -> !other.id().equals(edition.id()))
            .toList();
    EditionId before = against == null ? published(others) : new EditionId(against);
    Rendering.Builder<?> page =
        Rendering.view("console/edition")
            .modelAttribute("item", item)
            .modelAttribute("others", others)
            .modelAttribute("stated", library.stated(edition.id()))
            .modelAttribute("report", report)
            .modelAttribute("serious", said(report.serious(), language))
            .modelAttribute("light", said(report.light(), language))
            .modelAttribute("clauses", library.diff(NOTHING, edition.id()))
            .modelAttribute("own", person.signsInAs().equals(edition.addedBy()));
    if (before != null) {
      List<ClauseChange> changes = library.diff(before, edition.id());
      page.modelAttribute("changes", changes).modelAttribute("before", before.value());
    }
    return problem == null ? page : page.modelAttribute("problem", problem);
  }

  private static @Nullable EditionId published(List<Edition> others) {
    return others.stream()
        .filter(other -> other.state() == Edition.State.PUBLISHED)
        .map(Edition::id)
        .findFirst()
        .orElse(null);
  }

  private Item known(UUID edition) {
    return shelf
        .item(new EditionId(edition))
        .orElseThrow(() -> Refused.because("library.unknown-edition"));
  }

  private void record(Person by, String action, Edition edition) {
    staff.record(by, action, edition.policy().slug(), edition.id().value().toString());
  }

  private static String address(EditionId edition) {
    return "/console/library/editions/" + edition.value();
  }
}
