package changce.policy.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, by its content: WPS and hurried people give it any ending. */
public enum TextFormat {
  PLAIN("文本", " txt md "),
  HTML("网页", " html htm "),
  CSV("表格", " csv tsv "),
  DOCX("Word", " docx docm wps "),
  DOC("Word 97", " doc wps "),
  SHEET("Excel", " xlsx xls et "),
  PDF("PDF", " pdf "),
  OFD("OFD", " ofd ");

  /** Its content is written in codes, behind the head of a mail. */
  private static final Pattern MAIL =
      Pattern.compile("(?m)^mime-version:\\s*1(?s:.*)^content-type:\\s*(?:multipart/|text/)");

  private final String word;
  private final String endings;

  TextFormat(String word, String endings) {
    this.word = word;
    this.endings = endings;
  }

  public String word() {
    return word;
  }

  Reason named() {
    return Reason.of("format." + name().toLowerCase(Locale.ROOT));
  }

  /** Whether files of this kind are usually named so. */
  boolean fits(Path file) {
    return endings.contains(" " + ending(file) + " ");
  }

  static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static TextFormat of(Path file) throws IOException, UnreadableText {
    byte[] head = head(file);
    if (startsWith(head, "PK\3\4") || startsWith(head, "PK\5\6")) {
      return ZipContents.of(file).format();
    }
    if (startsWith(head, "\u00d0\u00cf\u0011\u00e0")) {
      return OfficeFolder.format(file);
    }
    if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
      return PDF;
    }
    if (startsWith(head, "{\\rtf")) {
      throw new UnreadableText(Reason.of("rtf"));
    }
    return textual(file, TextDecoding.decoded(file));
  }

  private static TextFormat textual(Path file, String content) throws UnreadableText {
    String opening = content.substring(0, Math.min(2000, content.length()));
    DocDisguise.refuse(opening);
    String lower = opening.toLowerCase(Locale.ROOT);
    if (MAIL.matcher(lower).find()) {
      throw new UnreadableText(Reason.of("whole-page"));
    }
    if (lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<body")) {
      return HTML;
    }
    return CSV.fits(file) ? CSV : PLAIN;
  }

  private static byte[] head(Path file) throws IOException, UnreadableText {
    try (var input = Files.newInputStream(file)) {
      byte[] head = input.readNBytes(1024);
      if (head.length == 0) {
        throw new UnreadableText(Reason.of("empty"));
      }
      return head;
    }
  }

  private static boolean startsWith(byte[] head, String magic) {
    if (head.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((head[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
