package changce.policy.text;

import java.util.List;

/** A box to tick or a list to choose from, as forms had them before content controls. */
final class DocxChoice {

  private DocxChoice() {}

  static String of(DocxElement fieldMark) {
    return fieldMark
        .at("ffData", "checkBox")
        .map(box -> box.flag("checked").or(() -> box.flag("default")).orElse(false) ? "☑" : "☐")
        .or(() -> fieldMark.at("ffData", "ddList").map(DocxChoice::chosen))
        .orElse("");
  }

  private static String chosen(DocxElement list) {
    List<DocxElement> entries = list.children("listEntry");
    int index = list.number(list.number(0, "default"), "result");
    return index < entries.size() ? entries.get(index).value("val").orElse("") : "";
  }
}
