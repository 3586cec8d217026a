package changce.policy.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jsoup.Jsoup;

/** Whole files in a Word file, which Word only takes in when it opens it (altChunk). */
final class DocxChunks {

  private final DocxParts parts;
  private final DocCautions cautions;
  private final Map<String, String> texts = new HashMap<>();

  DocxChunks(DocxParts parts, DocCautions cautions) {
    this.parts = parts;
    this.cautions = cautions;
  }

  /** Before anything else is read: half a text is refused. */
  void readAll(DocxElement within) throws IOException, UnreadableText {
    for (DocxElement child : within.children()) {
      if (child.is("altChunk")) {
        String id = child.value("id").orElse("");
        texts.put(id, read(parts.chunk(id)));
        cautions.say("文件里嵌有另一个文件（altChunk），已一并读入，请核对");
      } else {
        readAll(child);
      }
    }
  }

  String text(DocxElement chunk) {
    return texts.getOrDefault(chunk.value("id").orElse(""), "");
  }

  private static String read(Optional<PackagePart> found) throws IOException, UnreadableText {
    if (found.isEmpty()) {
      throw refused(Reason.of("chunk-lost"));
    }
    PackagePart part = found.get();
    String name = part.getPartName().getName();
    String type = part.getContentType().toLowerCase(Locale.ROOT);
    try (InputStream input = part.getInputStream()) {
      if (type.contains("wordprocessingml.document.main")
          || type.endsWith("wordprocessingml.document")) {
        return DocxText.read(input).text();
      }
      if (type.contains("html")) {
        return HtmlText.read(html(input.readAllBytes())).text();
      }
      if (type.equals("text/plain")) {
        return TextDecoding.decoded(input.readAllBytes());
      }
    }
    throw refused(name.substring(name.lastIndexOf('/') + 1));
  }

  private static String html(byte[] bytes) throws IOException {
    return Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, "").outerHtml();
  }

  private static UnreadableText refused(Object name) {
    return new UnreadableText(Reason.of("chunk", name));
  }
}
