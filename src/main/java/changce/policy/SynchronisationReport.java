package changce.policy;

import java.util.List;
import java.util.Map;

/**
 * What a synchronisation did, by slug.
 *
 * @param unreadable the reason, in words, by file name
 * @param flagged what is doubtful about an imported policy, in words, by slug
 * @param embedded windows whose vectors had to be computed
 */
public record SynchronisationReport(
    List<String> added,
    List<String> changed,
    List<String> withdrawn,
    int unchanged,
    Map<String, String> unreadable,
    Map<String, List<String>> flagged,
    int embedded) {}
