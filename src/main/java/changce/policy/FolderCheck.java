package changce.policy;

import java.util.List;

/**
 * How the folder of policies stands, without a change to the library.
 *
 * @param unreadable files that are left out
 * @param kept what is serious about others: they stay drafts until somebody has checked them
 * @param flagged what is doubtful about the others
 */
public record FolderCheck(
    int files,
    List<PolicyProblem> unreadable,
    List<PolicyProblem> kept,
    List<PolicyProblem> flagged) {}
