package changce.policy;

import java.util.List;

/**
 * What a synchronisation did, by slug.
 *
 * @param unreadable files that were left out
 * @param kept why newest files of the folder are drafts: nothing of them is answered yet
 * @param flagged what is doubtful about an imported policy
 * @param embedded windows and sentences whose vectors had to be computed
 */
public record SynchronisationReport(
    List<String> added,
    List<String> changed,
    List<String> withdrawn,
    int unchanged,
    List<PolicyProblem> unreadable,
    List<PolicyProblem> kept,
    List<PolicyProblem> flagged,
    int embedded) {}
