package changce.policy.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a zip before any library does: what it claims to hold, how large it really becomes,
 * and that its XML brings no definitions of its own.
 */
final class ZipContents {

  private static final long LARGEST = 300L << 20;
  private static final int MOST_ENTRIES = 20_000;
  private static final long SMALL = 10L << 20;
  private static final int HIGHEST_RATIO = 200;

  private final Set<String> names = new HashSet<>();
  private long size;

  private ZipContents() {}

  static ZipContents of(Path file) throws IOException, UnreadableText {
    ZipContents contents = new ZipContents();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        contents.look(zip, entry);
      }
    } catch (ZipException e) {
      throw new UnreadableText(
          Reason.of(
              String.valueOf(e.getMessage()).contains("encrypted") ? "password" : "damaged-zip"),
          e);
    }
    return contents;
  }

  TextFormat format() throws UnreadableText {
    if (names.stream().anyMatch(name -> name.endsWith("Encryptions.xml"))) {
      throw new UnreadableText(Reason.of("password"));
    }
    if (names.contains("OFD.xml")) {
      return TextFormat.OFD;
    }
    if (names.contains("word/document.xml")) {
      return TextFormat.DOCX;
    }
    if (names.contains("xl/workbook.xml")) {
      return TextFormat.SHEET;
    }
    throw new UnreadableText(Reason.of("unknown-zip"));
  }

  private void look(ZipFile zip, ZipEntry entry) throws IOException, UnreadableText {
    if (names.size() == MOST_ENTRIES || List.of(entry.getName().split("[/\\\\]")).contains("..")) {
      throw new UnreadableText(Reason.of("odd-zip"));
    }
    names.add(entry.getName());
    try (InputStream content = zip.getInputStream(entry)) {
      byte[] buffer = new byte[1 << 16];
      long length = 0;
      int read = content.readNBytes(buffer, 0, buffer.length);
      refuseDefinitions(entry, buffer, read);
      while (read > 0) {
        length += read;
        size += read;
        refuseBomb(entry, length);
        read = content.readNBytes(buffer, 0, buffer.length);
      }
    }
  }

  private void refuseBomb(ZipEntry entry, long length) throws UnreadableText {
    long packed = Math.max(1, entry.getCompressedSize());
    if (size > LARGEST || (length > SMALL && length / packed > HIGHEST_RATIO)) {
      throw new UnreadableText(Reason.of("zip-bomb"));
    }
  }

  private static void refuseDefinitions(ZipEntry entry, byte[] buffer, int read)
      throws UnreadableText {
    String head = new String(buffer, 0, Math.min(read, 4096), StandardCharsets.ISO_8859_1);
    if (entry.getName().endsWith(".xml") && head.contains("<!DOCTYPE")) {
      throw new UnreadableText(Reason.of("doctype"));
    }
  }
}
