package changce.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The reading reports of the files that are new or changed in the folder.
 *
 * @param accepted those whose text people have let answer before
 */
record FolderReports(Map<String, ReadingReport> reports, List<String> accepted) {

  static FolderReports of(PolicyFiles.Reading reading, ReadingCheck check, PolicyStore store) {
    FolderReports found = new FolderReports(new TreeMap<>(), new ArrayList<>());
    reading
        .readable()
        .forEach(
            (slug, file) -> {
              FolderFile source = Objects.requireNonNull(reading.files().get(slug));
              ReadingReport report = check.of(source, file);
              found.reports.put(slug, report);
              if (report.keepsDraft() && store.wasPublished(file)) {
                found.accepted.add(slug);
              }
            });
    return found;
  }

  ReadingReport of(String slug) {
    return Objects.requireNonNull(reports.get(slug));
  }

  boolean keepsDraft(String slug) {
    return of(slug).keepsDraft() && !accepted.contains(slug);
  }

  List<PolicyProblem> serious() {
    return reports.keySet().stream()
        .filter(this::keepsDraft)
        .flatMap(slug -> of(slug).serious().stream())
        .toList();
  }

  /** Those that keep nothing back: the serious of an accepted text among them. */
  List<PolicyProblem> light() {
    List<PolicyProblem> light = new ArrayList<>();
    reports.forEach(
        (slug, report) ->
            Stream.concat(
                    keepsDraft(slug) ? Stream.of() : report.serious().stream(),
                    report.light().stream())
                .forEach(light::add));
    return light;
  }
}
