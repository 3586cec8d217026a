package changce.policy.text;

/** What stands on a page, from its top to its end. */
sealed interface PrintedBlock permits PrintedLine, RuledTable {

  String text();
}
