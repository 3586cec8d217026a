package changce.evaluation;

import changce.policy.Passage;

/**
 * A true sentence to start from, without its full stop.
 *
 * @param wording 原句, or how it was worded otherwise
 */
record Base(Passage passage, String sentence, String wording) {

  static final String OWN = "原句";

  boolean shortened() {
    return wording.equals("short");
  }
}
