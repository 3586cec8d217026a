package changce.policy.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word files piece by piece, as no library lets one write them. */
final class SampleWord {

  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String NAMESPACES =
      " xmlns:w='"
          + WORD
          + "' xmlns:r='"
          + OFFICE
          + "relationships' xmlns:m='"
          + OFFICE
          + "math' xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
          + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'";

  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, String> chunks = new LinkedHashMap<>();
  private boolean strict;

  static SampleWord of(String... blocks) {
    SampleWord word = new SampleWord();
    for (String block : blocks) {
      word.body.append(block);
    }
    return word;
  }

  /**
   * @param part styles, numbering, footnotes or endnotes
   */
  SampleWord with(String part, String content) {
    parts.merge(part, content, String::concat);
    return this;
  }

  /** One list and its instances 1, 2, 3; each further instance as given. */
  SampleWord list(String levels, String... instances) {
    StringBuilder list =
        new StringBuilder("<w:abstractNum w:abstractNumId='7'>" + levels + "</w:abstractNum>");
    for (int i = 0; i < Math.max(1, instances.length); i++) {
      list.append("<w:num w:numId='%d'><w:abstractNumId w:val='7'/>".formatted(i + 1))
          .append(instances.length == 0 ? "" : instances[i])
          .append("</w:num>");
    }
    return with("numbering", list.toString());
  }

  SampleWord chunk(String name, String content) {
    chunks.put(name, content);
    return this;
  }

  SampleWord strict() {
    strict = true;
    return this;
  }

  Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "[Content_Types].xml", types());
      entry(
          zip,
          "_rels/.rels",
          relationships(relationship("r1", "officeDocument", "word/document.xml")));
      StringBuilder related = new StringBuilder();
      parts.keySet().forEach(part -> related.append(relationship(part, part, part + ".xml")));
      chunks.keySet().forEach(name -> related.append(relationship(name, "aFChunk", name)));
      entry(zip, "word/_rels/document.xml.rels", relationships(related.toString()));
      entry(
          zip,
          "word/document.xml",
          "<w:document%s><w:body>%s<w:sectPr/></w:body></w:document>".formatted(NAMESPACES, body));
      for (Map.Entry<String, String> part : parts.entrySet()) {
        String root = "w:" + part.getKey();
        entry(
            zip,
            "word/" + part.getKey() + ".xml",
            "<" + root + NAMESPACES + ">" + part.getValue() + "</" + root + ">");
      }
      for (Map.Entry<String, String> chunk : chunks.entrySet()) {
        entry(zip, "word/" + chunk.getKey(), chunk.getValue());
      }
    }
    return file;
  }

  private String types() {
    StringBuilder types = new StringBuilder("<Types xmlns='" + PACKAGE + "content-types'>");
    types.append(
        "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='htm' ContentType='text/html'/><Default Extension='rtf' ContentType='application/rtf'/>");
    type(types, "document", "document.main");
    parts.keySet().forEach(part -> type(types, part, part));
    return types.append("</Types>").toString();
  }

  private static void type(StringBuilder types, String part, String kind) {
    types.append(
        "<Override PartName='/word/%s.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml'/>"
            .formatted(part, kind));
  }

  private static String relationships(String all) {
    return "<Relationships xmlns='%srelationships'>%s</Relationships>".formatted(PACKAGE, all);
  }

  private static String relationship(String id, String kind, String target) {
    return "<Relationship Id='%s' Type='%srelationships/%s' Target='%s'/>"
        .formatted(id, OFFICE, kind, target);
  }

  private void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    String written =
        strict
            ? content
                .replace(WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main")
                .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/")
            : content;
    zip.write(written.getBytes(StandardCharsets.UTF_8));
  }

  static String run(String text) {
    return run(text, "");
  }

  static String run(String text, String properties) {
    return "<w:r><w:rPr>%s</w:rPr><w:t xml:space='preserve'>%s</w:t></w:r>"
        .formatted(properties, text);
  }

  /**
   * @param content runs, or words
   */
  static String paragraph(String content) {
    return paragraph("", content);
  }

  static String paragraph(String properties, String content) {
    return "<w:p><w:pPr>%s</w:pPr>%s</w:p>"
        .formatted(properties, content.startsWith("<") ? content : run(content));
  }

  static String item(int instance, int level, String content) {
    return paragraph(
        "<w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr>".formatted(level, instance),
        content);
  }

  static String level(int depth, String format, String text, String more) {
    return "<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/>%s<w:lvlText w:val='%s'/></w:lvl>"
        .formatted(depth, format, more, text);
  }

  static String table(String... rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
  }

  static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String cells(String... texts) {
    StringBuilder cells = new StringBuilder();
    for (String text : texts) {
      cells.append(cell("", text));
    }
    return cells.toString();
  }

  static String cell(String properties, String content) {
    return "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>"
        .formatted(properties, content.startsWith("<w:p>") ? content : paragraph(content));
  }

  static String control(String content) {
    return "<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>".formatted(content);
  }
}
