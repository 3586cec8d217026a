package changce.evaluation;

/** Where and how a model sets its citation mark. */
enum Citing {
  BEFORE_THE_STOP("[%d]。"),
  BEHIND_THE_STOP("。[%d]"),
  CHINESE_BRACKETS("【%d】。"),
  FULL_WIDTH_BRACKETS("［%d］。"),
  WITH_A_SPACE(" [%d]。"),
  TWICE("[%1$d][%1$d]。"),
  AFTER_THE_FIRST_CLAUSE(""),
  NEXT_LINE("[%d]。\n\n"),
  DROPPED("。"),
  /** The mark of another given source, one that does not hold the sentence. */
  MOVED("[%d]。"),
  /** A mark that no source has. */
  NOT_GIVEN("[%d]。");

  private final String form;

  Citing(String form) {
    this.form = form;
  }

  String write(String sentence, int mark) {
    if (this == AFTER_THE_FIRST_CLAUSE) {
      return sentence.replaceFirst("，", "[" + mark + "]，") + "[" + mark + "]。";
    }
    return sentence + form.formatted(mark);
  }
}
