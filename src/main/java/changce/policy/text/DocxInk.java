package changce.policy.text;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Node;

/** White letters on white paper: how some hide what they do not want to delete. */
final class DocxInk {

  /** What may have a ground of its own that this does not know. */
  private static final Set<String> COLOURED = Set.of("tbl", "txbxContent");

  private DocxInk() {}

  static boolean isUnseen(DocxElement paragraph, Optional<DocxElement> run) {
    return run.filter(own -> own.val("color").equalsIgnoreCase("FFFFFF")).isPresent()
        && run.filter(own -> own.has("shd") || own.has("highlight")).isEmpty()
        && !paragraph.has("pPr", "shd")
        && onPaper(paragraph);
  }

  private static boolean onPaper(DocxElement paragraph) {
    for (Node node = paragraph.node(); node != null; node = node.getParentNode()) {
      if (node.getLocalName() != null && COLOURED.contains(node.getLocalName())) {
        return false;
      }
    }
    return true;
  }
}
