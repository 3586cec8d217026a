package changce.policy.text;

/** What a drawing holds, by the names in it. */
final class DocxDrawing {

  private DocxDrawing() {}

  static String names(DocxElement drawing) {
    StringBuilder names = new StringBuilder();
    collect(drawing, names);
    return names.toString();
  }

  /** The words of a picture of letters (WordArt), which it has as an attribute. */
  static String drawnWords(DocxElement drawing) {
    StringBuilder words = new StringBuilder();
    for (DocxElement child : drawing.children()) {
      words.append(child.is("textpath") ? child.value("string").orElse("") : drawnWords(child));
    }
    return words.toString();
  }

  private static void collect(DocxElement within, StringBuilder names) {
    for (DocxElement child : within.children()) {
      String name = child.name();
      names.append(name.matches("pic|imagedata|blip") ? "pic " : "");
      names.append(name.matches("chart|relIds") ? "chart " : "");
      names.append(child.value("ProgID").orElse("")).append(' ');
      collect(child, names);
    }
  }
}
