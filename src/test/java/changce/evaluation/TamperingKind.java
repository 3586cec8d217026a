package changce.evaluation;

/** What is changed in a sentence, and nothing else. */
enum TamperingKind {
  AMOUNT("金额", true),
  UNIT("单位", true),
  DATE("日期", true),
  PERIOD("期限", true),
  PERCENT("比例", true),
  COUNT("数量、年龄", true),
  LIMIT("限定词", false),
  DOCUMENT_NUMBER("文号", true),
  TITLE("文件名", true),
  LINK("网址", true),
  TELEPHONE("电话", true),
  ARTICLE("条款号", true),
  CITATION_DROPPED("去掉引注", false),
  CITATION_MOVED("引注移到别的来源", false),
  REGION("地区", false);

  private final String words;
  private final boolean figure;

  TamperingKind(String words, boolean figure) {
    this.words = words;
    this.figure = figure;
  }

  String words() {
    return words;
  }

  /** Figures are never to be shown when they were tampered with. */
  boolean figure() {
    return figure;
  }

  boolean citation() {
    return this == CITATION_DROPPED || this == CITATION_MOVED;
  }
}
